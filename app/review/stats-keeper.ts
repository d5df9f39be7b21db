// When does a lead's browser work out the day's stats, which every sidebar of the team reads?

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { keepStatsQuery } from '#app/queries/keep-stats.ts'

/** What the lead came to see is counted first: both share one budget of calls. */
const DELAY = 60_000

/** Once a day for the whole team, while anybody who sees all tickets has the page open. */
export const useStatsKeeper = (): void => {
  const services = useServices()
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), DELAY)
    return () => clearTimeout(timer)
  }, [])
  useQuery({ ...keepStatsQuery(services, due), notifyOnChangeProps: [] })
}
