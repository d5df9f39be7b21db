// How many bytes of script does each place of the app load, at once and later?

import { gzipSync } from 'node:zlib'
import { readFolder } from '#test/package/folder.ts'

export interface PageSize {
  page: string
  /** Gzipped bytes of the entry and of everything that it imports statically. */
  atOnce: number
  /** Gzipped bytes that only a click, a panel or a language brings. */
  later: number
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const gzipped = (bytes: Uint8Array | undefined): number => (bytes ? gzipSync(bytes, { level: 9 }).length : 0)

/** Scripts that `code` names, as Rolldown writes them: static (`from"./x.js"`, `import"./x.js"`) and on demand (`import("./x.js")`). */
function imports(code: string): { now: string[]; later: string[] } {
  const names = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, name]) => `assets/${name}`)
  return {
    now: names(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g),
    later: names(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g),
  }
}

/** `start` and all that it reaches by static imports; with `all`, by imports on demand too. */
function reachable(
  files: ReadonlyMap<string, Uint8Array>,
  start: readonly string[],
  all: boolean,
): Set<string> {
  const found = new Set<string>()
  const waiting = [...start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !files.has(path)) continue
    found.add(path)
    const { now, later } = imports(text(files.get(path)))
    waiting.push(...now, ...(all ? later : []))
  }
  return found
}

/** Script sizes of every HTML entry of a built package, given its files by path. */
export function sizesOf(files: ReadonlyMap<string, Uint8Array>): PageSize[] {
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'))
  const total = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + gzipped(files.get(path)), 0)
  return pages.map((page) => {
    const scripts = [...text(files.get(page)).matchAll(/src="\.\/([^"]+\.js)"/g)].map(
      ([, name]) => `assets/${name}`,
    )
    const atOnce = reachable(files, scripts, false)
    const everything = reachable(files, scripts, true)
    return { page, atOnce: total(atOnce), later: total(everything) - total(atOnce) }
  })
}

/** Script sizes of every HTML entry of the built package in `dir`. */
export const pageSizes = async (dir: string): Promise<PageSize[]> => sizesOf(await readFolder(dir))
