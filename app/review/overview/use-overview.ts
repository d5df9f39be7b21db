// Which figures are told of the chosen contacts, and of those that they are compared with, by what the team has entered?

import { useMemo } from 'react'
import type { Both, ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import { useCosts } from '#app/review/money/use-costs.ts'
import type { Place } from '#app/review/place.ts'
import { type Overview, overviewOf } from '#domain/review/measures/overview.ts'
import type { Stretch } from '#domain/review/stretch.ts'

export interface Overviews {
  now: Overview
  /** Of what it is compared with; null where nothing is. */
  before: Overview | null
}

export const useOverview = (chosen: ReadyChosen, picks: Place['picks'], economy: Economy): Overviews => {
  const { judged, taxonomy } = chosen.data
  const costs = useCosts(judged, economy.costs)
  return useMemo(() => {
    const overview = ({ contacts, solved }: Both, period: Stretch, asked = period): Overview => {
      // Visits are a series: they are known of days, too, whose contacts were not read.
      const visits = economy.visitsIn(asked)
      const { chain } = economy
      return overviewOf({
        ...{ judged, taxonomy, period, costs },
        ...{ contacts: contacts.rows, solved: solved.rows },
        series: economy.baseFor(picks),
        chain: chain === null || visits === null ? null : { ...chain, visits },
      })
    }
    const { before, compared } = chosen
    return {
      now: overview(chosen, chosen.read, chosen.spans.current),
      before: before && compared ? overview(before, compared) : null,
    }
  }, [chosen, judged, taxonomy, costs, economy, picks])
}
