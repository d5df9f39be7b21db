// Which files does a built package hold, and what is its zip?

import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import type { PackageFiles } from './finding.ts'

/** Every file below `dir` by its path inside the zip. A symlink is an error, as Zendesk refuses it. */
export async function readFolder(dir: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink())
      throw new Error(`${path} is a symbolic link: Zendesk refuses packages with one`)
    if (entry.isFile()) files.set(relative(dir, path).split(sep).join('/'), await readFile(path))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The zip of these files, the same bytes for the same files. */
export function zipOf(files: PackageFiles): Uint8Array {
  const entries = Object.fromEntries([...files].map(([path, bytes]) => [path, bytes]))
  return zipSync(entries, { level: 9, mtime: new Date('2026-01-01T00:00:00') })
}

/** Bytes that a private app's zip may have. */
export const ZIP_LIMIT = 2_000_000
