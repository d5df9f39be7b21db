// How does long work run without the page standing still? In slices, between which the browser may do its own.

/** Longest slice, in milliseconds: a frame of the screen. */
const SLICE = 16

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Drives a generator to its end; null where `signal` stopped it before. Throws what the work throws. */
export async function drive<P, T>(
  work: Generator<P, T>,
  onProgress: (progress: P) => void,
  signal: AbortSignal,
): Promise<T | null> {
  for (;;) {
    if (signal.aborted) return null
    const until = performance.now() + SLICE
    let latest: P | undefined
    do {
      const next = work.next()
      if (next.done) return next.value
      latest = next.value
    } while (performance.now() < until)
    onProgress(latest)
    await nextTurn()
  }
}
