// How is long work done without keeping others waiting?

import { sleep } from '#store/sleep.ts'

/** Milliseconds of work between which others may go. */
const SLICE = 12

/**
 * Does the work piece by piece. A browser lets nobody back before four milliseconds are over, so that several short
 * pieces go together. Rejects with the signal's reason on abort.
 */
export async function inTurns<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - began < SLICE) continue
    await sleep(0, signal)
    began = performance.now()
  }
}
