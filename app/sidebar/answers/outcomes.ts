// What became of each answer where it was sent before, for the reason at hand, and of which day is that?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { knownStatsQuery, statsQuery } from '#app/queries/stats.ts'
import type { RankContext } from '#domain/answers/answer.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import { outcomesFor } from '#domain/review/stats/use.ts'

export interface PastOutcomes {
  /** What a ranking takes of it; empty while there are no stats. */
  context: Pick<RankContext, 'outcomes' | 'usualWorked'>
  /** Null: there are none of the last fourteen days. */
  stats: Pick<Stats, 'day' | 'windowDays'> | null
  /** What this browser remembers has been looked up. */
  settled: boolean
}

const NOTHING: PastOutcomes['context'] = {}

/** `useful`: the panel says something already, so that nothing waits where the stats have to be asked for. */
export const usePastOutcomes = (reason: string | null, useful: boolean): PastOutcomes => {
  const services = useServices()
  const known = useQuery(knownStatsQuery(services))
  const read = useQuery(statsQuery(services, useful))
  const stats = (read.data === undefined ? known.data : read.data) ?? null
  const context = useMemo(() => {
    if (stats === null) return NOTHING
    const { byItem, usual } = outcomesFor(stats, reason === null ? [] : [reason])
    return { outcomes: byItem, ...(usual === null ? {} : { usualWorked: usual }) }
  }, [stats, reason])
  return { context, stats, settled: known.data !== undefined || known.error !== null }
}
