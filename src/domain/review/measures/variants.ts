// How far do other definitions of first contact resolution lie from ours, on the same contacts?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { type Judged, OUTCOME } from './judged.ts'
import { countOf, where } from './tally.ts'
import { isDoneAt } from './times.ts'

export interface Rate {
  k: number
  n: number
  share: number | null
  /** Wilson, 95 %. */
  interval: Interval
}

export const rateOf = (k: number, n: number): Rate => ({
  k,
  n,
  share: n === 0 ? null : k / n,
  interval: wilson(k, n),
})

export interface Variants {
  /** Only contact of a mature `yes` issue, of contacts of mature issues. */
  oneAndDone: Rate
  /** Mature contacts after which the same person came again within the window, whatever the reason. */
  anyReasonRepeat: Rate
  /** Mature solved contacts with metrics that were reopened. */
  reopened: Rate
  /** Of mature solved contacts with metrics and a reply: those with one only. */
  oneTouch: Rate
  /** Solved without any reply: apart from one-touch. */
  untouched: number
}

/** Side by side, over the contacts of the sample whose metrics were asked for. */
export function variantsOf(judged: Judged, rows: Uint32Array): Variants {
  const { table, links, times, outcome, sampled, followed, matureTo } = judged
  const { columns } = table
  const isMature = (row: number): boolean => (times.createdAt[row] ?? 0) <= matureTo
  const firstOf = (row: number): number => links.first[row] ?? row
  const known = where(rows, (row) => sampled[row] === 1)
  const ofMature = where(known, (row) => isMature(firstOf(row)))
  const mature = where(known, isMature)
  const solved = where(mature, (row) => isDoneAt(table, row) && hasFlag(table, row, FLAG.metrics))
  const isAlone = (row: number): boolean => links.first[row] === row && links.last[row] === row
  const untouched = countOf(solved, (row) => columns.replies[row] === 0)
  return {
    oneAndDone: rateOf(
      countOf(ofMature, (row) => isAlone(row) && outcome[row] === OUTCOME.yes),
      ofMature.length,
    ),
    anyReasonRepeat: rateOf(
      countOf(mature, (row) => followed[row] === 1),
      mature.length,
    ),
    reopened: rateOf(
      countOf(solved, (row) => (columns.reopens[row] ?? 0) > 0),
      solved.length,
    ),
    oneTouch: rateOf(
      countOf(solved, (row) => columns.replies[row] === 1),
      solved.length - untouched,
    ),
    untouched,
  }
}
