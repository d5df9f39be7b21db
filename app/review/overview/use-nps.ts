// Would customers recommend us? From the team's series, else from what the fields of those who contacted us last say.

import { useMemo } from 'react'
import { type Known, useCustomersById } from '#app/review/customers/use-parties.ts'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { customerFacts } from '#domain/health/fields.ts'
import { customersOf } from '#domain/review/measures/customers.ts'
import {
  type Nps,
  type NpsPoint,
  newestCustomers,
  npsIn,
  npsOf,
  npsPoints,
  npsSeriesIn,
} from '#domain/review/measures/nps.ts'

/** Five calls. */
const MOST_ASKED = 500

export type NpsFound =
  | { by: 'series'; name: string; nps: Nps | null; latest: NpsPoint | null }
  /** Of the customers of the period: of so many the fields were read. */
  | { by: 'fields'; nps: Nps; read: number; customers: number; reading: boolean }
  | { by: 'nothing' }

const NOBODY: readonly number[] = []

/** `known`: of the customers that were asked for, if any. */
export const useNps = (chosen: ReadyChosen, economy: Economy): { found: NpsFound; known: Known<unknown> } => {
  const { judged, zone, settings, now } = chosen.data
  const { rows } = chosen.contacts
  const { from, to } = chosen.spans.current
  const { fieldMap } = settings
  const series = npsSeriesIn(economy.series)
  const asks = economy.ready && series === null && fieldMap.nps_score !== null
  const asked = useMemo(
    () => (asks ? newestCustomers(judged, rows, MOST_ASKED) : NOBODY),
    [asks, judged, rows],
  )
  const known = useCustomersById(asked)
  const { parties, reading } = known
  const found = useMemo((): NpsFound => {
    if (series !== null) {
      const points = npsPoints(series, zone)
      const latest = points.findLast((point) => point.from < to) ?? null
      return { by: 'series', name: series.name, nps: npsIn(points, from, to), latest }
    }
    if (!asks) return { by: 'nothing' }
    const people = asked.flatMap((id) => parties.get(id) ?? [])
    const scores = people.flatMap(
      (customer) => customerFacts({ customer, organization: null, fieldMap }, now).nps?.score ?? [],
    )
    const customers = customersOf(judged, rows).length
    return { by: 'fields', nps: npsOf(scores), read: people.length, customers, reading }
  }, [series, zone, from, to, asks, asked, parties, reading, fieldMap, now, judged, rows])
  return { found, known }
}
