// Which frame does the work that must run only once a browser (syncs, learning)?

import { browserLocks, type Locks } from './locks.ts'

/**
 * Waits until no other frame does the work of that name, then does it. The next frame in line starts when this one
 * ends or is closed, so the work begins by looking at what is still due. Without locks the frame works alone.
 * @returns false where the signal aborted before the work began; rejects with what the work throws.
 */
export async function oneFrameAtATime(
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
  locks: Locks | null = browserLocks(),
): Promise<boolean> {
  let started = false
  const begin = async (): Promise<void> => {
    if (signal.aborted) return
    started = true
    await work(signal)
  }
  if (!locks) {
    await begin()
    return started
  }
  try {
    await locks.request(`barometer:${name}`, { signal }, begin)
  } catch (error) {
    if (started) throw error
    // Not granted: aborted while waiting, or locks are forbidden here.
    if (!signal.aborted) await begin()
  }
  return started
}
