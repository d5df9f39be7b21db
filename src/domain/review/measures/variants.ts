// How far do other definitions of first contact resolution lie from ours, on the same contacts?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { together } from './grouping.ts'
import { type Judged, OUTCOME } from './judged.ts'
import { tallyBy, where } from './tally.ts'
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
  /** Only contact of a mature `yes` issue, of contacts of mature issues that began in the choice, as issues are dated. */
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

const [OF_MATURE, DONE_ALONE, MATURE, FOLLOWED] = [1, 2, 4, 8] as const
const [SOLVED, REOPENED, ONE_REPLY, NO_REPLY] = [16, 32, 64, 128] as const

function solvedBits({ table }: Judged, row: number): number {
  if (!isDoneAt(table, row) || !hasFlag(table, row, FLAG.metrics)) return 0
  const { replies, reopens } = table.columns
  const touched = replies[row] === 1 ? ONE_REPLY : replies[row] === 0 ? NO_REPLY : 0
  return SOLVED | ((reopens[row] ?? 0) > 0 ? REOPENED : 0) | touched
}

function variantBits(judged: Judged, row: number, isChosen: (row: number) => boolean): number {
  const { links, times, outcome, sampled, followed, matureTo } = judged
  const first = links.first[row] ?? row
  if (sampled[row] !== 1 || (times.createdAt[first] ?? 0) > matureTo) return 0
  const isAlone = first === row && links.last[row] === row
  const bits = (isChosen(first) ? OF_MATURE : 0) | (isAlone && outcome[row] === OUTCOME.yes ? DONE_ALONE : 0)
  if ((times.createdAt[row] ?? 0) > matureTo) return bits
  return bits | MATURE | (followed[row] === 1 ? FOLLOWED : 0) | solvedBits(judged, row)
}

/** Side by side, over the contacts whose metrics were asked for. */
export function variantsOf(judged: Judged, rows: Uint32Array): Variants {
  const chosen = new Uint8Array(judged.table.size)
  for (const row of rows) chosen[row] = 1
  const isChosen = (row: number): boolean => chosen[row] === 1
  const all = tallyBy(rows, together(judged), (row) => variantBits(judged, row, isChosen))
  const count = (bit: number): number => all(0, bit)
  return {
    oneAndDone: rateOf(count(DONE_ALONE), count(OF_MATURE)),
    anyReasonRepeat: rateOf(count(FOLLOWED), count(MATURE)),
    reopened: rateOf(count(REOPENED), count(SOLVED)),
    oneTouch: rateOf(count(ONE_REPLY), count(SOLVED) - count(NO_REPLY)),
    untouched: count(NO_REPLY),
  }
}

export type VariantName = Exclude<keyof Variants, 'untouched'>

const COUNTED: Readonly<Record<VariantName, number>> = {
  oneAndDone: DONE_ALONE,
  anyReasonRepeat: FOLLOWED,
  reopened: REOPENED,
  oneTouch: ONE_REPLY,
}

/** The contacts that a variant counts, as many as its `k`. */
export const variantRows = (judged: Judged, rows: Uint32Array, name: VariantName): Uint32Array =>
  where(rows, (row) => (variantBits(judged, row, () => true) & COUNTED[name]) !== 0)
