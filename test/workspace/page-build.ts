// Where is the built workspace page, and is it still what the sources say?

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Out of the package's and the repository's way. */
export const pageFolder = here('../../node_modules/.cache/barometer/page')

/** Folders whose files end up in the page. */
const SOURCES = [
  './page',
  './desk',
  './wire',
  './wire.ts',
  './vite.config.ts',
  '../../package-lock.json',
].map(here)
const STAMP = join(pageFolder, '.built-from')

/** Builds the page where its sources changed since the last build; a second or two, else nothing. */
export async function buildPage(): Promise<string> {
  const wanted = await digest()
  const built = await readFile(STAMP, 'utf8').catch(() => '')
  if (built !== wanted) {
    await inProduction(() => build({ configFile: here('./vite.config.ts'), logLevel: 'warn' }))
    await mkdir(pageFolder, { recursive: true })
    await writeFile(STAMP, wanted)
  }
  return pageFolder
}

/** Test runners set another environment, in which React and the bundler disagree about development. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

async function digest(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await filesOf(source)) hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
