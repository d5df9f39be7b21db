// What has been read about customer, account and ticket that the Reason panel and the save guard reason from?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { auditsQuery } from '#app/queries/audits.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.ts'
import { publicExchange } from '#domain/fcr/exchange.ts'
import { tierRose } from '#domain/fcr/tiers.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Known } from './verdict.ts'

export const useKnown = (ticket: OpenTicket): Known => {
  const services = useServices()
  const { history, settings, taxonomy } = useTicketFacts(ticket)
  const { groupTiers } = settings
  const stations = history.data?.contacts.find(({ id }) => id === ticket.id)?.metrics?.groupStations ?? 0
  // Only a ticket that changed groups, in a team with tiers, is worth the call.
  const moved = stations > 1 && Object.keys(groupTiers).length > 0
  const audits = useQuery(auditsQuery(services, moved ? ticket.id : null)).data
  const { conversation } = ticket
  const rose = useMemo(() => {
    const firstReply = publicExchange(conversation).find(({ authorRole }) => authorRole === 'agent')
    const moves = audits?.changes.filter(({ field }) => field === 'group_id')
    return moves === undefined ? null : tierRose(moves, groupTiers, firstReply?.at ?? null)
  }, [audits, conversation, groupTiers])
  return useMemo(
    () => ({
      contacts: history.data?.contacts ?? null,
      customer: history.data?.customer ?? null,
      taxonomy,
      settings,
      tierRose: rose,
    }),
    [history.data, taxonomy, settings, rose],
  )
}
