// How many cases does each part of the fuzz try, in every run and in the whole?

import { FULL } from '#test/full.ts'

/** Cases of a quick run by what is made up. */
export const QUICK = {
  payloads: 2_100,
  host: 320,
  texts: 860,
  taxonomies: 300,
  settings: 600,
  definitions: 400,
  records: 560,
  exports: 60,
  tables: 600,
} as const

/** The whole tries this many times as many. */
export const WHOLE = 20

/** For `fc.assert`: one of `of` equal shares of the part's cases. */
export const cases = (part: keyof typeof QUICK, of = 1): { numRuns: number } => ({
  numRuns: Math.ceil(QUICK[part] / of) * (FULL ? WHOLE : 1),
})

/** Milliseconds: the whole takes minutes, on a busy machine many. */
export const PATIENCE = FULL ? 3_600_000 : 60_000
