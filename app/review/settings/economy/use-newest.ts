// Which contacts of the newest weeks has this page read already? Nothing is asked for here.

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { rowsSoFarQuery } from '#app/queries/review-rows.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import type { PeriodContacts } from '#domain/review/economy-preview.ts'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import { type Span, spansOf } from '#domain/review/period.ts'

export interface Newest extends PeriodContacts {
  span: Span
  /** Not all days of the period are read. */
  partly: boolean
}

/** Null where none are. */
export const useNewest = (): Newest | null => {
  const zone = useQuery(zoneQuery(useServices())).data?.zone ?? null
  const rows = useQuery(rowsSoFarQuery()).data
  const { taxonomy } = useTaxonomy()
  const judged = rows?.judged ?? null
  const from = rows?.from ?? null
  return useMemo(() => {
    if (judged === null || zone === null) return null
    const span = spansOf({ kind: 'last_4_weeks' }, judged.options.now, zone)?.current
    if (!span) return null
    const chosen = chosenContacts(judged, { from: span.from, to: span.to })
    const partly = from === null || from > span.from
    return { judged, rows: chosen.rows, period: span, span, zone, taxonomy, partly }
  }, [judged, from, zone, taxonomy])
}
