// How does the demo throw dice, so that the same seed always gives the same account?

/** Mixes whole numbers into one 32-bit seed; near inputs give far outputs. */
export const mix = (...parts: readonly number[]): number => {
  let hash = 0x811c9dc5
  for (const part of parts) {
    hash = Math.imul(hash ^ (part >>> 0), 0x01000193)
    hash = Math.imul(hash ^ Math.floor(part / 0x100000000), 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0xc2b2ae35)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

/** Mulberry32: small, fast and good enough for stories. A class, since the demo makes tens of thousands of them. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    const state = this.state
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** Whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }

  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let total = 0
    for (const item of items) total += weightOf(item)
    let rest = this.next() * total
    for (const item of items) {
      rest -= weightOf(item)
      if (rest < 0) return item
    }
    return this.pick(items)
  }

  /** Log-normal around a median; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number): number {
    const bell = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
    return median * Math.exp(spread * bell)
  }
}

export const createRandom = (seed: number): Random => new Random(seed)
