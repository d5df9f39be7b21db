// In how many steps is work done that others may interrupt?

export const stepsOf = <T>(work: Generator<void, T>): { steps: number; value: T } => {
  for (let steps = 0; ; steps += 1) {
    const { done, value } = work.next()
    if (done === true) return { steps, value }
  }
}
