// Which figures stand in the table, worked out anew only when other contacts are meant?

import { useMemo } from 'react'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { useCosts } from '#app/review/money/use-costs.ts'
import { WEEK } from '#domain/instant.ts'
import type { BaseSeries } from '#domain/review/measures/base-series.ts'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import type { Costs, CostTable } from '#domain/review/measures/cost.ts'
import { byTime } from '#domain/review/measures/grouping.ts'
import { type ReasonRow, reasonRows } from '#domain/review/reason-rows.ts'
import { type Stretch, weeksIn } from '#domain/review/stretch.ts'
import { type TreeFigures, treeFigures } from '#domain/review/tree-figures.ts'

/** Weeks of the small drawing. */
const WEEKS = 12

/** What the team has said of money and customers; null where it has not. */
export interface Priced {
  costs: CostTable | null
  series: BaseSeries | null
}

export interface Figures {
  top: readonly ReasonRow[]
  tree: TreeFigures
  costs: Costs | null
  /** Of the small drawing, oldest first. */
  weeks: readonly Stretch[]
}

/** The last weeks that the period touches, as far as all of them was read. */
const recentWeeks = (to: number, zone: string, from: number | null): readonly Stretch[] =>
  weeksIn({ from: to - WEEKS * WEEK, to }, zone)
    .slice(0, WEEKS)
    .filter((week) => from === null || week.from >= from)
    .toReversed()

export const useFigures = (chosen: ReadyChosen, { costs: table, series }: Priced): Figures => {
  const { choice, contacts, solved, before, spans } = chosen
  const { judged, taxonomy, zone, from } = chosen.data
  const top = useMemo(() => reasonRows(taxonomy.reasons), [taxonomy])
  const costs = useCosts(judged, table)
  const { to } = spans.current
  const weeks = useMemo(() => recentWeeks(to, zone, from), [to, zone, from])
  const tree = useMemo(() => {
    const [first] = weeks
    const recent = first
      ? chosenContacts(judged, { ...choice, from: first.from, to: choice.to }).rows
      : new Uint32Array()
    const isDefect = (value: string): boolean => taxonomy.byValue.get(value)?.kind === 'defect'
    return treeFigures(
      {
        ...{ judged, costs, series, isDefect, period: choice, weeks: byTime(judged, weeks) },
        rows: { contacts: contacts.rows, solved: solved.rows, before: before?.contacts.rows ?? null, recent },
      },
      top,
    )
  }, [judged, taxonomy, costs, series, choice, contacts, solved, before, weeks, top])
  return { top, tree, costs, weeks }
}
