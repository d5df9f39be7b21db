// Where is engagement going, and what moved it? Only by what was known, with a date, on both days.

import { DAY, daysBetween, type Instant, WEEK } from '#domain/instant.ts'
import type { Component } from './component.ts'
import type { HealthDefinition } from './definition.ts'
import { type ComponentScore, percent, scoreComponent } from './score.ts'
import { type HealthFacts, readSignals, type Signal } from './signals.ts'

export interface Movement {
  component: Component
  /** Points then and now. */
  from: number
  to: number
  change: number
  before: Signal
  after: Signal
}

export interface SeriesPoint {
  at: Instant
  /** Share of the comparable components' points, 0 to 100. */
  share: number
}

export interface Trend {
  /** Share now minus share `days` ago over the comparable components, −100 to 100; null with none comparable. */
  change: number | null
  direction: 'up' | 'down' | 'flat' | null
  days: number
  /** *Trend of n of m*. */
  comparable: { n: number; of: number }
  /** Largest change first. */
  moved: readonly Movement[]
  /** Ids of components known today that were not known then: news, not movement. */
  nowKnown: readonly string[]
  /** Oldest first, the last one is now; empty where nothing was known at both ends. Without weeks of a gap between. */
  series: readonly SeriesPoint[]
  /** *Curve of n of m*: the parts known at both ends of the twelve weeks. */
  drawn: { n: number; of: number }
}

const WEEKS = 12
/** Smaller changes of the share read as flat. */
const FLAT = 3

const scoredAt = (definition: HealthDefinition, facts: HealthFacts, at: Instant): ComponentScore[] => {
  const signals = readSignals(facts, at)
  const ageDays = daysBetween(facts.customer.createdAt, at)
  return definition.components.map((component) => scoreComponent(component, signals, ageDays, at))
}

const isDated = (score: ComponentScore | undefined): boolean =>
  score !== undefined && score.points !== null && score.signal.known && score.signal.at !== null

/** Places in the definition that were known with a date on both days. */
const comparablePlaces = (then: readonly ComponentScore[], now: readonly ComponentScore[]): number[] =>
  now.flatMap((score, place) => (isDated(score) && isDated(then[place]) ? [place] : []))

const shareOf = (scores: readonly ComponentScore[], places: readonly number[]): number | null => {
  let points = 0
  let maximum = 0
  for (const place of places) {
    const score = scores[place]
    if (score === undefined || score.points === null) return null
    points += score.points
    maximum += score.component.maximum
  }
  return percent(points, maximum)
}

const movements = (
  then: readonly ComponentScore[],
  now: readonly ComponentScore[],
  places: readonly number[],
): Movement[] =>
  places
    .flatMap((place) => {
      const [before, after] = [then[place], now[place]]
      if (before === undefined || after === undefined) return []
      const [from, to] = [before.points ?? 0, after.points ?? 0]
      if (from === to) return []
      const { component, signal } = after
      return [{ component, from, to, change: to - from, before: before.signal, after: signal }]
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.component.id < b.component.id ? -1 : 1))

const seriesOf = (
  definition: HealthDefinition,
  facts: HealthFacts,
  now: Instant,
): Pick<Trend, 'series' | 'drawn'> => {
  const weeks = Array.from({ length: WEEKS }, (_, week) => now - (WEEKS - 1 - week) * WEEK)
  const scores = weeks.map((at) => scoredAt(definition, facts, at))
  const places = comparablePlaces(scores[0] ?? [], scores[WEEKS - 1] ?? [])
  const series = weeks.flatMap((at, week) => {
    const share = shareOf(scores[week] ?? [], places)
    return share === null ? [] : [{ at, share }]
  })
  return { series, drawn: { n: places.length, of: definition.components.length } }
}

const directionOf = (change: number | null): Trend['direction'] => {
  if (change === null) return null
  return Math.abs(change) < FLAT ? 'flat' : change > 0 ? 'up' : 'down'
}

/** The change over `days`, what moved it, and twelve weekly shares up to `now`. */
export function trend(definition: HealthDefinition, facts: HealthFacts, now: Instant, days = 30): Trend {
  const then = scoredAt(definition, facts, now - days * DAY)
  const today = scoredAt(definition, facts, now)
  const places = comparablePlaces(then, today)
  const [shareThen, shareNow] = [shareOf(then, places), shareOf(today, places)]
  const change = shareThen === null || shareNow === null ? null : shareNow - shareThen
  return {
    change,
    direction: directionOf(change),
    days,
    comparable: { n: places.length, of: definition.components.length },
    moved: movements(then, today, places),
    nowKnown: today
      .filter((score, place) => score.points !== null && then[place]?.points === null)
      .map((score) => score.component.id),
    ...seriesOf(definition, facts, now),
  }
}
