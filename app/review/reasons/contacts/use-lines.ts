// Which lines does the table of reasons show, in the order that the reader asked for?

import { useMemo } from 'react'
import { useLocale } from '#app/i18n/language.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Place } from '#app/review/place.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'
import { SOLVED_UNTAGGED } from '#domain/review/spikes/watched-counts.ts'
import type { RowSigns } from '#domain/review/tree-figures.ts'
import { type Line, NO_SIGNS, tableLines } from './lines.ts'
import { signsIn } from './spikes.ts'
import type { Figures } from './use-figures.ts'
import type { Revenue } from './use-revenue.ts'
import type { SpikeState } from './use-spikes.ts'

export interface LineSources {
  place: Place
  chosen: ReadyChosen
  figures: Figures
  revenue: Revenue
  state: SpikeState
}

const signsOf = (row: ReasonRow, { state, revenue }: Pick<LineSources, 'state' | 'revenue'>): RowSigns => ({
  ...(state.kind === 'ready' ? signsIn(state.spikes, row) : NO_SIGNS),
  revenue: revenue.rows.get(row.key) ?? null,
})

export const useLines = ({ place, chosen, figures, revenue, state }: LineSources): readonly Line[] => {
  const locale = useLocale()
  const compareNames = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale])
  const { taxonomy } = chosen.data
  const { top, tree } = figures
  const { sort, open } = place
  return useMemo(() => {
    const { expected, alerts } = state.kind === 'ready' ? state.spikes.report : { expected: [], alerts: [] }
    const untagged = {
      ...NO_SIGNS,
      expected: expected.find(({ reason }) => reason === SOLVED_UNTAGGED) ?? null,
      alert: alerts.find(({ reason }) => reason === SOLVED_UNTAGGED) ?? null,
    }
    return tableLines(
      {
        ...{ top, tree, compareNames, sort, open: new Set(open) },
        signsOf: (row) => signsOf(row, { state, revenue }),
        isDefect: (value) => taxonomy.byValue.get(value)?.kind === 'defect',
      },
      { all: { ...NO_SIGNS, revenue: revenue.all }, untagged },
    )
  }, [top, tree, compareNames, sort, open, state, revenue, taxonomy])
}

/** Of a row that lies in a closed group. */
export function lineOf(row: ReasonRow, sources: Pick<LineSources, 'figures' | 'state' | 'revenue'>): Line {
  const figures = sources.figures.tree.rows.get(row.key) ?? null
  return {
    ...{ key: row.key, kind: 'reason', row, figures, depth: row.path.length - 1 },
    ...{ expanded: null, defect: false },
    contacts: figures?.volume.contacts ?? 0,
    signs: signsOf(row, sources),
  }
}
