// What comes in a file of its own is compiled before a test stops the clock.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = 'app'
const LATE = /\bimport\(\s*'([^']+)'/g

const isOurs = (file: string): boolean => /\.tsx?$/.test(file) && !file.includes('.test.')

/** As `import` takes them: aliases, and paths from the project's folder. */
const lateIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(LATE)].flatMap(([, name]) =>
    name === undefined ? [] : [name.startsWith('.') ? `/${join(dirname(file), name)}` : name],
  )

/**
 * Imports every module that app/ imports when it is needed. What fetches modules for tests waits for them by the same
 * clock: with that standing still, and moved by a minute at once, it would give up and remember the failure.
 */
export async function loadLateParts(): Promise<void> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(isOurs)
  const late = new Set(files.flatMap((file) => lateIn(join(ROOT, file))))
  await Promise.all([...late].map((name) => import(/* @vite-ignore */ name)))
}
