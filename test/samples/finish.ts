// How does a test get what a generator returns?

/** Drives work in pieces to its end. */
export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}
