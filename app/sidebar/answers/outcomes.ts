// What became of each answer where it was sent before, for the reason at hand, and of which day is that?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { knownStatsQuery, statsQuery } from '#app/queries/stats.ts'
import { unfitQuery } from '#app/queries/unfit.ts'
import type { Outcome, RankContext } from '#domain/answers/answer.ts'
import { countUnfit, withSaid } from '#domain/answers/unfit.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import { outcomesFor } from '#domain/review/stats/use.ts'

export interface PastOutcomes {
  /** What a ranking takes of it; empty while nothing is known. */
  context: Pick<RankContext, 'outcomes' | 'usualWorked'>
  /** Null: there are none of the last fourteen days. */
  stats: Pick<Stats, 'day' | 'windowDays'> | null
  /** What this browser remembers has been looked up. */
  settled: boolean
}

const NOTHING: PastOutcomes['context'] = {}
const NO_OUTCOMES: ReadonlyMap<string, Outcome> = new Map()

const settledIn = ({ data, error }: { data: unknown; error: unknown }): boolean =>
  data !== undefined || error !== null

/** `useful`: the panel says something already, so that nothing waits where the stats have to be asked for. */
export const usePastOutcomes = (
  { id, reason }: Pick<OpenTicket, 'id' | 'reason'>,
  useful: boolean,
): PastOutcomes => {
  const services = useServices()
  const known = useQuery(knownStatsQuery(services))
  const read = useQuery(statsQuery(services, useful))
  const said = useQuery(unfitQuery(services))
  const stats = (read.data === undefined ? known.data : read.data) ?? null
  const context = useMemo(() => {
    const told = stats === null ? null : outcomesFor(stats, reason === null ? [] : [reason])
    const about = { reason, exceptTicket: id, countedTo: stats?.to ?? null, now: services.now() }
    const counts = countUnfit(said.data ?? [], about)
    if (told === null && counts.size === 0) return NOTHING
    const usual = told?.usual ?? null
    return {
      outcomes: withSaid(told?.byItem ?? NO_OUTCOMES, counts),
      ...(usual === null ? {} : { usualWorked: usual }),
    }
  }, [stats, said.data, id, reason, services])
  return { context, stats, settled: settledIn(known) && settledIn(said) }
}
