// How do the series of a file become the team's, each a record of its own?

import type { QueryClient } from '@tanstack/react-query'
import { isSoundSeries, seriesFaults } from '#domain/review/series/faults.ts'
import { readSeries, seriesBody, type TeamSeries } from '#domain/review/series.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { isSame } from '#domain/settings/same.ts'
import { type SeriesBook, type SeriesOutcome, saveSeries, seriesIn } from './series.ts'
import type { Services } from './services.ts'

export interface SeriesImport {
  /** That the team has not, or has otherwise. */
  fresh: readonly TeamSeries[]
  /** Entries of the file that are no series which could be stored. */
  unreadable: number
}

/** What the `series` of a file would change. */
export function seriesImport(raw: unknown, book: SeriesBook): SeriesImport {
  const entries = isRecord(raw) ? Object.entries(raw) : []
  const found = entries.flatMap(([name, body]) => readSeries(name, body) ?? [])
  const sound = found.filter((series) => isSoundSeries(seriesFaults(series, new Set())))
  const known = new Map(seriesIn(book).map((series) => [series.name, series]))
  return {
    fresh: sound.filter((series) => !isSame(known.get(series.name), series)),
    unreadable: entries.length - sound.length,
  }
}

export interface SeriesSaved {
  saved: number
  /** That a colleague saved first: to be taken over again, on top of theirs. */
  conflicts: readonly string[]
  because: Extract<SeriesOutcome, { kind: 'failed' }>['because'] | null
}

/** One after the other, on top of what the team has; stops at the first failure. Never rejects. */
export async function saveAllSeries(
  services: Services,
  client: QueryClient,
  { records }: SeriesBook,
  { fresh }: SeriesImport,
): Promise<SeriesSaved> {
  const conflicts: string[] = []
  let saved = 0
  for (const series of fresh) {
    const { name } = series
    const basedOn = records.find(({ key }) => key === name)?.version ?? 0
    const outcome = await saveSeries(services, client, { name, body: seriesBody(series), basedOn })
    if (outcome.kind === 'failed') return { saved, conflicts, because: outcome.because }
    if (outcome.kind === 'saved') saved += 1
    else conflicts.push(name)
  }
  return { saved, conflicts, because: null }
}
