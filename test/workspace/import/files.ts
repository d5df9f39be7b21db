// Which files of a folder hold which part of an account?

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const KINDS = [
  'ticket_fields',
  'ticket_comments',
  'ticket_metrics',
  'post_comments',
  'tickets',
  'users',
  'organizations',
  'groups',
  'articles',
  'posts',
  'topics',
  'sections',
  'categories',
] as const
export type Kind = (typeof KINDS)[number]

export interface ExportFile {
  kind: Kind
  name: string
  path: string
}

const ENDING = /\.(json|jsonl|ndjson)$/i

const EXPECTED = `Expected is a folder with Zendesk's JSON export, one object a line, in files that end in .json, .jsonl or .ndjson:
  tickets*        needed; with or without embedded comments and metric_set
  users*, organizations*
and where you have them: ticket_fields*, ticket_comments*, ticket_metrics*, groups*, articles*, sections*, categories*,
posts*, post_comments*, topics*. A file may also hold the API's lists, such as {"articles":[…]}.`

/** A folder that holds no account: the message says what is there and what is expected. */
export class NoAccountError extends Error {
  override name = 'NoAccountError'

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem}\n\n${EXPECTED}`, options)
  }
}

/** By how the name begins; the longer names first, as `ticket_fields` also begins like tickets. */
const kindOf = (name: string): Kind | null => {
  const plain = name.toLowerCase().replaceAll('-', '_')
  return KINDS.find((kind) => plain.startsWith(kind)) ?? null
}

const listOf = (names: readonly string[]): string => {
  const shown = names.slice(0, 8).join(', ')
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown
}

const entriesOf = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const why = code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : 'cannot be read'
    throw new NoAccountError(`“${folder}” ${why}.`, { cause: error })
  }
}

/** The files that can be read, in the order of their names. Rejects where there are no tickets among them. */
export async function findFiles(folder: string): Promise<{ files: ExportFile[]; ignored: string[] }> {
  const names = await entriesOf(folder)
  if (names.length === 0) throw new NoAccountError(`“${folder}” is empty.`)
  const files = names.flatMap((name): ExportFile[] => {
    const kind = ENDING.test(name) ? kindOf(name) : null
    return kind ? [{ kind, name, path: join(folder, name) }] : []
  })
  if (!files.some(({ kind }) => kind === 'tickets')) {
    throw new NoAccountError(`“${folder}” holds no tickets. What is there: ${listOf(names)}.`)
  }
  const used = new Set(files.map(({ name }) => name))
  return { files, ignored: names.filter((name) => !used.has(name)) }
}
