// What has been read about customer and account that the Reason panel and the save guard reason from?

import { useMemo } from 'react'
import { useTicketFacts } from '#app/sidebar/ticket-facts.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Known } from './assessment.ts'

export const useKnown = (ticket: OpenTicket): Known => {
  const { history, settings, taxonomy } = useTicketFacts(ticket)
  return useMemo(
    () => ({
      contacts: history.data?.contacts ?? null,
      customer: history.data?.customer ?? null,
      taxonomy,
      settings,
    }),
    [history.data, taxonomy, settings],
  )
}
