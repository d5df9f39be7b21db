// May this agent put answers first for the reason at hand, and what became of it when they did?

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import type { BoardOutcome } from '#app/queries/board.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { useTicketFacts } from '#app/sidebar/ticket-facts.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { mayEdit } from '#domain/settings/rights.ts'

type PinOutcome = BoardOutcome & {
  /** Of the answer beside which it is said. */
  key: string
  pinned: boolean
}

export interface Pinning {
  /** The reason's last name. */
  reason: string
  board: readonly string[]
  change: (key: string, pinned: boolean) => Promise<void>
  outcome: PinOutcome | null
}

/** Null: no reason is chosen, or this agent may not edit what the team has written about it. */
export const usePinning = (ticket: OpenTicket): Pinning | null => {
  const services = useServices()
  const client = useQueryClient()
  const { taxonomy } = useTicketFacts()
  const team = useQuery(settingsQuery(services)).data
  const [said, setSaid] = useState<{ reason: string; outcome: PinOutcome } | null>(null)
  const busy = useRef(false)
  const reason = ticket.reason === null ? undefined : taxonomy.byValue.get(ticket.reason)
  if (team === undefined || reason === undefined) return null
  const { value, label, pinned: board } = reason
  // Who may no longer do it hears what became of it, and may try again.
  const may = team.writable && mayEdit(team.settings.whoMayEdit, services.agent)
  if (!may && said?.reason !== value) return null
  const change = async (key: string, pinned: boolean) => {
    if (busy.current) return
    busy.current = true
    setSaid(null)
    try {
      const { changeBoard } = await import('#app/queries/board.ts')
      const outcome = await changeBoard(services, client, taxonomy, { reason: value, key, pinned })
      setSaid({ reason: value, outcome: { ...outcome, key, pinned } })
    } catch {
      setSaid({ reason: value, outcome: { kind: 'failed', key, pinned } })
    } finally {
      busy.current = false
    }
  }
  return { reason: label, board, change, outcome: said?.reason === value ? said.outcome : null }
}
