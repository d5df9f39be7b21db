// Where are Zendesk's reference files, on machines that have them?

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The text of a file beside the project, `../shared/zendesk/<name>`; null where it is absent. */
export function referenceFile(name: string): string | null {
  const path = resolve(process.cwd(), '../shared/zendesk', name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Says once on the terminal that something could not be compared. */
export function notice(text: string): void {
  process.stderr.write(`${text}\n`)
}
