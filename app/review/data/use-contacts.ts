// Which contacts do all figures of the page rest on, and how far is the reading?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { reachQuery } from '#app/queries/reach.ts'
import {
  type JudgedRows,
  type RowProgress,
  reviewRowsQuery,
  rowsSoFarQuery,
  wantSkippedAgain,
} from '#app/queries/review-rows.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import { useTaxonomy } from '#app/review/taxonomy.ts'
import type { Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { useRowQuestion } from './question.ts'

export interface ReviewData {
  state: PanelState
  /** All contacts this browser holds, judged; null while nothing is there. Grows while rows arrive. */
  judged: Judged | null
  taxonomy: Taxonomy
  settings: Settings
  /** The account's, an IANA name. */
  zone: string
  /** Of the judgement; the present before there is one. */
  now: Instant
  /** Walked without a gap since, up to where the reading is by now; null while nothing is. */
  from: Instant | null
  /** null while nothing is being read. */
  progress: RowProgress | null
  /** Metrics were read of every how manieth requester; 1: of all. */
  sampled: number
  /** This agent sees a part of the tickets. */
  part: boolean
  /** Rows that could not be read. */
  skipped: number
  /** How many tickets the account has in these days, where the rows are but the newest of them; null where they are all. */
  tickets: number | null
  /** Reads what is new. */
  renew: () => void
  /** Reads what is new, and once more what could not be read. */
  readAgain: () => void
}

/** A walk that has begun, and has told nothing yet: what stands there is of the one before. */
const begun = ({ judged, from, tickets }: JudgedRows): RowProgress | null =>
  judged && { phase: 'changes', done: 0, total: null, waiting: null, contacts: judged.table, from, tickets }

/** Asked once: all tabs share it. The same object as long as it says the same: figures are worked out from it. */
export const useContacts = (): ReviewData => {
  const services = useServices()
  const client = useQueryClient()
  const { taxonomy } = useTaxonomy()
  const team = useQuery(settingsQuery(services)).data?.settings
  const zone = useQuery(zoneQuery(services))
  const reach = useQuery(reachQuery(services))
  const walk = useQuery(reviewRowsQuery(services, useRowQuestion()))
  const rows = useQuery(rowsSoFarQuery())
  const known = rows.data
  const judged = known?.judged ?? null
  const { error, refetch } = walk
  const since = rows.dataUpdatedAt
  const state = useMemo(
    () =>
      panelState([
        { data: judged ?? undefined, error, dataUpdatedAt: since, refetch },
        { data: zone.data, error: zone.error, dataUpdatedAt: 0, refetch: zone.refetch },
      ]),
    [judged, error, since, refetch, zone.data, zone.error, zone.refetch],
  )
  const { isFetching } = walk
  const part = reach.data === 'part'
  const accountZone = zone.data?.zone ?? 'UTC'
  return useMemo(() => {
    const renew = (): void => {
      refetch().catch(() => undefined)
    }
    return {
      ...{ state, judged, taxonomy, part, renew },
      settings: team ?? DEFAULT_SETTINGS,
      zone: accountZone,
      now: judged ? judged.options.now : services.now(),
      from: known?.from ?? null,
      progress: isFetching && known ? (known.progress ?? begun(known)) : null,
      sampled: known?.sampled ?? 1,
      skipped: known?.skipped ?? 0,
      tickets: known?.tickets ?? null,
      readAgain: () => {
        wantSkippedAgain(client)
        renew()
      },
    }
  }, [services, client, state, judged, taxonomy, team, accountZone, known, isFetching, part, refetch])
}
