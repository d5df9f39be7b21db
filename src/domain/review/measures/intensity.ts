// How many contacts come of a thousand active customers, or orders? Where no base is known: which share of contacts?

import { type Instant, WEEK } from '#domain/instant.ts'
import { type Base, type BaseSeries, baseIn } from './base-series.ts'
import type { Volume } from './volume.ts'

interface Intensity {
  /** Contacts for a thousand of the base: a week for a stock. Null without a base. */
  gross: number | null
  /** The same of issues, at their first contact's reason. */
  net: number | null
  /** Of all contacts, and of all issues; null where there are none. */
  share: number | null
  netShare: number | null
  /** Distinct requesters for each active customer; null for a flow and without a base. */
  reach: number | null
}

export interface Intensities {
  base: (Base & { kind: BaseSeries['kind']; name: string }) | null
  groups: readonly Intensity[]
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/**
 * `groups`: volumes of the groups, `all`: of the whole, in the same period. Filters by group and channel keep the whole
 * base. Requesters with tickets are never the base: without a series there are shares alone.
 */
export function intensities(
  groups: readonly Volume[],
  all: Volume,
  { from, to }: { from: Instant; to: Instant },
  series: BaseSeries | null,
): Intensities {
  const base = series === null ? null : baseIn(series, from, to)
  const stock = series?.kind === 'stock'
  const thousands = ((base?.value ?? 0) / 1000) * (stock ? (to - from) / WEEK : 1)
  return {
    base: series && base ? { ...base, kind: series.kind, name: series.name } : null,
    groups: groups.map(({ contacts, issues, requesters }) => ({
      gross: ratio(contacts, thousands),
      net: ratio(issues, thousands),
      share: ratio(contacts, all.contacts),
      netShare: ratio(issues, all.issues),
      reach: stock ? ratio(requesters, base?.value ?? 0) : null,
    })),
  }
}
