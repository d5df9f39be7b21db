// How would the browser hand out Web Locks? In order of asking, for tests of several frames in one process.

import type { Locks } from '#store/locks.ts'

/** Locks shared by all who get this object. */
export function fakeLocks(): Locks {
  const last = new Map<string, Promise<unknown>>()
  return {
    async request(name, { signal }, work) {
      const turn = last.get(name) ?? Promise.resolve()
      let release: () => void = () => {}
      const mine = new Promise<void>((resolve) => {
        release = resolve
      })
      last.set(
        name,
        turn.then(() => mine),
      )
      try {
        await Promise.race([turn, aborted(signal)])
        return await work()
      } finally {
        release()
      }
    },
  }
}

const aborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
