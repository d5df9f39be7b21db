// How many tickets does a view show, as far as is known by now?

/** Milliseconds that a count is kept: the longer, the more tickets there are [doc]. */
const keptFor = (count: number): number => (count < 100 ? 60_000 : count < 1000 ? 600_000 : 75 * 60_000)

interface ViewCount {
  /** Null until it was counted once. */
  value: number | null
  /** False where it is being counted anew. */
  fresh: boolean
}

export interface ViewCounts {
  /** What was counted before; where that is too old or nothing, it is counted for the next who asks. */
  of(key: string, now: number, count: () => number): ViewCount
}

export function createViewCounts(): ViewCounts {
  const counted = new Map<string, { value: number; at: number }>()
  return {
    of(key, now, count) {
      const known = counted.get(key)
      if (known !== undefined && now - known.at < keptFor(known.value))
        return { value: known.value, fresh: true }
      counted.set(key, { value: count(), at: now })
      return { value: known?.value ?? null, fresh: false }
    },
  }
}

/** As people read it: `42`, `~700`. */
export const prettyCount = (value: number | null): string =>
  value === null ? '...' : value < 100 ? String(value) : `~${Math.round(value / 100) * 100}`
