// Which figures of a bench keep to their limits? Each command prints figure beside limit, and fails by `--assert`.

type Kind = 'at most' | 'at least'

interface Held {
  what: string
  figure: number
  kind: Kind
  limit: number
  kept: boolean
}

export interface Limits {
  /** Holds the figure to a limit that it must not exceed. Returns the limit, and whether it was missed, for its line. */
  atMost(what: string, figure: number, limit: number): string
  /** The same for a limit that it must reach. */
  atLeast(what: string, figure: number, limit: number): string
  /** Sentences of what was missed, in the order of measuring. */
  missed(): readonly string[]
  /** How many figures were held to a limit. */
  count(): number
}

const number = (value: number): string =>
  Number.isNaN(value) ? 'no figure' : value.toLocaleString('en', { maximumFractionDigits: 2 })

/** A figure that could not be taken (NaN) misses every limit. */
export function createLimits(): Limits {
  const held: Held[] = []
  const hold = (kind: Kind, what: string, figure: number, limit: number): string => {
    const kept = kind === 'at most' ? figure <= limit : figure >= limit
    held.push({ what, figure, kind, limit, kept })
    return `${kind} ${number(limit)}${kept ? '' : ' MISSED'}`
  }
  return {
    atMost: (what, figure, limit) => hold('at most', what, figure, limit),
    atLeast: (what, figure, limit) => hold('at least', what, figure, limit),
    missed: () =>
      held
        .filter(({ kept }) => !kept)
        .map(({ what, figure, kind, limit }) => `${what}: ${number(figure)}, ${kind} ${number(limit)}`),
    count: () => held.length,
  }
}

/** Those of this command. */
export const limits: Limits = createLimits()

/** Whether a missed limit is to fail the command that was called with these arguments. */
export const asserts = (args: readonly string[] = process.argv): boolean => args.includes('--assert')

/**
 * Says on the error stream, which `--json` leaves free, which limits were missed.
 * @returns the exit code: 1 where one was missed and the command was called with `--assert`.
 */
export function conclude(held: Limits = limits, args: readonly string[] = process.argv): 0 | 1 {
  const missed = held.missed()
  console.error(
    missed.length === 0
      ? `\nAll ${held.count()} limits are kept.`
      : `\n${missed.length} of ${held.count()} limits are missed:`,
  )
  for (const one of missed) console.error(`  ${one}`)
  return missed.length > 0 && asserts(args) ? 1 : 0
}
