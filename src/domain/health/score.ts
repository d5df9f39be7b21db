// How engaged is this customer? A plain sum of known points, with its range, and nothing where too little is known.

import { daysBetween, type Instant } from '#domain/instant.ts'
import type { Bands } from '#domain/settings.ts'
import type { Component, Step } from './component.ts'
import type { HealthDefinition } from './definition.ts'
import { fewestFrom, nextStep, pointsFor, readable } from './points.ts'
import { ENGAGEMENT_SIGNALS, type HealthFacts, readSignals, type Signal, type Signals } from './signals.ts'

export const BANDS = ['thriving', 'steady', 'slipping', 'at_risk'] as const
export type Band = (typeof BANDS)[number]

type HealthMode = 'score' | 'range' | 'none' | 'service_history' | 'onboarding'

/** What gains the next points: the step's threshold, and the points gained by reaching it. */
export interface NextStep {
  step: Step
  gain: number
}

export interface ComponentScore {
  component: Component
  signal: Signal
  /** null = unknown, never zero. */
  points: number | null
  next: NextStep | null
}

export interface Health {
  mode: HealthMode
  /** Sum of the known components' points. */
  points: number
  /** Sum of the known components' maxima. */
  knownMaximum: number
  /** `[low, high]`: what the whole sum may be, whatever the unknown ones are. */
  low: number
  high: number
  /** Known maximum ÷ whole maximum, 0 to 1. */
  coverage: number
  /** Known points as a share of the known maximum, 0 to 100; null where nothing is known. */
  share: number | null
  /** Only in mode `score`. */
  band: Band | null
  components: readonly ComponentScore[]
  known: number
}

/** Share of the whole maximum that must be known for number and band, and for a range. */
export const COVERAGE_FOR_BAND = 0.6
const COVERAGE_FOR_RANGE = 0.4
/** Younger customers see their onboarding steps instead of a band. */
const ONBOARDING_DAYS = 30

export function bandOf(share: number, limits: Bands): Band {
  if (share >= limits.thriving) return 'thriving'
  if (share >= limits.steady) return 'steady'
  return share >= limits.slipping ? 'slipping' : 'at_risk'
}

const settled = (component: Component, signal: Signal, ageDays: number, asOf: Instant): Signal => {
  if (!signal.known) return signal
  if (ageDays < component.dueAfterDays) return { known: false, because: 'not_due' }
  if (signal.at !== null && daysBetween(signal.at, asOf) > component.evidenceDays)
    return { known: false, because: 'too_old' }
  if (!readable(component, signal.value)) return { known: false, because: 'absent' }
  // A lower bound is only good for full points, where more of the same could not change them.
  if (signal.partial && fewestFrom(component, signal.value) < component.maximum)
    return { known: false, because: 'absent' }
  return signal
}

/** One component at the instant `asOf`, for a customer who is `ageDays` old by then. */
export function scoreComponent(
  component: Component,
  signals: Signals,
  ageDays: number,
  asOf: Instant,
): ComponentScore {
  const signal = settled(component, signals[component.signal], ageDays, asOf)
  if (!signal.known) return { component, signal, points: null, next: null }
  const points = Math.min(component.maximum, Math.max(0, pointsFor(component, signal.value)))
  return { component, signal, points, next: nextStep(component, signal, points) }
}

const modeOf = (signals: Signals, ageDays: number, coverage: number): HealthMode => {
  if (!ENGAGEMENT_SIGNALS.some((id) => signals[id].known)) return 'service_history'
  if (ageDays < ONBOARDING_DAYS) return 'onboarding'
  if (coverage >= COVERAGE_FOR_BAND) return 'score'
  return coverage >= COVERAGE_FOR_RANGE ? 'range' : 'none'
}

/** Points of the maximum in percent; whole where it is whole, so that a limit is met exactly. */
export const percent = (points: number, maximum: number): number | null =>
  maximum === 0 ? null : (points * 100) / maximum

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Engagement at the instant `now`, by the definition; every part of it is in `components`. */
export function scoreHealth(definition: HealthDefinition, facts: HealthFacts, now: Instant): Health {
  const signals = readSignals(facts, now)
  const ageDays = daysBetween(facts.customer.createdAt, now)
  const components = definition.components.map((component) =>
    scoreComponent(component, signals, ageDays, now),
  )
  const known = components.filter((scored) => scored.points !== null)
  const points = sum(known.map((scored) => scored.points ?? 0))
  const knownMaximum = sum(known.map((scored) => scored.component.maximum))
  const maximum = sum(components.map((scored) => scored.component.maximum))
  const coverage = maximum === 0 ? 0 : knownMaximum / maximum
  const share = percent(points, knownMaximum)
  const mode = modeOf(signals, ageDays, coverage)
  return {
    mode,
    points,
    knownMaximum,
    low: points,
    high: points + maximum - knownMaximum,
    coverage,
    share,
    band: mode === 'score' && share !== null ? bandOf(share, definition.bands) : null,
    components,
    known: known.length,
  }
}

/** Unknown components that are due, those that would tell most first: what would help where too little is known. */
export const wouldHelp = (health: Health): Component[] =>
  health.components
    .filter(({ signal }) => !signal.known && signal.because !== 'not_due')
    .map(({ component }) => component)
    .sort((a, b) => b.maximum - a.maximum)
