// What do two ends of a line hear of each other, in a test where both run on one thread?

import type { Line } from '#work/protocol.ts'

/** What one end says the other hears in a later turn, as a copy, as between threads. */
export function twoEnds(): [Line, Line] {
  const end = (): Line & { other?: Line } => ({
    onmessage: null,
    postMessage(message) {
      const data: unknown = structuredClone(message)
      queueMicrotask(() => this.other?.onmessage?.({ data } as MessageEvent))
    },
  })
  const [one, other] = [end(), end()]
  one.other = other
  other.other = one
  return [one, other]
}
