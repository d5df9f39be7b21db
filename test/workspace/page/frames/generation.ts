// How often were the frames told to load anew? (After a rebuild of the package, or other rights.)

import { useSyncExternalStore } from 'react'

let generation = 0
const listeners = new Set<() => void>()

/** Makes every frame load its page again. */
export function reloadFrames(): void {
  generation += 1
  for (const listener of listeners) listener()
}

export function useGeneration(): number {
  return useSyncExternalStore(subscribe, () => generation)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
