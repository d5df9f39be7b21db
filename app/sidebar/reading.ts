// What does the text of the ticket on the screen come to?

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { readingQuery, type TicketReading } from '#app/queries/reading.ts'
import { markThanks } from '#domain/fcr/exchange.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { sourceOf, type TicketSource } from '#domain/ticket-source.ts'

type Spoken = Pick<OpenTicket, 'subject' | 'description' | 'conversation'>

/** The same as long as nobody said anything new. */
export const useSource = ({ subject, description, conversation }: Spoken): TicketSource =>
  useMemo(() => sourceOf({ subject, description, conversation }), [subject, description, conversation])

export const useReading = (ticket: Spoken): UseQueryResult<TicketReading> => {
  const services = useServices()
  return useQuery(readingQuery(services, useSource(ticket)))
}

/** The ticket with those of its messages marked that only say thanks; as it came until that is known. */
export const useThanksMarked = (ticket: OpenTicket): OpenTicket => {
  const { data } = useReading(ticket)
  return useMemo(() => {
    const conversation = data ? markThanks(ticket.conversation, data.thanks) : ticket.conversation
    return conversation === ticket.conversation ? ticket : { ...ticket, conversation }
  }, [ticket, data])
}
