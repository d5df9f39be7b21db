// What would intensity, cost and savings of a period be, were the team's economy as it is told here?

import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { EconomySettings } from '#domain/settings/economy.ts'
import { baseNameOf, chainOf, costTableOf, remedySharesOf } from '#domain/settings/economy-in-use.ts'
import { type BaseSeries, baseIn } from './measures/base-series.ts'
import { costBy, costOfOne, costsOf } from './measures/cost.ts'
import { fixFirst } from './measures/fix-first.ts'
import { together } from './measures/grouping.ts'
import { type Intensities, intensities } from './measures/intensity.ts'
import type { Judged } from './measures/judged.ts'
import { type Expense, NOTHING, plusExpense } from './measures/range.ts'
import { type SelfService, selfService } from './measures/self-service.ts'
import { volumeBy } from './measures/volume.ts'
import { type TeamSeries, toBase } from './series.ts'
import type { Stretch } from './stretch.ts'

export interface ToldEconomy {
  economy: EconomySettings
  groupTiers: Readonly<Record<string, number>>
  series: readonly TeamSeries[]
}

export interface PeriodContacts {
  judged: Judged
  /** Contacts of the period. */
  rows: Uint32Array
  period: Stretch
  zone: string
  taxonomy: Taxonomy
}

export interface EconomyFigures {
  base: Intensities['base']
  /** Contacts for a thousand of the base, see `intensities`; null without one. */
  intensity: number | null
  /** Null where nobody has said what a contact costs. */
  cost: Expense | null
  /** Of it, what remedies would avoid: an assumption. */
  avoidable: Expense | null
  /** What was saved, as told by the chain; null without visits of the whole period, a cost, or a contact. */
  saved: SelfService | null
}

const namedBase = (name: string | null, series: readonly TeamSeries[], zone: string): BaseSeries | null => {
  const found = name === null ? undefined : series.find((one) => one.name === name)
  return found ? toBase(found, zone) : null
}

export function economyFigures(
  { judged, rows, period, zone, taxonomy }: PeriodContacts,
  { economy, groupTiers, series }: ToldEconomy,
): EconomyFigures {
  const all = together(judged)
  const [volume] = volumeBy(judged, rows, all)
  if (!volume) throw new RangeError('one group, one volume')
  const base = namedBase(baseNameOf(economy, { brandId: null, segment: null }), series, zone)
  const found = intensities([volume], volume, period, base)
  const table = costTableOf(economy, groupTiers)
  const costs = table === null ? null : costsOf(judged, table)
  const fixes = costs && fixFirst(judged, rows, costs, taxonomy.reasons, remedySharesOf(economy))
  const visited = namedBase(economy.selfService?.visits ?? null, series, zone)
  const visits = visited?.kind === 'flow' ? baseIn(visited, period.from, period.to).value : null
  const chain = chainOf(economy, zone)
  // What a contact of these cost, as everywhere: not what a usual one would.
  const one = costs && costOfOne(judged, costs, rows)
  return {
    base: found.base,
    intensity: found.groups[0]?.gross ?? null,
    cost: costs && (costBy(costs, rows, all)[0] ?? NOTHING),
    avoidable: fixes?.remedies.reduce((sum, { avoidable }) => plusExpense(sum, avoidable), NOTHING) ?? null,
    saved: chain === null || visits === null || one === null ? null : selfService({ visits, ...chain }, one),
  }
}
