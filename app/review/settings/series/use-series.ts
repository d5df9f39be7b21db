// Which series has the team, which one is being written, and how is it saved without losing a colleague's?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { latestSeriesQuery, type SeriesOutcome, saveSeries, seriesIn } from '#app/queries/series.ts'
import { useKept } from '#app/review/kept.tsx'
import { isSoundSeries, type SeriesFaults, seriesFaults } from '#domain/review/series/faults.ts'
import { REMOVED, readSeries, seriesBody, type TeamSeries } from '#domain/review/series.ts'
import { isSame } from '#domain/settings/same.ts'

export interface SeriesDraft {
  series: TeamSeries
  /** What it began with; null for a new one. */
  base: TeamSeries | null
  basedOn: number
  /** A colleague's version that was saved on top of that; `series` null: removed. */
  rival: { series: TeamSeries | null; version: number; by: number | null } | null
}

/** `removed` as done, or `changed` where a colleague saved it meanwhile. */
export type SeriesResult =
  | SeriesOutcome
  | { kind: 'removed'; name: string }
  | { kind: 'changed'; name: string }

export const useSeries = () => {
  const services = useServices()
  const client = useQueryClient()
  const latest = useQuery(latestSeriesQuery(services))
  const book = latest.data
  const known = useMemo(() => (book ? seriesIn(book) : []), [book])
  const [kept, keep] = useKept<SeriesDraft>('settings:series')
  const [opened, setOpened] = useState<SeriesDraft | null>(null)
  const draft = kept ?? opened
  /** Only what was changed is kept behind other sections, and warned of. */
  const setDraft = (next: SeriesDraft | null): void => {
    const changed =
      next !== null && (next.rival !== null || !isSame(next.series, next.base ?? opened?.series))
    setOpened(changed && opened !== null ? opened : next)
    keep(changed ? next : null)
  }
  const [result, setResult] = useState<SeriesResult | null>(null)
  const [busy, setBusy] = useState(false)
  const versionOf = (name: string): number => book?.records.find(({ key }) => key === name)?.version ?? 0
  const faults: SeriesFaults | null = useMemo(() => {
    if (draft === null) return null
    const taken = draft.base ? [] : known.map(({ name }) => name)
    return seriesFaults(draft.series, new Set(taken))
  }, [draft, known])

  const begin = (series: TeamSeries | null, fresh: TeamSeries): void => {
    setResult(null)
    const basedOn = series ? versionOf(series.name) : 0
    keep(null)
    setOpened({ series: series ?? fresh, base: series, basedOn, rival: null })
  }

  const put = (series: TeamSeries): void => {
    if (draft !== null) setDraft({ ...draft, series })
  }

  const write = async (body: object, name: string, basedOn: number): Promise<SeriesOutcome> => {
    setBusy(true)
    const outcome = await saveSeries(services, client, { name, body, basedOn })
    setBusy(false)
    return outcome
  }

  const save = async (): Promise<void> => {
    if (draft === null) return
    const { series, base, basedOn } = draft
    // A name that was used and removed goes on from there.
    const from = base === null && basedOn === 0 ? versionOf(series.name) : basedOn
    const outcome = await write(seriesBody(series), series.name, from)
    setResult(outcome)
    if (outcome.kind === 'saved') setDraft(null)
    if (outcome.kind !== 'conflict') return
    const { key, body, version, updatedBy } = outcome.record
    const by = updatedBy === null ? null : Number(updatedBy)
    setDraft({ ...draft, rival: { series: readSeries(key, body), version, by } })
  }

  const remove = async (): Promise<void> => {
    if (draft?.base === null || draft === null) return
    const { name } = draft.base
    const outcome = await write(REMOVED, name, draft.basedOn)
    if (outcome.kind === 'failed') setResult(outcome)
    else {
      setResult({ kind: outcome.kind === 'saved' ? 'removed' : 'changed', name })
      setDraft(null)
    }
  }

  /** Goes on with what was chosen of both sides, on top of the colleague's. */
  const settle = (series: TeamSeries): void => {
    if (draft === null || draft.rival === null) return
    setResult(null)
    setDraft({ series, base: draft.rival.series, basedOn: draft.rival.version, rival: null })
  }

  return {
    latest,
    ...{ known, draft, faults, result, busy, begin, put, save, remove, settle },
    sound: faults !== null && isSoundSeries(faults),
    cancel: () => {
      setResult(null)
      setDraft(null)
    },
  }
}

export type SeriesEditor = ReturnType<typeof useSeries>
