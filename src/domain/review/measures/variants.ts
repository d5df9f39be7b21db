// How far do other definitions of first contact resolution lie from ours, on the same contacts?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { rowsInOrder } from './in-order.ts'
import { type Judged, OUTCOME } from './judged.ts'
import { CONTACT } from './row-kinds.ts'
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

/** 1: another contact of the same person came while it was open, or within the window after its solve. */
function followedRows({ table, kind, times }: Judged): Uint8Array {
  const followed = new Uint8Array(table.size)
  const { requester } = table.columns
  const ordered = rowsInOrder(table).filter((row) => kind[row] === CONTACT)
  for (let index = 1; index < ordered.length; index += 1) {
    const [before, row] = [ordered[index - 1] ?? 0, ordered[index] ?? 0]
    if (requester[before] !== requester[row]) continue
    if ((times.createdAt[row] ?? 0) <= (times.until[before] ?? 0)) followed[before] = 1
  }
  return followed
}

/** Side by side, over the contacts of the sample whose metrics were asked for. */
export function variantsOf(judged: Judged, rows: Uint32Array): Variants {
  const { table, links, times, outcome, sampled, matureTo } = judged
  const { columns } = table
  const followed = followedRows(judged)
  const isMature = (row: number): boolean => (times.createdAt[row] ?? 0) <= matureTo
  const firstOf = (row: number): number => links.first[row] ?? row
  const known = rows.filter((row) => sampled[row] === 1)
  const ofMature = known.filter((row) => isMature(firstOf(row)))
  const mature = known.filter(isMature)
  const solved = mature.filter((row) => isDoneAt(table, row) && hasFlag(table, row, FLAG.metrics))
  const count = (some: Uint32Array, holds: (row: number) => boolean): number =>
    some.reduce((sum, row) => sum + (holds(row) ? 1 : 0), 0)
  const isAlone = (row: number): boolean => links.first[row] === row && links.last[row] === row
  const untouched = count(solved, (row) => columns.replies[row] === 0)
  return {
    oneAndDone: rateOf(
      count(ofMature, (row) => isAlone(row) && outcome[row] === OUTCOME.yes),
      ofMature.length,
    ),
    anyReasonRepeat: rateOf(
      count(mature, (row) => followed[row] === 1),
      mature.length,
    ),
    reopened: rateOf(
      count(solved, (row) => (columns.reopens[row] ?? 0) > 0),
      solved.length,
    ),
    oneTouch: rateOf(
      count(solved, (row) => columns.replies[row] === 1),
      solved.length - untouched,
    ),
    untouched,
  }
}
