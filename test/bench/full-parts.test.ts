import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARTS } from './full-parts.ts'

const TESTS = ['src', 'app', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.test\.tsx?$/.test(file)),
)

/** Of the test itself or of what draws cases for it; styles, which each test of a screen has, hide nothing of a whole. */
const DOES_MORE = /from '(#test\/full\.ts|#test\/fuzz\/cases\.ts|\.\/cases\.ts)'/
const moreInTheWholeRun = TESTS.filter((file) => DOES_MORE.test(readFileSync(file, 'utf8')))

const projectOf = (file: string): string =>
  file.startsWith('test/browser/') ? 'browser' : file.endsWith('.tsx') ? 'ui' : 'unit'

const isRun = (file: string): boolean =>
  PARTS.some(
    ({ tests, env }) =>
      tests?.project === projectOf(file) &&
      env?.FULL === '1' &&
      (tests.paths.length === 0 || tests.paths.some((path) => file.startsWith(path))),
  )

describe('the whole run', () => {
  it('knows which tests do more in it: both matrices, fuzzing, storage and journeys', () => {
    expect(moreInTheWholeRun).toEqual(
      expect.arrayContaining([
        'app/sidebar/matrix.test.tsx',
        'src/store/storage-faults.test.ts',
        'test/browser/looks.test.ts',
        'test/faults/matrix.test.tsx',
        'test/faults/writing.test.tsx',
      ]),
    )
    expect(moreInTheWholeRun.some((file) => file.startsWith('test/fuzz/'))).toBe(true)
  })

  it('runs every test that does more in it', () => {
    expect(moreInTheWholeRun.filter((file) => !isRun(file))).toEqual([])
  })

  it('has parts that can be named, each once', () => {
    const names = PARTS.map(({ what }) => what)
    expect(new Set(names).size).toBe(names.length)
  })
})
