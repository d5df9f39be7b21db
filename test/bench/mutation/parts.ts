// Which source and which tests belong together? What stands in one folder: a mistake shall be noticed beside it.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Part {
  /** The folder. */
  name: string
  /** Files of source. */
  paths: readonly string[]
  /** Files of tests. */
  tests: readonly string[]
}

const isTest = (file: string): boolean => file.endsWith('.test.ts')

/** Folders that hold source, this one included, each with the tests that stand in it; by name. */
export function partsOf(folder: string): Part[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => join(folder, name))
    .sort()
  const paths = files.filter((file) => !isTest(file))
  const below = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => partsOf(join(folder, name)))
  return [...(paths.length > 0 ? [{ name: folder, paths, tests: files.filter(isTest) }] : []), ...below].sort(
    (a, b) => a.name.localeCompare(b.name),
  )
}
