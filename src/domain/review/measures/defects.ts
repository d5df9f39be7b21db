// Which share of issues comes from defects, what do they cost, and how content are those customers?

import type { ReasonKind } from '#domain/reasons/kinds.ts'
import { type Interval, wilson } from '#domain/statistics.ts'
import { type Costs, costBy } from './cost.ts'
import { type Csat, csatBy } from './csat.ts'
import { type Grouping, looked } from './grouping.ts'
import type { Judged } from './judged.ts'
import { type Expense, middleOf, NOTHING } from './range.ts'
import { tallyBy } from './tally.ts'

export interface Defects {
  /** Issues of kind `defect`, of those with a reason. */
  issues: number
  withReason: number
  share: number | null
  /** Wilson, 95 %. */
  interval: Interval
  /** Of contacts of kind `defect`, and its share of what all contacts cost; null where they cost nothing. */
  cost: Expense
  costShare: number | null
  csat: { defects: Csat; others: Csat }
}

const [DEFECT, OTHER, UNKNOWN] = [0, 1, 2]

/** Defects, other reasons, no reason. */
function byDefect({ marks }: Judged, kindOf: (reason: string) => ReasonKind): Grouping {
  const groups = [
    UNKNOWN,
    ...marks.reasons.texts.map((reason) => (kindOf(reason) === 'defect' ? DEFECT : OTHER)),
  ]
  return { size: 3, of: looked(marks.reason, groups) }
}

/** `contacts` were created in the period, `solved` solved in it. */
export function defectsAmong(
  judged: Judged,
  rows: { contacts: Uint32Array; solved: Uint32Array },
  costs: Costs,
  kindOf: (reason: string) => ReasonKind,
): Defects {
  const grouping = byDefect(judged, kindOf)
  const began = tallyBy(rows.contacts, grouping, (row) => (judged.links.first[row] === row ? 1 : 0))
  const [defect, other] = [began(DEFECT, 1), began(OTHER, 1)]
  const withReason = defect + other
  const spent = costBy(costs, rows.contacts, grouping)
  const cost = spent[DEFECT] ?? NOTHING
  const all = spent.reduce((sum, { money }) => sum + middleOf(money), 0)
  const [defects, others, unknown] = csatBy(judged, rows.solved, grouping)
  if (!defects || !others || !unknown) throw new RangeError('three groups make three figures')
  return {
    issues: defect,
    withReason,
    share: withReason === 0 ? null : defect / withReason,
    interval: wilson(defect, withReason),
    cost,
    costShare: all === 0 ? null : middleOf(cost.money) / all,
    csat: { defects, others },
  }
}
