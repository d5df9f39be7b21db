// How does the work for a text grow with its length?

const NEXT = 4
/** Linear work takes four times as long for four times the text, quadratic work sixteen times. */
const MOST = 9
/** Milliseconds below which a clock tells little. */
const LEAST = 8

/** Milliseconds of this process's own work: what others do on the machine does not count. */
function worked(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * Whether work for `length` and for four times as much ever was as far apart as linear work is. Each try can only be
 * slowed, so one good one tells: it fails where the work itself is slow, not where the machine was.
 */
export function isLinear(
  work: (text: string) => unknown,
  textOf: (length: number) => string,
  length: number,
  tries = 7,
): boolean {
  const [short, long] = [textOf(length), textOf(length * NEXT)]
  let quickest = Number.POSITIVE_INFINITY
  let slowest = 0
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [one, other] = [worked(() => work(short)), worked(() => work(long))]
    slowest = Math.max(slowest, one)
    quickest = Math.min(quickest, other)
    if (quickest <= Math.max(LEAST, slowest) * MOST) return true
  }
  return false
}
