// How does a choice outlive a frame that closes before the save?

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useServices } from '#app/host/services.tsx'
import { KEYS } from '#app/queries/keys.ts'
import { forgetPending, handOverPending, keepPending, NEW_TICKET } from '#app/queries/pending.ts'
import type { Services } from '#app/queries/services.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { isSilent, type PendingChoice } from '#domain/reasons/pending.ts'
import { type AgentWord, originOfReason, useAgentWord } from './agent-word.tsx'

/** What no save has stored yet. */
const choiceOf = (ticket: OpenTicket, word: AgentWord, at: Instant): PendingChoice => {
  // What Zendesk did not take is kept all the same.
  const reason = ticket.reason ?? word.choice?.value ?? null
  return {
    reason,
    inhibitor: ticket.inhibitor,
    origin: originOfReason(word, reason),
    furtherInhibitors: word.furtherInhibitors,
    firstContact: word.firstContact,
    because: word.because,
    cannot: word.cannot,
    at,
  }
}

/** What no field of the ticket holds. */
export const wordIn = (kept: PendingChoice): Partial<AgentWord> => ({
  firstContact: kept.firstContact,
  because: kept.because,
  cannot: kept.cannot,
  furtherInhibitors: kept.furtherInhibitors,
  ...(kept.reason === null || kept.origin === null
    ? {}
    : { choice: { value: kept.reason, origin: kept.origin }, inherited: false }),
})

/**
 * At the save of a new ticket: the ticket that it becomes is another frame's, which leaves our tags there. Also where
 * nothing was said in Barometer, or the ticket has no reason at all: replies are counted all the same.
 */
export const handOver = (services: Services, ticket: OpenTicket, word: AgentWord): Promise<void> =>
  handOverPending(services, ticket, choiceOf(ticket, word, services.now()))

/**
 * Keeps what the agent says in this frame, as it is said. Returns what is to be called after a save: with false where
 * the ticket does not hold the reason that it was saved with, so that it is offered again.
 */
export const useKeptChoice = (ticket: OpenTicket): ((stored: boolean) => Promise<void>) => {
  const services = useServices()
  const client = useQueryClient()
  const { word } = useAgentWord()
  // What the ticket said when it was opened, or last saved, need not be kept.
  const saved = useRef(word)
  const latest = useRef(word)
  const key = ticket.id ?? NEW_TICKET
  useEffect(() => {
    latest.current = word
    if (word === saved.current) return
    const choice = choiceOf(ticket, word, services.now())
    const kept = isSilent(choice) ? forgetPending(services, key) : keepPending(services, key, choice)
    kept.catch(() => undefined)
  }, [services, key, ticket, word])
  return useCallback(
    async (stored: boolean) => {
      saved.current = latest.current
      // The ticket that a new one becomes takes it over.
      if (stored && key !== NEW_TICKET) await forgetPending(services, key)
      await client.invalidateQueries({ queryKey: KEYS.pending })
    },
    [services, client, key],
  )
}
