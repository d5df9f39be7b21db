// Has the customer, since the reason was chosen, said what speaks for another one?

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { suggestionsQuery } from '#app/queries/reading.ts'
import { useSource } from '#app/sidebar/reading.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { Message } from '#domain/contact.ts'
import { publicExchange } from '#domain/fcr/exchange.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { intentIn } from '#domain/reasons/intent.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'

/** Of the requester's messages, those that we have answered: a reason saved before was chosen with them in mind. */
export const answeredMessages = (conversation: readonly Message[]): number => {
  const said = publicExchange(conversation)
  const lastReply = said.findLastIndex(({ authorRole }) => authorRole === 'agent')
  const seen = lastReply < 0 ? said : said.slice(0, lastReply)
  return seen.filter(({ authorRole }) => authorRole === 'end_user').length
}

/** How many of the requester's messages were there when the value was chosen. */
const useHeardThen = (ticket: OpenTicket, value: string | null, said: number): number => {
  const { conversation, conversationKnown } = ticket
  const answered = () => ({ value, heard: answeredMessages(conversation), known: conversationKnown })
  const [chosen, setChosen] = useState(answered)
  const isSame = chosen.value === value
  if (isSame && (chosen.known || !conversationKnown)) return chosen.heard
  const next = isSame ? answered() : { value, heard: said, known: conversationKnown }
  setChosen(next)
  return next.heard
}

/** Likely, not the chosen one, and not what was suggested first when that was chosen: the agent has passed that over. */
export const useNewerReason = (
  ticket: OpenTicket,
  value: string | null,
  offered: readonly ReasonSuggestion[],
): ReasonSuggestion | null => {
  const services = useServices()
  const { taxonomy } = useTicketFacts()
  const { subject, messages } = useSource(ticket)
  const heard = useHeardThen(ticket, value, messages.length)
  const [top] = offered
  const isOther = value !== null && top?.likelihood === 'likely' && top.value !== value
  const isGrown = ticket.conversationKnown && heard > 0 && messages.length > heard
  const source = { subject, messages: messages.slice(0, heard) }
  const ask = { ticketId: ticket.id, source, intent: intentIn(ticket.tags) }
  const then = useQuery(suggestionsQuery(services, ask, isOther && isGrown ? taxonomy : null))
  if (!top || !isOther || !isGrown || then.data === undefined || then.isPlaceholderData) return null
  return then.data[0]?.value === top.value ? null : top
}
