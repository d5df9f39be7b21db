// Which weekly series stand under each other, and which of them seem to move together?

import { useMemo } from 'react'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import type { Economy } from '#app/review/data/use-economy.ts'
import type { Place } from '#app/review/place.ts'
import { WEEK } from '#domain/instant.ts'
import {
  type Lagged,
  laggedCorrelations,
  standsOut,
  strongest,
  type Weekly,
} from '#domain/review/measures/lagged.ts'
import { seriesByWeek, weekFigures } from '#domain/review/measures/weekly.ts'
import { type Stretch, weeksIn } from '#domain/review/stretch.ts'

/** Half a year: enough changes to compare, and seasons do not come into it. */
const MOST_WEEKS = 26
/** With fewer there is no line to look at. */
export const LEAST_WEEKS = 4

const OWN = ['intensity', 'contacts', 'first_reply', 'csat'] as const
type Own = (typeof OWN)[number]

/** A figure of ours, or a series of the team's, by its name. */
export type Line = { values: Weekly } & (
  | { own: Own; unit?: never }
  | { own: null; name: string; unit: string }
)

export interface Link extends Lagged {
  first: Line
  second: Line
  standsOut: boolean
}

export interface Story {
  /** Whole ones, oldest first. */
  weeks: readonly Stretch[]
  lines: readonly Line[]
  /** One for each pair that can be compared: what stands out first, then by how closely they move together. */
  links: readonly Link[]
  /** Pairs, those included that cannot be compared. */
  pairs: number
}

const isTold = ({ values }: Line): boolean => values.some((value) => value !== null)

/** Whole weeks that are over, as far back as everything was read. */
function wholeWeeks(to: number, now: number, zone: string, from: number | null): readonly Stretch[] {
  const end = Math.min(to, now)
  return weeksIn({ from: end - (MOST_WEEKS + 1) * WEEK, to: end }, zone)
    .filter((week) => week.to <= end && (from === null || week.from >= from))
    .slice(0, MOST_WEEKS)
    .toReversed()
}

function linksOf(lines: readonly Line[], pairs: number): readonly Link[] {
  const links = lines.flatMap((first, place) =>
    lines.slice(place + 1).flatMap((second): Link[] => {
      const best = strongest(laggedCorrelations(first.values, second.values, pairs))
      return best === null ? [] : [{ ...best, first, second, standsOut: standsOut(best) }]
    }),
  )
  return links.sort((a, b) => Number(b.standsOut) - Number(a.standsOut) || Math.abs(b.rho) - Math.abs(a.rho))
}

/** Of whom the reader picked, up to the end of the period; the team's series are of all. */
export const useStory = (chosen: ReadyChosen, picks: Place['picks'], economy: Economy): Story => {
  const { choice, data } = chosen
  const { judged, zone, from, now } = data
  const hour = Math.floor(now / 3_600_000) * 3_600_000
  return useMemo(() => {
    const weeks = wholeWeeks(choice.to, hour, zone, from)
    const base = economy.baseFor(picks)
    const figures = weekFigures(judged, choice, weeks, base)
    const all: Line[] = [
      { own: base === null ? 'contacts' : 'intensity', values: figures.intensity },
      { own: 'first_reply', values: figures.firstReply },
      { own: 'csat', values: figures.csat },
      ...economy.series
        .filter(({ name }) => name !== base?.name)
        .map(
          (one): Line => ({
            ...{ own: null, name: one.name, unit: one.unit },
            values: seriesByWeek(one, weeks, zone),
          }),
        ),
    ]
    const lines = all.filter(isTold)
    const pairs = (lines.length * (lines.length - 1)) / 2
    return { weeks, lines, links: linksOf(lines, pairs), pairs }
  }, [judged, choice, zone, from, hour, economy, picks])
}
