// How do customers rate this account: the share that each one's satisfaction is drawn towards, and of which day is it?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { statsQuery } from '#app/queries/stats.ts'
import type { Day } from '#domain/review/day.ts'
import { goodShare } from '#domain/review/stats/use.ts'

export interface AccountGood {
  /** Good ÷ (good + bad), 0 to 1. */
  share: number
  /** When a lead's browser worked it out. */
  day: Day
}

/** `ready`: the panel says something already, so that nothing waits for this. Null where it is not known. */
export const useAccountGood = (ready: boolean): AccountGood | null => {
  const stats = useQuery(statsQuery(useServices(), ready)).data ?? null
  return useMemo(() => {
    const share = stats === null ? undefined : goodShare(stats)
    return stats === null || share === undefined ? null : { share, day: stats.day }
  }, [stats])
}
