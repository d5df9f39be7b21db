// What does the agent call not relevant here, and who hears of it before the ticket is saved?

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useServices } from '#app/host/services.tsx'
import { noteUnfit } from '#app/queries/unfit.ts'
import { useWordOnAnswers } from '#app/sidebar/agent-word.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'

/**
 * Takes an answer off this ticket's list, or puts it back. Other tickets of this browser with the same reason know it
 * at once; the whole team once the contact has matured, by its tag.
 */
export const useSettingAside = ({
  id,
  reason,
}: Pick<OpenTicket, 'id' | 'reason'>): ((key: string, aside: boolean) => void) => {
  const services = useServices()
  const client = useQueryClient()
  const { irrelevant, say } = useWordOnAnswers()
  // What the ticket's tags brought along was said long ago, perhaps by others.
  const saidHere = useRef(false)
  useEffect(() => {
    if (!saidHere.current || id === null) return
    // The reason is mostly chosen after the answers were looked at: what was said then holds for it.
    const items = reason === null ? [] : irrelevant
    const said = { ticketId: id, reason: reason ?? '', items, at: services.now() }
    noteUnfit(services, client, said).catch(() => undefined)
  }, [services, client, id, reason, irrelevant])
  return (key, aside) => {
    saidHere.current = true
    const others = irrelevant.filter((one) => one !== key)
    say({ irrelevant: aside ? [...others, key] : others })
  }
}
