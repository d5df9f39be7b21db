// Is it time to ask what kept first contact from resolving it?

import { useState } from 'react'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { useAttention } from '#app/sidebar/attention.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/**
 * At the solve, as soon as the agent says that it cannot be resolved now, and where something was said already; before
 * that only on demand. Whether there is anything to ask is the verdict's to say. Gives the answer, and what asks now.
 */
export const useInhibitorAsked = (ticket: OpenTicket): readonly [boolean, () => void] => {
  const [onDemand, setOnDemand] = useState(false)
  const attention = useAttention()
  const { word } = useAgentWord()
  const isSaid = ticket.inhibitor !== null || word.furtherInhibitors.length > 0
  const isSolving = ticket.status === 'solved' || attention?.because === 'inhibitor_missing'
  return [onDemand || isSaid || isSolving || word.cannot, () => setOnDemand(true)]
}
