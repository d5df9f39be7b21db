// Which contacts does the page ask for, and who keeps asking while the reader goes from tab to tab?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { type RowQuestion, reviewRowsQuery, rowDaysQuery, rowsSoFarQuery } from '#app/queries/review-rows.ts'
import { settingsQuery } from '#app/queries/settings.ts'

/** null while the team's settings are on their way. */
export const useRowQuestion = (): RowQuestion | null => {
  const services = useServices()
  const team = useQuery(settingsQuery(services)).data?.settings
  const days = useQuery(rowDaysQuery()).data
  const { fcrWindowDays, agentsLogContacts, reviewMostRows } = team ?? {}
  return useMemo(
    () =>
      fcrWindowDays === undefined || agentsLogContacts === undefined || reviewMostRows === undefined
        ? null
        : { days, fcrWindowDays, agentsLogContacts, reviewMostRows },
    [days, fcrWindowDays, agentsLogContacts, reviewMostRows],
  )
}

/** What one tab began goes on behind the others; the page is not drawn anew for it. */
export const useKeepReading = (): void => {
  const services = useServices()
  const question = useRowQuestion()
  const begun = useQuery({ ...rowsSoFarQuery(), select: () => true }).data === true
  useQuery({ ...reviewRowsQuery(services, begun ? question : null), notifyOnChangeProps: [] })
}
