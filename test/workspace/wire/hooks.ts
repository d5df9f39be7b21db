// Which hook does a frame's reply belong to? It names neither an id nor an instance, only the event.

import type { HookReply } from '#workspace/desk/frame-port.ts'

export interface PendingHooks {
  /** Resolves with the next unclaimed reply to the event, or never. Given up when the signal aborts. */
  expect(event: string, signal: AbortSignal): Promise<HookReply>
  /** The oldest expectation gets it; a reply that nobody waits for is lost. */
  settle(event: string, reply: HookReply): void
  clear(): void
}

export function createPendingHooks(): PendingHooks {
  let pending: { event: string; resolve: (reply: HookReply) => void }[] = []
  return {
    expect: (event, signal) =>
      new Promise((resolve) => {
        const expectation = { event, resolve }
        pending.push(expectation)
        const giveUp = (): void => {
          pending = pending.filter((one) => one !== expectation)
        }
        signal.addEventListener('abort', giveUp, { once: true })
      }),
    settle(event, reply) {
      const next = pending.find((one) => one.event === event)
      pending = pending.filter((one) => one !== next)
      next?.resolve(reply)
    },
    clear() {
      pending = []
    },
  }
}
