// What do the day's stats say that stands beside a reason, without asking for them a second time?

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { KEYS } from '#app/queries/keys.ts'
import type { Services } from '#app/queries/services.ts'
import { knownStatsQuery, statsQuery } from '#app/queries/stats.ts'
import type { Calibrated } from '#domain/reasons/calibration.ts'
import type { Stats } from '#domain/review/stats/stats.ts'

/** What other panels asked for; until that is there, what this browser remembers. */
export const useDayStats = (): Stats | null => {
  const services = useServices()
  const known = useQuery(knownStatsQuery(services)).data
  return useQuery(statsQuery(services, false)).data ?? known ?? null
}

/** What stands beside suggestions in place of words. */
interface CalibratedRow {
  /** How often first suggestions as sure as this one were right. */
  first: Calibrated
  /** What that leaves the second and the third, 0 to 1. */
  left: readonly number[]
}

export interface Calibration {
  /** By the probabilities of the suggestions, the first's first; null where too few were checked. */
  of: (probabilities: readonly number[]) => CalibratedRow | null
  /** It has been looked up: until then no word is to be shown that a number would replace. */
  ready: boolean
}

const UNKNOWN: Calibration['of'] = () => null

/** From what this browser knew when the frame opened; the arithmetic comes only where there is something to reckon. */
const calibrationQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.stats, 'calibration'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async ({ client }): Promise<Calibration['of']> => {
      const stats = await client.fetchQuery(knownStatsQuery(services))
      if (stats === null || stats.checkedSuggestions.audited + stats.checkedSuggestions.blind === 0)
        return UNKNOWN
      const { calibration, sharesLeft } = await import('#domain/reasons/calibration.ts')
      const shareOf = calibration(stats.checkedSuggestions.tenths)
      return (probabilities) => {
        const first = shareOf?.(probabilities[0] ?? 0) ?? null
        return first && { first, left: sharesLeft(probabilities, first.share) }
      }
    },
  })

export const useCalibration = (): Calibration => {
  const { data, error } = useQuery(calibrationQuery(useServices()))
  return { of: data ?? UNKNOWN, ready: data !== undefined || error !== null }
}
