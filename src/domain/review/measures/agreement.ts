// Can the tags be trusted? Agents against an auditor, and, as the ceiling, one auditor against another.

import type { Interval } from '#domain/statistics.ts'
import { type Rate, rateOf } from './variants.ts'

/** What was said of one ticket. The agent's value is the one frozen at the draw; null: without a reason. */
export interface Audited {
  ticketId: number
  agent: string | null
  first: string | null
  /** Absent: only one auditor has rated it. */
  second?: string | null
}

export interface Kappa {
  n: number
  agreed: number
  /** Agreement that two raters with these habits would reach by chance. */
  expected: number
  /** Cohen 1960; null without ratings and where chance alone makes everything agree. */
  kappa: number | null
  /** 95 %, by Cohen's large-sample error, within -1 and 1. */
  interval: Interval | null
}

type Pair = readonly [string | null, string | null]

const Z = 1.959963984540054

export function kappaOf(pairs: readonly Pair[]): Kappa {
  const n = pairs.length
  const agreed = pairs.filter(([one, other]) => one === other).length
  const uses = (at: 0 | 1): Map<string | null, number> => {
    const counts = new Map<string | null, number>()
    for (const pair of pairs) counts.set(pair[at], (counts.get(pair[at]) ?? 0) + 1)
    return counts
  }
  const others = uses(1)
  const chances = [...uses(0)].reduce((sum, [value, count]) => sum + count * (others.get(value) ?? 0), 0)
  // Whole numbers until here: chance is certain exactly where every pair is the same one.
  if (n === 0 || chances === n * n)
    return { n, agreed, expected: n === 0 ? 0 : 1, kappa: null, interval: null }
  const expected = chances / (n * n)
  const observed = agreed / n
  const kappa = (observed - expected) / (1 - expected)
  const error = Math.sqrt((observed * (1 - observed)) / n) / (1 - expected)
  const interval = { low: Math.max(-1, kappa - Z * error), high: Math.min(1, kappa + Z * error) }
  return { n, agreed, expected, kappa, interval }
}

/** Uses by either rater that a reason needs for a figure of its own. */
const USES_FOR_KAPPA = 30

interface ReasonKappa extends Kappa {
  /** A reason's value, or the path of a parent. */
  value: string
  /** Stands for reasons below it that were used too seldom. */
  parent: boolean
}

export interface Agreement {
  /** Agents against the first auditor. */
  accuracy: Rate
  /** Agents against the first auditor, chance taken out. */
  agents: Kappa
  /** First against second auditor: the ceiling. */
  auditors: Kappa
  /** One against the rest, agents against the first auditor; most used first. */
  reasons: readonly ReasonKappa[]
}

/** Tickets that either rater gave one of the values. */
const usesOf = (pairs: readonly Pair[], values: ReadonlySet<string>): number =>
  pairs.filter((pair) => pair.some((value) => value !== null && values.has(value))).length

const oneAgainstRest = (pairs: readonly Pair[], values: ReadonlySet<string>): Kappa => {
  const within = (value: string | null): string => (value !== null && values.has(value) ? 'in' : 'out')
  return kappaOf(pairs.map(([one, other]) => [within(one), within(other)]))
}

/** Reasons with enough uses stand alone; the others together at their parent, where that has enough. */
function byReason(pairs: readonly Pair[], parentOf: (value: string) => string): ReasonKappa[] {
  const values = [...new Set(pairs.flat())].filter((value) => value !== null)
  const own = values.filter((value) => usesOf(pairs, new Set([value])) >= USES_FOR_KAPPA)
  const parents = new Map<string, Set<string>>()
  for (const value of values) {
    if (own.includes(value)) continue
    const parent = parentOf(value)
    parents.set(parent, (parents.get(parent) ?? new Set<string>()).add(value))
  }
  const enough = [...parents].filter(([, some]) => usesOf(pairs, some) >= USES_FOR_KAPPA)
  const rows = [
    ...own.map((value) => ({ value, parent: false, values: new Set([value]) })),
    ...enough.map(([value, some]) => ({ value, parent: true, values: some })),
  ]
  return rows
    .map((row) => ({ ...row, uses: usesOf(pairs, row.values) }))
    .toSorted((a, b) => b.uses - a.uses)
    .map(({ value, parent, values: some }) => ({ value, parent, ...oneAgainstRest(pairs, some) }))
}

/** `parentOf`: under which group a reason stands, itself where it has none. */
export function agreementOf(audited: readonly Audited[], parentOf: (value: string) => string): Agreement {
  const pairs = audited.map(({ agent, first }): Pair => [agent, first])
  const twice = audited.flatMap(({ first, second }): Pair[] =>
    second === undefined ? [] : [[first, second]],
  )
  const agents = kappaOf(pairs)
  return {
    accuracy: rateOf(agents.agreed, agents.n),
    agents,
    auditors: kappaOf(twice),
    reasons: byReason(pairs, parentOf),
  }
}
