// Which panel must the agent attend to before the ticket can be solved, and why?

import { createContext, useContext } from 'react'

export interface Attention {
  because: 'reason_missing' | 'inhibitor_missing'
  /** Grows with each stopped save, so that the panel takes focus each time. */
  times: number
}

export const AttentionContext = createContext<Attention | null>(null)

export const useAttention = (): Attention | null => useContext(AttentionContext)
