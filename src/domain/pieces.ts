// How is work that can be done in pieces, so that others may go between, done at once?

export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
