// How does first contact resolution differ between reasons, in the order that the reader wants?

import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type FirstContactRate, firstContactBy } from './first-contact.ts'
import { byReasons, type Grouping, withRest } from './grouping.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'

export interface ReasonRate {
  /** Null: no reason, several, or one that the field no longer has. */
  reason: Reason | null
  /** Of the grouping. */
  group: number
  rate: FirstContactRate
}

/** Leaves in the field's order and all others together: a group each, which make up the whole. */
export const leafGroups = remembering(
  (judged: Judged, { reasons }: Taxonomy): Grouping =>
    withRest(
      byReasons(
        judged,
        reasons.map(({ value }) => [value]),
      ),
    ),
)

const issuesOf = ({ yes, no, maturing }: FirstContactRate): number => yes + no + maturing

/** Reasons of which an issue began in these rows. */
export function firstContactReasons(
  judged: Judged,
  rows: Uint32Array,
  taxonomy: Taxonomy,
): readonly ReasonRate[] {
  return firstContactBy(judged, rows, leafGroups(judged, taxonomy))
    .map((rate, group) => ({ reason: taxonomy.reasons[group] ?? null, group, rate }))
    .filter(({ rate }) => issuesOf(rate) > 0)
}

export const RATE_ORDERS = ['name', 'rate', 'mature', 'no', 'maturing'] as const
export type RateOrder = (typeof RATE_ORDERS)[number]

/** Null where there is nothing to compare by. */
const weightOf = ({ rate }: ReasonRate, by: Exclude<RateOrder, 'name'>): number | null =>
  by === 'mature' ? rate.yes + rate.no : rate[by]

/** Reasons whose rate is not known come after the others, and what has no reason at the end. */
export function ratesInOrder(
  rates: readonly ReasonRate[],
  { by, down }: { by: RateOrder; down: boolean },
  compareNames: (a: Reason, b: Reason) => number,
): readonly ReasonRate[] {
  const byName = (a: ReasonRate, b: ReasonRate): number =>
    a.reason && b.reason ? compareNames(a.reason, b.reason) : 0
  const sign = down ? -1 : 1
  return rates.toSorted((a, b) => {
    if (a.reason === null || b.reason === null) return Number(a.reason === null) - Number(b.reason === null)
    if (by === 'name') return sign * byName(a, b)
    const [one, other] = [weightOf(a, by), weightOf(b, by)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
    return sign * (one - other) || byName(a, b)
  })
}
