import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { partsOf } from './parts.ts'

it('holds the source of a folder with the tests that stand in it, folder by folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'barometer-parts-'))
  mkdirSync(join(root, 'inner/deep'), { recursive: true })
  mkdirSync(join(root, 'tests-only'))
  const files = [
    'a.ts',
    'a.test.ts',
    'b.ts',
    'notes.md',
    'inner/deep/c.ts',
    'inner/deep/c.test.ts',
    'tests-only/d.test.ts',
  ]
  for (const file of files) writeFileSync(join(root, file), '')
  expect(partsOf(root)).toEqual([
    { name: root, paths: [join(root, 'a.ts'), join(root, 'b.ts')], tests: [join(root, 'a.test.ts')] },
    {
      name: join(root, 'inner/deep'),
      paths: [join(root, 'inner/deep/c.ts')],
      tests: [join(root, 'inner/deep/c.test.ts')],
    },
  ])
  rmSync(root, { recursive: true })
})
