// How many repeats did answers avoid, and what is that worth? A comparison on the same reasons, never clipped at zero.

import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { differenceOfShares, type Interval } from '#domain/statistics.ts'
import { matureSolved, ratesByReason, weighedShare } from './answers.ts'
import type { Judged } from './judged.ts'
import { type Expense, product } from './range.ts'
import { countOf, where } from './tally.ts'
import { isDoneAt } from './times.ts'
import { type Rate, rateOf } from './variants.ts'

/** Uses × (repeat share without − repeat share with an answer). */
interface ReasonSaving {
  reason: string | null
  /** Mature solved contacts with an answer, whatever sample the shares come from. */
  uses: number
  without: Rate
  with: Rate
  avoided: number
}

export interface AvoidedRepeats {
  /** Solved with an answer and no repeat. It carries no money: an answer in a live ticket did not deflect that ticket. */
  worked: Rate
  /** The same without one, on the same reasons, weighed as answers were sent; null where nothing is known. */
  usual: number | null
  /** Null where nothing can be compared. */
  estimate: Estimate | null
  /** Most uses first. */
  reasons: readonly ReasonSaving[]
  /** Of all reasons. */
  uses: number
  /** Of these, on reasons where nothing that can be judged was solved without an answer, or with one: left out. */
  notComparable: number
}

interface Estimate {
  avoided: number
  /** 95 %: each reason's interval of the difference of two shares (Newcombe 1998, method 10), put together by squares. */
  interval: Interval
  /** Avoided repeats, from low to high of both the interval and the cost of a contact. */
  worth: Expense
}

function estimateOf(reasons: readonly ReasonSaving[], cost: Expense): Estimate | null {
  if (reasons.length === 0) return null
  const avoided = reasons.reduce((sum, one) => sum + one.avoided, 0)
  let [below, above] = [0, 0]
  for (const { uses, without, with: used, avoided: point } of reasons) {
    const { low, high } = differenceOfShares(without.k, without.n, used.k, used.n)
    below += (point - uses * low) ** 2
    above += (uses * high - point) ** 2
  }
  const interval = { low: avoided - Math.sqrt(below), high: avoided + Math.sqrt(above) }
  const worth = { money: product(interval, cost.money), hours: product(interval, cost.hours) }
  return { avoided, interval, worth }
}

const rates = (judged: Judged, rows: Uint32Array) => {
  const { n, worked } = ratesByReason(judged, rows)
  return (code: number): Rate => rateOf((n[code] ?? 0) - (worked[code] ?? 0), n[code] ?? 0)
}

const isComparable = ({ with: used, without }: ReasonSaving): boolean => used.n > 0 && without.n > 0

/**
 * `cost`: of one contact. `rows`: contacts of the period; mature solved ones count. Where metrics were read of a sample,
 * shares are the sample's and uses everybody's: a use needs no metrics.
 */
export function avoidedRepeats(judged: Judged, rows: Uint32Array, cost: Expense): AvoidedRepeats {
  const { marks, repeated, table, times, matureTo } = judged
  const isSent = (row: number): boolean => ((marks.bits[row] ?? 0) & MARK.sent) !== 0
  const mature = matureSolved(judged, rows)
  const [sent, unsent] = [where(mature, isSent), where(mature, (row) => !isSent(row))]
  const [withOne, withoutOne] = [rates(judged, sent), rates(judged, unsent)]
  const oldEnough = (row: number): boolean => (times.createdAt[row] ?? 0) <= matureTo && isDoneAt(table, row)
  const usesOf = new Float64Array(marks.reasons.texts.length + 1)
  for (const row of where(rows, (row) => isSent(row) && oldEnough(row))) {
    const code = marks.reason[row] ?? 0
    usesOf[code] = (usesOf[code] ?? 0) + 1
  }
  const all = [null, ...marks.reasons.texts].map((reason, code) => {
    const [used, without, uses] = [withOne(code), withoutOne(code), usesOf[code] ?? 0]
    const avoided = uses * ((without.share ?? 0) - (used.share ?? 0))
    return { reason, uses, without, with: used, avoided }
  })
  const [reasons, rest] = [all.filter(isComparable), all.filter((one) => !isComparable(one))]
  return {
    worked: rateOf(
      countOf(sent, (row) => repeated[row] !== 1),
      sent.length,
    ),
    usual: weighedShare(ratesByReason(judged, unsent), usesOf),
    estimate: estimateOf(reasons, cost),
    reasons: reasons.toSorted((a, b) => b.uses - a.uses),
    uses: usesOf.reduce((sum, uses) => sum + uses, 0),
    notComparable: rest.reduce((sum, { uses }) => sum + uses, 0),
  }
}
