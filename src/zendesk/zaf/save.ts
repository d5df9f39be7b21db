// May the agent's save go through? Our part in the vote, built so that our own failures never stop an agent.

import type { SaveVote } from '#zendesk/host.ts'
import type { ZafClient } from './client.ts'

/** Milliseconds after which the save goes through without our answer. */
const VOTE_PATIENCE = 2_000

/** The text of the veto, or undefined: also where the vote fails, is late, or is no longer wanted. */
function decided(vote: SaveVote, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(undefined), VOTE_PATIENCE)
    const abandoned = (): void => finish(undefined)
    function finish(text: unknown): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', abandoned)
      resolve(typeof text === 'string' && text !== '' ? text : undefined)
    }
    signal.addEventListener('abort', abandoned)
    try {
      vote().then(finish, () => finish(undefined))
    } catch {
      finish(undefined)
    }
  })
}

/**
 * Votes on every save until the signal aborts. An `async` handler vetoes only by rejecting, and only an Error
 * may be rejected with: something that cannot be cloned would jam the hook for the life of the frame.
 */
export function voteOnSaves(client: ZafClient, vote: SaveVote, signal: AbortSignal): void {
  if (signal.aborted) return
  const handler = async (): Promise<void> => {
    const text = await decided(vote, signal)
    if (text !== undefined) throw new Error(text)
  }
  client.on('ticket.save', handler)
  signal.addEventListener('abort', () => client.off('ticket.save', handler), { once: true })
}
