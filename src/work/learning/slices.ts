// How does long work leave room for what is asked meanwhile?

import { breath } from '#work/breath.ts'

/** Milliseconds of work in one go. */
const SLICE = 15

/** Does the work piece by piece; rejects with the signal's reason once it aborts. */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    if (performance.now() - since < SLICE) continue
    await breath()
    signal?.throwIfAborted()
    since = performance.now()
  }
}
