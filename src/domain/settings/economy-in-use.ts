// How do the measures take what the team has said of its economy?

import { REMEDIES, type Remedy } from '#domain/reasons/kinds.ts'
import { plusDays, startOf } from '#domain/review/day.ts'
import type { CostTable } from '#domain/review/measures/cost.ts'
import { REMEDY_SHARES } from '#domain/review/measures/fix-first.ts'
import type { Purpose, Told } from '#domain/review/measures/self-service.ts'
import type { EconomySettings, ToldPurpose, ToldShare } from './economy.ts'

/** Null where the team has not said what a contact costs. */
export const costTableOf = (
  { costs }: EconomySettings,
  groupTiers: CostTable['groupTiers'],
): CostTable | null => (costs === null ? null : { ...costs, groupTiers })

/** Shares of 1, the shipped ones where the team has not said its own. */
export const remedySharesOf = ({ remedyShares }: EconomySettings): Readonly<Record<Remedy, number>> =>
  Object.fromEntries(
    REMEDIES.map((remedy) => {
      const own = remedyShares[remedy]
      return [remedy, own === undefined ? REMEDY_SHARES[remedy] : own / 100]
    }),
  ) as Record<Remedy, number>

const toldIn = (told: ToldShare, zone: string): Told => {
  const share = told.share / 100
  return told.by === 'assumption'
    ? { by: 'assumption', share }
    : {
        ...{ by: 'survey', share, n: told.n },
        from: startOf(told.from, zone),
        to: startOf(plusDays(told.to, 1), zone),
      }
}

const purposeIn = ({ came, found, wouldContact }: ToldPurpose, zone: string): Purpose => ({
  came: toldIn(came, zone),
  found: toldIn(found, zone),
  wouldContact: toldIn(wouldContact, zone),
})

/** Both parts of the self-service chain, shares of 1; null where the team has not told it. */
export const chainOf = (
  { selfService }: EconomySettings,
  zone: string,
): { support: Purpose; information: Purpose } | null =>
  selfService === null
    ? null
    : {
        support: purposeIn(selfService.support, zone),
        information: purposeIn(selfService.information, zone),
      }

/** Whose contacts are divided: null for all. */
interface Whose {
  brandId: number | null
  segment: string | null
}

/**
 * The name of the series that contacts are divided by. A brand and a segment have one of their own or none, and both at
 * once have none.
 */
export function baseNameOf({ base, baseBy }: EconomySettings, { brandId, segment }: Whose): string | null {
  if (brandId !== null && segment !== null) return null
  if (brandId !== null) return baseBy.brands[brandId] ?? null
  if (segment === null) return base
  return Object.hasOwn(baseBy.segments, segment) ? (baseBy.segments[segment] ?? null) : null
}
