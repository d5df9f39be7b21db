// Which causes stand behind which reasons, in lines and columns that are the same for all?

import { INHIBITORS, type Inhibitor } from '#domain/reasons/inhibitors.ts'
import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Pareto } from './inhibitors.ts'

interface MapCell {
  /** Null: not stated. */
  inhibitor: Inhibitor | null
  issues: number
}

export interface MapLine {
  /** Null: no reason, several, or one that the field no longer has. */
  reason: Reason | null
  /** Of the grouping by leaves. */
  group: number
  issues: number
  /** One for each name of the table, in its order. */
  cells: readonly MapCell[]
}

export interface InhibitorTable {
  /** All that were stated for any reason, most first; *not stated* last, where there is any. */
  names: readonly (Inhibitor | null)[]
  /** Reasons with issues that failed, most first; what has no reason last. */
  lines: readonly MapLine[]
  /** The largest count that was stated: shades are parts of it. */
  most: number
}

const issuesIn = ({ bars }: Pareto, inhibitor: Inhibitor | null): number =>
  bars.find((bar) => bar.inhibitor === inhibitor)?.issues ?? 0

/** `map`: of the groups of `leafGroups`, as `inhibitorMap` gives it. */
export function inhibitorTable(map: readonly Pareto[], { reasons }: Taxonomy): InhibitorTable {
  const totals = new Map(
    [...INHIBITORS, null].map((name) => [name, map.reduce((sum, one) => sum + issuesIn(one, name), 0)]),
  )
  const total = (name: Inhibitor | null): number => totals.get(name) ?? 0
  const stated = INHIBITORS.filter((name) => total(name) > 0).toSorted((a, b) => total(b) - total(a))
  const names = total(null) > 0 ? [...stated, null] : stated
  const lines = map
    .map(
      (pareto, group): MapLine => ({
        reason: reasons[group] ?? null,
        group,
        issues: pareto.issues,
        cells: names.map((inhibitor) => ({ inhibitor, issues: issuesIn(pareto, inhibitor) })),
      }),
    )
    .filter(({ issues }) => issues > 0)
    .toSorted((a, b) => Number(a.reason === null) - Number(b.reason === null) || b.issues - a.issues)
  const counts = lines.flatMap(({ cells }) =>
    cells.map(({ inhibitor, issues }) => (inhibitor === null ? 0 : issues)),
  )
  return { names, lines, most: Math.max(0, ...counts) }
}
