// Which modules of ours does a page load before it can draw anything?

import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

export interface StaticGraph {
  /** Paths from the project's root; packages and generated modules as the build names them. */
  modules: readonly string[]
  /** Gzipped bytes of the entry's script and of all that it imports statically. */
  bytes: number
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Of the page `assets/<name>.html`. */
export function staticGraph(output: Output, name: string): StaticGraph {
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])))
  const entry = [...chunks.values()].find(
    ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith(`/${name}.html`),
  )
  const found = new Set<Rolldown.OutputChunk>()
  const waiting = entry === undefined ? [] : [entry]
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk)) continue
    found.add(chunk)
    waiting.push(...chunk.imports.flatMap((fileName) => chunks.get(fileName) ?? []))
  }
  return {
    modules: [...found].flatMap(({ modules }) =>
      Object.entries(modules)
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => relative(ROOT, id)),
    ),
    bytes: [...found].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0),
  }
}
