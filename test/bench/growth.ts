// Does the time for hostile texts and large accounts grow with their size, and no faster?

import { plainArticle } from '#domain/answers/html-text.ts'
import { itemsInReply } from '#domain/answers/links.ts'
import { marksIn } from '#domain/answers/marks.ts'
import { searchReasons } from '#domain/reasons/search.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { median } from '#domain/statistics.ts'
import { cleanText } from '#domain/text/clean.ts'

export interface GrowthRow {
  what: string
  /** Milliseconds for a quarter of the size, and for the whole. */
  quarter: number
  whole: number
}

const RUNS = 5
const MEGABYTE = 1_000_000

const upTo = (length: number, piece: string): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const CASES: readonly [string, number, (size: number) => unknown][] = [
  ...['a ', '\n', 'Hello,\n', 'Thanks,\n', '> On 3 Nov x wrote:\n', 'From: a\n', '[image:', 'https://'].map(
    (piece): [string, number, (size: number) => unknown] => [
      `clean a mail of ${JSON.stringify(piece)}`,
      MEGABYTE,
      (size) => cleanText(upTo(size, piece)),
    ],
  ),
  ...['<', '<!--', '<script>', '<p>x', '&#'].map((piece): [string, number, (size: number) => unknown] => [
    `read an article of ${JSON.stringify(piece)}`,
    MEGABYTE,
    (size) => plainArticle(upTo(size, piece)),
  ]),
  ['find codes in a log', MEGABYTE, (size) => marksIn(upTo(size, 'a_1.0x'))],
  [
    'find links in a reply',
    MEGABYTE,
    (size) => itemsInReply(upTo(size, 'help.example.com/hc/%41'), ['help.example.com']),
  ],
  [
    'search reasons',
    2_000,
    (size) =>
      searchReasons(
        buildTaxonomy(
          Array.from({ length: size }, (_, n) => ({ name: `Group ${n % 40}::Topic ${n}`, value: `v${n}` })),
        ),
        'tpoic 1999',
      ),
  ],
]

const time = (work: () => unknown): number => {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times) ?? Number.NaN
}

/** One row a case: linear growth is a ratio of about four. */
export const benchGrowth = (): GrowthRow[] =>
  CASES.map(([what, size, work]) => {
    work(size / 4)
    return { what, quarter: time(() => work(size / 4)), whole: time(() => work(size)) }
  })
