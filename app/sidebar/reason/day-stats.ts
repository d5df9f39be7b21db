// What do the day's stats say that stands beside a reason, without asking for them a second time?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { knownStatsQuery, statsQuery } from '#app/queries/stats.ts'
import { type Calibrated, calibration } from '#domain/reasons/calibration.ts'
import type { Stats } from '#domain/review/stats/stats.ts'

/** What other panels asked for; until that is there, what this browser remembers. */
export const useDayStats = (): Stats | null => {
  const services = useServices()
  const known = useQuery(knownStatsQuery(services)).data
  return useQuery(statsQuery(services, false)).data ?? known ?? null
}

/**
 * How often suggestions as sure as this one were right; null where too few were checked. What this browser knew when
 * the frame opened: no word turns into a number under the agent's eyes.
 */
export const useCalibration = (): ((probability: number) => Calibrated | null) => {
  const stats = useQuery(knownStatsQuery(useServices())).data ?? null
  return useMemo(() => {
    const told = stats === null ? null : calibration(stats.checkedSuggestions.tenths)
    return told ?? (() => null)
  }, [stats])
}
