// Who wants to know when the account changes? Open pages and the desk.

import type { Json } from '#workspace/records/json.ts'

export type Change =
  | { kind: 'ticket'; id: number; by: number }
  | { kind: 'controls' }
  /** An app's own message to other agents (`apps/notify`). */
  | { kind: 'notification'; appId: number; event: string; body: Json; agentId: number | null }

export interface Changes {
  /** Calls the listener after each change; returns how to stop. */
  listen(listener: (change: Change) => void): () => void
  tell(change: Change): void
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(change) {
      for (const listener of [...listeners]) listener(change)
    },
  }
}
