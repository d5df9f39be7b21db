// How is work that can be done in steps done in one go?

export const inOneGo = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
