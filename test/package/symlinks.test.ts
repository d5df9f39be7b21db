import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { sampleFiles, sampleZip } from './sample.ts'
import { checkSymlinks } from './symlinks.ts'

const UNIX = 3

it('finds links among files, wherever the zip lies in memory', () => {
  const link = [new TextEncoder().encode('/etc/passwd'), { os: UNIX, attrs: 0o120777 * 0x10000 }] as const
  const file = [new Uint8Array(), { os: UNIX, attrs: 0o100644 * 0x10000 }] as const
  const files = Object.fromEntries(sampleFiles())
  const zip = zipSync(
    { ...files, 'assets/a': [...file], 'assets/link': [...link] },
    { comment: 'at the end' },
  )
  const found = [{ rule: 'symlink_in_zip', where: 'assets/link', detail: 'is a symbolic link' }]
  expect(checkSymlinks(zip)).toEqual(found)
  const further = new Uint8Array(zip.length + 10)
  further.set(zip, 10)
  expect(checkSymlinks(further.subarray(10))).toEqual(found)
})

it('finds none in a package without', () => {
  expect(checkSymlinks(sampleZip())).toEqual([])
})
