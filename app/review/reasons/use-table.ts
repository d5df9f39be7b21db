// What stands in the table of this period, as far as it has been counted?

import { useMemo, useRef } from 'react'
import { useLocale } from '#app/i18n/language.tsx'
import type { Place } from '#app/review/place.ts'
import { UNTAGGED } from '#app/review/place.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Spans } from '#domain/review/period.ts'
import { reasonRows } from '#domain/review/reason-rows.ts'
import type { AsOf } from './as-of.ts'
import { cellsFor } from './cells.ts'
import { movedBy, rowsBelow, type TableInput, type TableRow, tableRows } from './table-rows.ts'
import { type Counts, useCounts } from './use-counts.ts'

export interface TableState {
  counts: Counts
  lines: readonly TableRow[]
  movedBy: number
}

export interface TableQuestion {
  taxonomy: Taxonomy
  fieldId: number
  spans: Spans
  place: Pick<Place, 'open' | 'sort'>
  asOf: Pick<AsOf, 'notBefore'>
  /** Rows below open ones that are counted: as many as are drawn. */
  limit: number
}

const spanKey = ({ current, before }: Spans): string =>
  [current.from, current.to, before.from, before.to].join()

export const useTable = (question: TableQuestion): TableState => {
  const { taxonomy, fieldId, spans, place, limit } = question
  const locale = useLocale()
  const places = useRef(new Map<string, number>())
  const compareNames = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale])
  const top = useMemo(() => reasonRows(taxonomy.reasons), [taxonomy])
  const open = useMemo(() => new Set(place.open), [place.open])
  const stable = useRef(spans)
  if (spanKey(stable.current) !== spanKey(spans)) stable.current = spans
  const period = stable.current
  const cells = useMemo(
    () =>
      cellsFor({
        spans: period,
        fieldId,
        top,
        below: rowsBelow(top, open).slice(0, limit),
        split: open.has(UNTAGGED),
      }),
    [period, fieldId, top, open, limit],
  )
  const counts = useCounts(cells, question.asOf.notBefore)
  const input: TableInput = {
    top,
    open,
    sort: place.sort,
    figureOf: counts.figureOf,
    compareNames,
    places: places.current,
  }
  return { counts, lines: tableRows(input), movedBy: movedBy(input) }
}
