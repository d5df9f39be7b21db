// What does one line of the table of reasons say: how many came, how soon answered, resolved or not, at what cost?

import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import type { BaseSeries } from './base-series.ts'
import { type Costs, costBy, NO_COSTS } from './cost.ts'
import { type Csat, csatBy } from './csat.ts'
import { type FirstContactRate, firstContactBy } from './first-contact.ts'
import { type FirstReply, firstReplyBy } from './first-reply.ts'
import { crossed, type Grouping, perGroup, together } from './grouping.ts'
import { inhibitorMap, type Pareto } from './inhibitors.ts'
import { type Intensities, intensities } from './intensity.ts'
import type { Judged } from './judged.ts'
import { type Expense, middleOf, NOTHING } from './range.ts'
import { tallyBy } from './tally.ts'
import { type Rate, rateOf } from './variants.ts'
import { type Volume, volumeBy } from './volume.ts'

export interface ReasonFigures {
  volume: Volume
  intensity: Intensities['groups'][number]
  /** Contacts of the period that it is compared with; null without one. */
  before: number | null
  firstContact: FirstContactRate
  /** The cause most often stated of what was not resolved, with how often of how many; null where none was. */
  inhibitor: { inhibitor: Inhibitor; issues: number; answered: number; of: number } | null
  csat: Csat
  /** Issues of kind `defect`, of those with a reason. */
  defects: Rate
  /** Null where the team has entered no costs. */
  cost: Expense | null
  /** Of what all contacts cost, by the middles; null where they cost nothing. */
  costShare: number | null
  reply: FirstReply
  /** Contacts by week, oldest first. */
  weekly: readonly number[]
}

export interface FigureInput {
  judged: Judged
  /** Created in the period; solved in it; created in the one before; created in the weeks of `weeks`. */
  rows: { contacts: Uint32Array; solved: Uint32Array; before: Uint32Array | null; recent: Uint32Array }
  period: { from: number; to: number }
  weeks: Grouping
  costs: Costs | null
  series: BaseSeries | null
  isDefect: (reason: string) => boolean
}

const NO_INTENSITY: ReasonFigures['intensity'] = {
  ...{ gross: null, net: null, share: null, netShare: null, reach: null },
}

function topOf({ bars, answered, issues }: Pareto): ReasonFigures['inhibitor'] {
  const [top] = bars
  return top === undefined || top.inhibitor === null
    ? null
    : { inhibitor: top.inhibitor, issues: top.issues, answered, of: issues }
}

const shareOfCost = (part: Expense, whole: Expense): number | null =>
  middleOf(whole.money) > 0 ? middleOf(part.money) / middleOf(whole.money) : null

/** Of each group; `all` is the whole that shares are taken of. Groups are of one level: they do not overlap. */
export function reasonFigures(input: FigureInput, grouping: Grouping, all: Volume): readonly ReasonFigures[] {
  const { judged, rows, weeks, costs } = input
  const { marks, links } = judged
  const volumes = volumeBy(judged, rows.contacts, grouping)
  const { groups } = intensities(volumes, all, input.period, input.series)
  const first = firstContactBy(judged, rows.contacts, grouping)
  const causes = inhibitorMap(judged, rows.contacts, costs ?? NO_COSTS, grouping)
  const csat = csatBy(judged, rows.solved, grouping)
  const replies = firstReplyBy(judged, rows.contacts, grouping)
  const defect = [false, ...marks.reasons.texts.map(input.isDefect)]
  const issues = tallyBy(rows.contacts, grouping, (row) => {
    const reason = marks.reason[row] ?? 0
    if (links.first[row] !== row || reason === 0) return 0
    return defect[reason] ? 3 : 1
  })
  const spent = costs === null ? null : costBy(costs, rows.contacts, grouping)
  const [whole = NOTHING] = costs === null ? [] : costBy(costs, rows.contacts, together(judged))
  const one = (): number => 1
  const earlier = rows.before === null ? null : tallyBy(rows.before, grouping, one)
  const byWeek = tallyBy(rows.recent, crossed(grouping, weeks), one)
  return perGroup(grouping, (group) => {
    const [volume, rate, pareto] = [volumes[group], first[group], causes[group]]
    const [mood, reply] = [csat[group], replies[group]]
    if (!volume || !rate || !pareto || !mood || !reply)
      throw new RangeError('each measure has a figure a group')
    return {
      volume,
      intensity: groups[group] ?? NO_INTENSITY,
      before: earlier === null ? null : earlier(group, 1),
      firstContact: rate,
      inhibitor: topOf(pareto),
      csat: mood,
      defects: rateOf(issues(group, 2), issues(group, 1)),
      cost: spent === null ? null : (spent[group] ?? NOTHING),
      costShare: shareOfCost(spent?.[group] ?? NOTHING, whole),
      reply,
      weekly: Array.from({ length: weeks.size }, (_, week) => byWeek(group * weeks.size + week, 1)),
    }
  })
}

/** The same of everything together, reasons or none. */
export function figuresOfAll(input: FigureInput): ReasonFigures {
  const all = together(input.judged)
  const [volume] = volumeBy(input.judged, input.rows.contacts, all)
  const [figures] = volume === undefined ? [] : reasonFigures(input, all, volume)
  if (!figures) throw new RangeError('one group, one figure')
  return figures
}
