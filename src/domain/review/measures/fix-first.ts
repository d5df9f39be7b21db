// What is to be fixed first? By remedy in the order in which they are to be tried, then by what it would avoid.

import { REMEDIES, type Remedy } from '#domain/reasons/kinds.ts'
import { type Costs, costBy } from './cost.ts'
import { byReasons, type Grouping } from './grouping.ts'
import type { Judged } from './judged.ts'
import { type Expense, middleOf, NOTHING, plusExpense, timesExpense } from './range.ts'
import { CONTACT } from './row-kinds.ts'
import { tallyBy, where } from './tally.ts'

/** Which share of first contacts a remedy makes needless: an assumption, editable. */
export const REMEDY_SHARES: Readonly<Record<Remedy, number>> = {
  fix_bug: 0.8,
  simplify_process: 0.5,
  self_service: 0.3,
  outbound_communication: 0.2,
  automation: 0.2,
}

/** `avoidable = beyond.cost + share × first.cost`. */
interface Fix {
  reason: string
  remedy: Remedy | null
  first: { contacts: number; cost: Expense }
  /** Contacts of the same issues after the first. */
  beyond: { contacts: number; cost: Expense }
  /** Of first contacts; 0 where the team has named no remedy. */
  share: number
  avoidable: Expense
}

export interface FixFirst {
  /** All remedies, in order; each with most avoidable cost first. */
  remedies: readonly { remedy: Remedy; fixes: readonly Fix[]; avoidable: Expense }[]
  /** Reasons without a remedy, in the same order: only what came beyond the first is known to be avoidable. */
  withoutRemedy: readonly Fix[]
}

/** Contacts of each issue beyond its first, and to which group they go: that of the first. */
function beyondFirst({ links, kind }: Judged, issues: Uint32Array, { size, of }: Grouping) {
  const rows: number[] = []
  const groups = new Int32Array(of.length).fill(-1)
  for (const first of issues) {
    if (links.last[first] === first) continue
    for (let row = links.last[first] ?? first; row !== first && row >= 0; row = links.before[row] ?? -1) {
      if (kind[row] !== CONTACT) continue
      rows.push(row)
      groups[row] = of[first] ?? -1
    }
  }
  return { rows: Uint32Array.from(rows), grouping: { size, of: groups } }
}

/** `rows`: contacts of the period; issues that began in them count, with whatever followed. */
export function fixFirst(
  judged: Judged,
  rows: Uint32Array,
  costs: Costs,
  reasons: readonly { value: string; remedy: Remedy | null }[],
  shares: Readonly<Record<Remedy, number>> = REMEDY_SHARES,
): FixFirst {
  const grouping = byReasons(
    judged,
    reasons.map(({ value }) => [value]),
  )
  const issues = where(rows, (row) => judged.links.first[row] === row)
  const beyond = beyondFirst(judged, issues, grouping)
  const [firstCosts, beyondCosts] = [
    costBy(costs, issues, grouping),
    costBy(costs, beyond.rows, beyond.grouping),
  ]
  const one = () => 1
  const [firsts, furthers] = [tallyBy(issues, grouping, one), tallyBy(beyond.rows, beyond.grouping, one)]
  const fixes = reasons.flatMap(({ value, remedy }, group): Fix[] => {
    const first = { contacts: firsts(group, 1), cost: firstCosts[group] ?? NOTHING }
    const further = { contacts: furthers(group, 1), cost: beyondCosts[group] ?? NOTHING }
    if (first.contacts === 0) return []
    const share = remedy === null ? 0 : shares[remedy]
    const avoidable = plusExpense(further.cost, timesExpense(first.cost, share))
    return [{ reason: value, remedy, first, beyond: further, share, avoidable }]
  })
  const worth = ({ avoidable }: Fix): number => middleOf(avoidable.money)
  const contacts = ({ first, beyond: { contacts: more }, share }: Fix): number =>
    more + share * first.contacts
  const of = (wanted: Remedy | null): Fix[] =>
    fixes
      .filter(({ remedy }) => remedy === wanted)
      // A team without a cost table ranks by the contacts themselves.
      .toSorted((a, b) => worth(b) - worth(a) || contacts(b) - contacts(a))
  return {
    remedies: REMEDIES.map((remedy) => {
      const some = of(remedy)
      const avoidable = some.reduce((sum, fix) => plusExpense(sum, fix.avoidable), NOTHING)
      return { remedy, fixes: some, avoidable }
    }),
    withoutRemedy: of(null),
  }
}
