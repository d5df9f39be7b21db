// Which reasons are suggested for this ticket, and from which words?

import { useMemo } from 'react'
import type { Contact } from '#domain/contact.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { textOf } from '#domain/open-ticket-text.ts'
import { type ReasonSuggestion, suggestReasons } from '#domain/reasons/suggest.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

export interface Suggested {
  text: TicketText
  suggestions: readonly ReasonSuggestion[]
}

export const suggestFor = (
  ticket: Pick<OpenTicket, 'subject' | 'description' | 'conversation'>,
  taxonomy: Taxonomy,
  settings: Settings,
): Suggested => {
  const text = textOf(ticket)
  const off = settings.featuresOff.includes('suggestions')
  return { text, suggestions: off ? [] : suggestReasons(taxonomy, text) }
}

/** Worked out anew only when the text or the reasons change. */
export const useSuggestions = (ticket: OpenTicket, taxonomy: Taxonomy, settings: Settings): Suggested => {
  const { subject, description, conversation } = ticket
  return useMemo(
    () => suggestFor({ subject, description, conversation }, taxonomy, settings),
    [subject, description, conversation, taxonomy, settings],
  )
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
