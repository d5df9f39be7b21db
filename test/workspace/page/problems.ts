// What could the page not do for the agent? The last failure of something that was asked for, until it is read.

import { useSyncExternalStore } from 'react'

let problem: string | null = null
const listeners = new Set<() => void>()

function tell(text: string | null): void {
  problem = text
  for (const listener of listeners) listener()
}

/** Carries the work out; where it fails, the agent is told why. Never rejects. */
export async function attempt(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
  }
}

export function useProblem(): { problem: string | null; dismiss: () => void } {
  return { problem: useSyncExternalStore(subscribe, () => problem), dismiss: () => tell(null) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
