// What inhibited first contact resolution, how often or at what cost, and for which reasons?

import { INHIBITORS, type Inhibitor, parseInhibitor } from '#domain/reasons/inhibitors.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type Costs, costBy } from './cost.ts'
import { type Grouping, together } from './grouping.ts'
import { type Judged, OUTCOME } from './judged.ts'
import { type Expense, middleOf, NOTHING } from './range.ts'
import { CONTACT } from './row-kinds.ts'

interface InhibitorBar {
  /** Null: not stated. */
  inhibitor: Inhibitor | null
  issues: number
  /** Of the contacts beyond the first. */
  cost: Expense
}

export interface Pareto {
  /** Issues not resolved at first contact, or that an agent could not resolve then; those with an inhibitor. */
  issues: number
  answered: number
  /** Most first, by count or by cost; *not stated* last. */
  bars: readonly InhibitorBar[]
}

interface Inhibited {
  /** First row of the issue. */
  row: number
  inhibitor: Inhibitor | null
  beyond: readonly number[]
}

/** Whether the agent was asked; a team may ask in one of k cases only. */
type WasAsked = (ticketId: number) => boolean

/** An issue counts once, by its last contact that has an inhibitor. Null where nothing failed, or nobody was asked. */
function inhibitedAt(
  judged: Judged,
  row: number,
  named: readonly (Inhibitor | null)[],
  asked: WasAsked,
): Inhibited | null {
  const { table, links, outcome, marks, kind } = judged
  let failed = outcome[row] === OUTCOME.no
  let wasAsked = false
  let inhibitor: Inhibitor | null = null
  const beyond: number[] = []
  for (let one = links.last[row] ?? row; one >= 0; one = links.before[one] ?? -1) {
    inhibitor ??= named[table.columns.inhibitor[one] ?? 0] ?? null
    failed ||= ((marks.bits[one] ?? 0) & MARK.cannot) !== 0
    wasAsked ||= asked(table.ids.idOf(one + 1) ?? 0)
    if (one !== row && kind[one] === CONTACT) beyond.push(one)
  }
  return failed && (wasAsked || inhibitor !== null) ? { row, inhibitor, beyond } : null
}

function inhibitedIssues(judged: Judged, rows: Uint32Array, asked: WasAsked): readonly Inhibited[] {
  const named = [null, ...judged.table.codes.inhibitor.texts.map(parseInhibitor)]
  const found: Inhibited[] = []
  for (const row of rows) {
    if (judged.links.first[row] !== row || judged.sampled[row] !== 1) continue
    const one = inhibitedAt(judged, row, named, asked)
    if (one) found.push(one)
  }
  return found
}

function barsOf(
  judged: Judged,
  issues: readonly Inhibited[],
  costs: Costs,
  by: 'count' | 'cost',
): InhibitorBar[] {
  const all = together(judged)
  const bars = [...INHIBITORS, null].flatMap((inhibitor): InhibitorBar[] => {
    const some = issues.filter((one) => one.inhibitor === inhibitor)
    const beyond = Uint32Array.from(some.flatMap((one) => one.beyond))
    const [cost = NOTHING] = costBy(costs, beyond, all)
    return some.length === 0 ? [] : [{ inhibitor, issues: some.length, cost }]
  })
  const weight = ({ issues: n, cost }: InhibitorBar): number => (by === 'count' ? n : middleOf(cost.money))
  return bars.toSorted(
    (a, b) => Number(a.inhibitor === null) - Number(b.inhibitor === null) || weight(b) - weight(a),
  )
}

const always: WasAsked = () => true

/** Over issues that began in these rows, whatever their age: the causes of failures need no rate. */
export function paretoOf(
  judged: Judged,
  rows: Uint32Array,
  costs: Costs,
  by: 'count' | 'cost' = 'count',
  asked: WasAsked = always,
): Pareto {
  const issues = inhibitedIssues(judged, rows, asked)
  const answered = issues.filter(({ inhibitor }) => inhibitor !== null).length
  return { issues: issues.length, answered, bars: barsOf(judged, issues, costs, by) }
}

/** The same for each group, by the issue's first contact: rows of the map. */
export function inhibitorMap(
  judged: Judged,
  rows: Uint32Array,
  costs: Costs,
  grouping: Grouping,
  asked: WasAsked = always,
): Pareto[] {
  const groups: Inhibited[][] = Array.from({ length: grouping.size }, () => [])
  for (const issue of inhibitedIssues(judged, rows, asked)) groups[grouping.of[issue.row] ?? -1]?.push(issue)
  return groups.map((issues) => ({
    issues: issues.length,
    answered: issues.filter(({ inhibitor }) => inhibitor !== null).length,
    bars: barsOf(judged, issues, costs, 'count'),
  }))
}
