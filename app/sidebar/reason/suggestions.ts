// Which reasons are suggested for this ticket, and from which words?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useAskedAtOnce } from '#app/queries/at-once.ts'
import { suggestionsQuery } from '#app/queries/reading.ts'
import { useReading, useSource } from '#app/sidebar/reading.ts'
import type { Contact } from '#domain/contact.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { intentIn } from '#domain/reasons/intent.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

export interface Suggested {
  text: TicketText
  suggestions: readonly ReasonSuggestion[]
  /** Whether the text is still being read: nothing is suggested yet. */
  pending?: boolean
}

const NO_TEXT: TicketText = { subject: '', parts: [], language: 'unknown' }
const NONE: readonly ReasonSuggestion[] = []

/** What was suggested before stays while new words are read. */
export const useSuggestions = (ticket: OpenTicket, taxonomy: Taxonomy, settings: Settings): Suggested => {
  const services = useServices()
  const source = useSource(ticket)
  const reading = useReading(ticket)
  const wanted = !settings.featuresOff.includes('suggestions') && taxonomy.reasons.length > 0
  const ask = { ticketId: ticket.id, source, intent: intentIn(ticket.tags) }
  useAskedAtOnce(suggestionsQuery(services, ask, wanted ? taxonomy : null))
  const found = useQuery(suggestionsQuery(services, ask, wanted ? taxonomy : null))
  const text = reading.data?.text ?? NO_TEXT
  const suggestions = found.data ?? NONE
  const pending = reading.isLoading || (wanted && found.isLoading)
  return useMemo(() => ({ text, suggestions, pending }), [text, suggestions, pending])
}

/** Where a choice came from, for the tag that lets Review judge suggestions. */
export const originOf = (
  value: string | null,
  suggestions: readonly ReasonSuggestion[],
): 'top1' | 'top3' | 'own' | null => {
  if (value === null) return null
  const place = suggestions.findIndex((suggestion) => suggestion.value === value)
  if (place === 0) return 'top1'
  return place > 0 ? 'top3' : 'own'
}

/** The reasons that this customer's contacts were given, most frequent first. */
export const mostUsed = (contacts: readonly Contact[] | null): readonly string[] => {
  const counts = new Map<string, number>()
  for (const contact of contacts ?? []) {
    const reason = ownReason(contact)
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason]) => reason)
}
