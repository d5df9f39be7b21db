// Which files hold tests, and which functions that keep what they found?

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DOMAIN = 'src/domain'

/** A file of tests itself, or all in a folder, in one order. */
export const testFiles = (folder: string): string[] =>
  folder.endsWith('.test.ts')
    ? [folder]
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name))
        .sort()

/** A module's own map, filled while it works. */
const KEEPS = /^(?:let \w+|const \w+ = new (?:Weak)?Map\b)/m

/** Files of source that would hand a wrong value on to the next test. */
export const keepingFiles = (): string[] =>
  readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(DOMAIN, name))
    .filter((file) => KEEPS.test(readFileSync(file, 'utf8')))
