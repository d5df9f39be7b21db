// Are there other frames of this browser to ask? One that is alone need not wait for answers.

import { isRecord } from '#domain/settings/checks.ts'
import type { Channel } from '#store/channel.ts'

/** What the first view of a ticket may wait for the other frames, ms. */
export const PATIENCE = 60

/**
 * Asks at once who is there, and says so to whoever asks later.
 * @returns for how long an answer of the others is worth waiting for, ms: nothing once nobody has answered in time.
 */
export function keepCompany(open: (hear: (message: unknown) => void) => Channel): () => number {
  const asked = performance.now()
  let others = false
  const channel = open((message) => {
    if (!isRecord(message) || (message.who !== true && message.here !== true)) return
    others = true
    if (message.who === true) channel.tell({ here: true })
  })
  channel.tell({ who: true })
  return () => (others ? PATIENCE : Math.max(0, PATIENCE - (performance.now() - asked)))
}
