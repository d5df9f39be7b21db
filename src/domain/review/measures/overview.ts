// What does a lead see first: can the tags be trusted, how did the team do, and what did the product bring about?

import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { isOther } from '#domain/reasons/taxonomy.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import { type AvoidedRepeats, avoidedRepeats } from './avoided-repeats.ts'
import type { BaseSeries } from './base-series.ts'
import { type Costs, costOfOne, NO_COSTS } from './cost.ts'
import { type Coverage, coverageBy } from './coverage.ts'
import { type Csat, csatBy } from './csat.ts'
import { type Defects, defectsAmong } from './defects.ts'
import { type FirstContactRate, firstContactBy } from './first-contact.ts'
import { type FirstReply, firstReplyBy } from './first-reply.ts'
import { together } from './grouping.ts'
import { type Intensities, intensities } from './intensity.ts'
import type { Judged } from './judged.ts'
import { type Expense, NOTHING } from './range.ts'
import { type ChainInput, type SelfService, selfService } from './self-service.ts'
import { type Volume, volumeBy } from './volume.ts'

export interface Overview {
  coverage: Coverage
  reply: FirstReply
  csat: Csat
  volume: Volume
  intensity: Intensities
  firstContact: FirstContactRate
  defects: Defects
  avoided: AvoidedRepeats
  /** Of one contact, the mean of the period; null where the team has not said, or nobody came. */
  cost: Expense | null
  /** Null where the team has not told the chain. Without costs it carries no money. */
  chain: SelfService | null
}

export interface OverviewInput {
  judged: Judged
  taxonomy: Taxonomy
  /** Created in the period; solved in it. */
  contacts: Uint32Array
  solved: Uint32Array
  period: Stretch
  /** Null where the team has not said what a contact costs. */
  costs: Costs | null
  /** Active customers or orders; null where the team has entered none. */
  series: BaseSeries | null
  /** Visits and shares of the self-service chain; absent or null where they are not known. */
  chain?: ChainInput | null
}

const oneOf = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new RangeError('one group makes one figure')
  return one
}

export function overviewOf(input: OverviewInput): Overview {
  const { judged, taxonomy, contacts, solved, period, costs, chain = null } = input
  const whole = together(judged)
  const volume = oneOf(volumeBy(judged, contacts, whole))
  const reasonOf = (value: string) => taxonomy.byValue.get(value)
  const other = (value: string): boolean => {
    const reason = reasonOf(value)
    return reason !== undefined && isOther(reason)
  }
  const cost = costs === null ? null : costOfOne(judged, costs, contacts)
  return {
    coverage: oneOf(coverageBy(judged, solved, whole, other)),
    reply: oneOf(firstReplyBy(judged, contacts, whole)),
    csat: oneOf(csatBy(judged, solved, whole)),
    volume,
    intensity: intensities([volume], volume, period, input.series),
    firstContact: oneOf(firstContactBy(judged, contacts, whole)),
    defects: defectsAmong(
      judged,
      { contacts, solved },
      costs ?? NO_COSTS,
      (value) => reasonOf(value)?.kind ?? 'other',
    ),
    avoided: avoidedRepeats(judged, contacts, cost ?? NOTHING),
    cost,
    chain: chain === null ? null : selfService(chain, cost ?? NOTHING),
  }
}
