// When does a frame begin to care for what can be learned? Once its panels stand and the page is idle.

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { whenIdle } from '#app/kit/idle.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/** Milliseconds: the panels and the index come first. */
const DELAY = 5_000

/** Draws nothing. Where its file does not come, another frame learns. */
export const LateLearning = ({ ticket }: { ticket: OpenTicket }): ReactNode => {
  const [Part, setPart] = useState<ComponentType<{ ticket: OpenTicket }> | null>(null)
  useEffect(() => {
    let cancel: () => void = () => undefined
    const load = (): void => {
      import('./Learning.tsx').then(({ Learning }) => setPart(() => Learning)).catch(() => undefined)
    }
    const timer = setTimeout(() => {
      cancel = whenIdle(load)
    }, DELAY)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [])
  return Part === null ? null : <Part ticket={ticket} />
}
