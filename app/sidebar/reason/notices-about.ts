// Which live notices of leads are about the chosen reason, and does it stand out just now?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { noticesQuery } from '#app/queries/notices.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import { liveAlert, type TeamAlert } from '#domain/notices/alert.ts'
import { liveNotices, type Notice } from '#domain/notices/notice.ts'

const NONE: readonly Notice[] = []

/** As the header read them, newest first; this asks Zendesk for nothing. */
export const useNoticesAbout = (reason: string | null): readonly Notice[] => {
  const services = useServices()
  const { taxonomy } = useTicketFacts()
  const all = useQuery(noticesQuery(services, false)).data?.notices ?? NONE
  return useMemo(
    () => (reason === null ? NONE : liveNotices(all, [reason], taxonomy, services.now())),
    [all, reason, taxonomy, services],
  )
}

/** The newest alert about it, as the header read them; it expires a week after the last day that stood out. */
export const useAlertAbout = (reason: string | null): TeamAlert | null => {
  const services = useServices()
  const { taxonomy } = useTicketFacts()
  const alerts = useQuery(noticesQuery(services, false)).data?.alerts
  return reason === null || !alerts ? null : liveAlert(alerts, reason, taxonomy, services.now())
}
