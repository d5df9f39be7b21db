// In which words does the agent learn why the account refused a save?

import type { Json } from '#workspace/records/json.ts'
import { AccountError } from './account.ts'
import { isObject, textOf } from './json.ts'

/** The server's own descriptions, one a line; the status where it gave none. */
export function problemOf(error: unknown): string {
  if (!(error instanceof AccountError)) return 'The account could not be reached. Nothing was saved.'
  const told = isObject(error.body) ? descriptions(error.body.details) : []
  if (told.length > 0) return told.join('\n')
  const general = isObject(error.body) ? textOf(error.body.description) : ''
  return general || `The account answered with status ${error.status}. Nothing was saved.`
}

const descriptions = (details: Json | undefined): string[] =>
  isObject(details)
    ? Object.values(details)
        .flat()
        .map((one) => (isObject(one) ? textOf(one.description) : ''))
        .filter((text) => text !== '')
    : []
