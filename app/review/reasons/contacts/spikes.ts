// What do the detectors say of each row of the table?

import type { Spikes } from '#app/queries/spikes.ts'
import { type Taxonomy, topLevel } from '#domain/reasons/taxonomy.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'
import { DAYS } from '#domain/review/spikes/constants.ts'
import type { Alert } from '#domain/review/spikes/counts.ts'
import type { RowSigns } from '#domain/review/tree-figures.ts'

export type { Spikes } from '#app/queries/spikes.ts'

/** Nothing has a past of its own yet that it could stand above. */
export const isYoung = ({ watched }: Spikes): boolean => watched.days < DAYS.least

/** Under which name a row is watched: a leaf by its value, a group by where its rare reasons are counted. */
const watchedAs = ({ key, values, children }: ReasonRow): string =>
  children.length === 0 ? (values[0] ?? key) : key

const worst = (alerts: readonly Alert[]): Alert | null =>
  alerts.reduce<Alert | null>(
    (best, alert) => (best === null || alert.evidence.p < best.evidence.p ? alert : best),
    null,
  )

/** A group that is closed must not hide what spikes in it. */
export function signsIn({ report }: Spikes, row: ReasonRow): Omit<RowSigns, 'revenue'> {
  const name = watchedAs(row)
  const own = report.alerts.filter(({ reason }) => reason === name)
  const below = report.alerts.filter(({ reason }) => row.values.includes(reason))
  return {
    expected: report.expected.find(({ reason }) => reason === name) ?? null,
    alert: worst(own.length > 0 ? own : below),
  }
}

/** What an alert is about as a notice may be: a value, or else a top level; null for what is no reason. */
export function aboutOf(reason: string, taxonomy: Taxonomy): string | null {
  if (taxonomy.byValue.has(reason)) return reason
  const [top = ''] = reason.split('::')
  return taxonomy.reasons.some((one) => topLevel(one) === top) ? top : null
}
