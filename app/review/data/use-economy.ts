// What has the team said of money, customers and other series, as the measures take it?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { seriesIn, seriesQuery } from '#app/queries/series.ts'
import { settingsQuery } from '#app/queries/settings.ts'
import { zoneQuery } from '#app/queries/zone.ts'
import type { Remedy } from '#domain/reasons/kinds.ts'
import { type BaseSeries, baseIn } from '#domain/review/measures/base-series.ts'
import type { CostTable } from '#domain/review/measures/cost.ts'
import type { Purpose } from '#domain/review/measures/self-service.ts'
import { type TeamSeries, toBase } from '#domain/review/series.ts'
import type { Stretch } from '#domain/review/stretch.ts'
import type { EconomySettings } from '#domain/settings/economy.ts'
import { baseNameOf, chainOf, costTableOf, remedySharesOf } from '#domain/settings/economy-in-use.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import type { Picks } from './choice.ts'

export interface Economy {
  /** Null: the team has not said what a contact costs, and nothing is shown in money. */
  costs: CostTable | null
  /** ISO 4217. */
  currency: string
  /**
   * What contacts of all, of a brand or of a segment are divided by; the same object each time. Null: shares alone, see
   * `withoutBase`.
   */
  baseFor: (picks: Pick<Picks, 'brandId' | 'segment'>) => BaseSeries | null
  /** Why there is no base: none was named, the brand or segment needs its own, the one named is not there or is a rate. */
  withoutBase: (picks: Pick<Picks, 'brandId' | 'segment'>) => 'none' | 'own_needed' | 'unfit' | null
  series: readonly TeamSeries[]
  /** Shares of 1 of first contacts that a remedy makes needless: assumptions. */
  remedyShares: Readonly<Record<Remedy, number>>
  /** The self-service chain without its visits; null: not told. */
  chain: { support: Purpose; information: Purpose } | null
  /** Visits of a period; null where the series that counts them does not speak of all of it, or none is named. */
  visitsIn: (period: Stretch) => number | null
  /** As it is stored: percent, days, names. */
  told: EconomySettings
  /** Whether the team's series could be read: until then there is no base. */
  ready: boolean
}

const NO_SERIES: readonly TeamSeries[] = []

export const useEconomy = (): Economy => {
  const services = useServices()
  const settings = useQuery(settingsQuery(services)).data?.settings ?? DEFAULT_SETTINGS
  const zone = useQuery(zoneQuery(services)).data?.zone ?? 'UTC'
  const book = useQuery(seriesQuery(services)).data
  const series = useMemo(() => (book ? seriesIn(book) : NO_SERIES), [book])
  const { economy, groupTiers } = settings
  return useMemo((): Economy => {
    const bases = new Map<string, BaseSeries | null>()
    const baseOf = (name: string): BaseSeries | null => {
      const known = bases.get(name)
      if (known !== undefined) return known
      const found = series.find((one) => one.name === name)
      const base = found ? toBase(found, zone) : null
      bases.set(name, base)
      return base
    }
    const baseFor: Economy['baseFor'] = (picks) => {
      const name = baseNameOf(economy, picks)
      return name === null ? null : baseOf(name)
    }
    const visits = economy.selfService?.visits ?? null
    return {
      ...{ baseFor, series, told: economy, currency: economy.currency, ready: book !== undefined },
      costs: costTableOf(economy, groupTiers),
      withoutBase: (picks) => {
        if (baseFor(picks) !== null) return null
        if (baseNameOf(economy, picks) !== null) return 'unfit'
        return picks.brandId === null && picks.segment === null ? 'none' : 'own_needed'
      },
      remedyShares: remedySharesOf(economy),
      chain: chainOf(economy, zone),
      visitsIn: ({ from, to }) => {
        const base = visits === null ? null : baseOf(visits)
        return base?.kind === 'flow' ? baseIn(base, from, to).value : null
      },
    }
  }, [economy, groupTiers, series, zone, book])
}
