// What became of the answers: shown, inserted, sent, and did the contact stay the last one?

import { itemsAt } from '#domain/review/contacts/marks.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { together } from './grouping.ts'
import type { Judged } from './judged.ts'
import { countOf, tallyBy, where } from './tally.ts'
import { type Rate, rateOf } from './variants.ts'

/** Of contacts, as seen by Barometer: macros, e-mail and API replies are missed. */
export interface Funnel {
  contacts: number
  shown: number
  /** Nothing good enough was found. */
  none: number
  inserted: number
  sent: number
  via: { top: number; search: number; paste: number }
  gaps: number
  /** Mature solved contacts in which something was sent, and those without a repeat. */
  worked: Rate
  /** What is usual on the same reasons, weighed as they were sent for; null where nothing is known. */
  usual: number | null
}

export interface ItemOutcome {
  /** `article:12`, `post:7`. */
  item: string
  /** Mature solved contacts; of several items sent together each counts a part. */
  n: number
  worked: number
  /** Whole contacts. */
  contacts: number
  /** On the same reasons, weighed as it was sent for; null where nothing is known. */
  usual: number | null
}

/** Of these contacts, what can be judged by whether another one followed. */
export const matureSolved = ({ settled }: Judged, rows: Uint32Array): Uint32Array =>
  where(rows, (row) => settled[row] === 1)

/** By a reason's code: mature solved contacts, and those without a repeat. */
export interface ReasonRates {
  n: Float64Array
  worked: Float64Array
}

export function ratesByReason({ marks, repeated }: Judged, rows: Uint32Array): ReasonRates {
  const size = marks.reasons.texts.length + 1
  const rates: ReasonRates = { n: new Float64Array(size), worked: new Float64Array(size) }
  for (const row of rows) {
    const code = marks.reason[row] ?? 0
    rates.n[code] = (rates.n[code] ?? 0) + 1
    if (repeated[row] !== 1) rates.worked[code] = (rates.worked[code] ?? 0) + 1
  }
  return rates
}

/** The rates' share, each reason weighed; null where none of those weighed is known. */
export function weighedShare({ n, worked }: ReasonRates, weights: ArrayLike<number>): number | null {
  let [sum, known] = [0, 0]
  for (let code = 0; code < n.length; code += 1) {
    const [of, weight] = [n[code] ?? 0, weights[code] ?? 0]
    if (of === 0 || weight === 0) continue
    sum += ((worked[code] ?? 0) / of) * weight
    known += weight
  }
  return known === 0 ? null : sum / known
}

/** Marks from `shown` to `gap` stand together. */
const FIRST_PLACE = 7
const { shown, noneFound, inserted, sent, viaTop, viaSearch, viaPaste, gap } = MARK
const ABOUT_ANSWERS = shown | noneFound | inserted | sent | viaTop | viaSearch | viaPaste | gap

export function funnelOf(judged: Judged, rows: Uint32Array): Funnel {
  const { marks, repeated } = judged
  const { bits } = marks
  const has = (mark: number) => (row: number) => ((bits[row] ?? 0) & mark) !== 0
  const all = tallyBy(rows, together(judged), (row) => ((bits[row] ?? 0) & ABOUT_ANSWERS) >>> FIRST_PLACE)
  const count = (mark: number): number => all(0, mark >>> FIRST_PLACE)
  const mature = matureSolved(judged, rows)
  const used = where(mature, has(MARK.sent))
  const worked = countOf(used, (row) => repeated[row] !== 1)
  return {
    contacts: rows.length,
    shown: count(MARK.shown),
    none: count(MARK.noneFound),
    inserted: count(MARK.inserted),
    sent: count(MARK.sent),
    via: { top: count(MARK.viaTop), search: count(MARK.viaSearch), paste: count(MARK.viaPaste) },
    gaps: count(MARK.gap),
    worked: rateOf(worked, used.length),
    usual: weighedShare(ratesByReason(judged, mature), ratesByReason(judged, used).n),
  }
}

/** The contacts behind each figure of the funnel. */
export type AnswerStep = 'shown' | 'none' | 'inserted' | 'sent' | 'worked' | 'gaps'

const MARKS: Readonly<Record<Exclude<AnswerStep, 'worked'>, number>> = {
  shown: MARK.shown,
  none: MARK.noneFound,
  inserted: MARK.inserted,
  sent: MARK.sent,
  gaps: MARK.gap,
}

/** Of these contacts those that a step of the funnel counts, in the table's order. */
export function answerRows(judged: Judged, rows: Uint32Array, step: AnswerStep): Uint32Array {
  const { marks, repeated } = judged
  const has = (mark: number) => (row: number) => ((marks.bits[row] ?? 0) & mark) !== 0
  if (step !== 'worked') return where(rows, has(MARKS[step]))
  return where(matureSolved(judged, rows), (row) => has(MARK.sent)(row) && repeated[row] !== 1)
}

/** Most sent first. Several items of one contact share the credit. */
export function itemOutcomes(judged: Judged, rows: Uint32Array): ItemOutcome[] {
  const { table, marks, repeated } = judged
  const mature = matureSolved(judged, rows)
  const rates = ratesByReason(judged, mature)
  const found = new Map<number, { n: number; worked: number; contacts: number; weights: Float64Array }>()
  for (const row of mature) {
    if (((marks.bits[row] ?? 0) & MARK.sent) === 0) continue
    const items = itemsAt(table, row, marks.sentItem)
    const code = marks.reason[row] ?? 0
    for (const item of items) {
      const one = found.get(item) ?? {
        n: 0,
        worked: 0,
        contacts: 0,
        weights: new Float64Array(rates.n.length),
      }
      found.set(item, one)
      one.n += 1 / items.length
      one.worked += repeated[row] === 1 ? 0 : 1 / items.length
      one.contacts += 1
      one.weights[code] = (one.weights[code] ?? 0) + 1 / items.length
    }
  }
  return [...found]
    .map(([item, { n, worked, contacts, weights }]) => ({
      item: marks.items.textOf(item) ?? '',
      ...{ n, worked, contacts, usual: weighedShare(rates, weights) },
    }))
    .toSorted((a, b) => b.n - a.n || (a.item < b.item ? -1 : 1))
}
