// How do the frames of one browser take turns? Web Locks, where the browser grants them.

/** What we use of `navigator.locks`. */
export interface Locks {
  request<T>(name: string, options: { signal?: AbortSignal }, work: () => Promise<T>): Promise<T>
}

/** The browser's locks, or null: an opaque origin throws, an old browser has none. */
export function browserLocks(): Locks | null {
  try {
    return (globalThis.navigator?.locks as Locks | undefined) ?? null
  } catch {
    return null
  }
}

/**
 * Runs the work while holding the lock.
 * @returns its result, or undefined where the lock was not granted within `patience` milliseconds or at all: a
 * frozen frame may hold it. What the work throws is thrown.
 */
export async function heldLock<T>(
  locks: Locks,
  name: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patience)
  let started = false
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      started = true
      clearTimeout(timer)
      return work()
    })
  } catch (error) {
    if (started) throw error
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
