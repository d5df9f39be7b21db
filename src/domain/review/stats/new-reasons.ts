// Which reasons did customers first come with only lately?

import { DAY, type Instant } from '#domain/instant.ts'
import { NEW_REASON_DAYS } from '#domain/reasons/proposals.ts'
import { createdAt } from '#domain/review/contacts/row.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

/** A seldom used reason may by mere chance have no contact before: with this likelihood at most. */
const CHANCE = 0.01
/** Where more of all reasons are new, the list was made anew, and not the product. */
const MOST_NEW = 1 / 2

export interface ReasonSightings {
  add: (row: number) => void
  /** When each new reason's first contact was created, by value; the newest first. */
  found: () => ReadonlyMap<string, Instant>
}

/**
 * Looks at contacts as they are added. Known is only what the table holds: of a reason with n contacts in the last a of
 * t days since reasons are tagged at all, all n fall there by chance with (a ÷ t)ⁿ.
 */
export function sightReasons({ table, marks, options: { now } }: Judged): ReasonSightings {
  const first = new Map<number, Instant>()
  const counts = new Map<number, number>()
  const isNew = ([code, at]: readonly [number, Instant], since: Instant): boolean =>
    at > now - (NEW_REASON_DAYS + 1) * DAY &&
    ((now - at) / (now - since)) ** (counts.get(code) ?? 0) <= CHANCE
  return {
    add: (row) => {
      const code = marks.reason[row] ?? 0
      const at = createdAt(table, row)
      if (code === 0 || at > now) return
      first.set(code, Math.min(first.get(code) ?? at, at))
      counts.set(code, (counts.get(code) ?? 0) + 1)
    },
    found: () => {
      const since = Math.min(...first.values())
      const young = [...first].filter((one) => isNew(one, since)).toSorted((a, b) => b[1] - a[1])
      if (young.length > first.size * MOST_NEW) return new Map()
      return new Map(young.map(([code, at]) => [marks.reasons.textOf(code) ?? '', at]))
    },
  }
}
