// What is counted of each reason, and what is found in it?

import type { NoBaseline } from './forecast.ts'

/** Distinct requesters by step, oldest first; null where nothing is known (not read, outside opening times). */
export type Counts = readonly (number | null)[]

export interface ReasonCounts {
  /** Value of the reason, or a name for *other* and *untagged*, which are watched like reasons. */
  reason: string
  /** Where it is counted as well when it is rare. */
  parent: string | null
  /** Whole days, from a Monday on. */
  days: Counts
  /** Weeks, the last of which may be running: a requester counts once in each. */
  weeks: Counts
  /** In the 24 hours up to now, which reach into a day that is not whole yet; not known where absent. */
  lastHours?: number
  /** Of the newest day and week: open contacts whose reason is only supposed. */
  provisional?: { day: number; week: number }
}

/** By day and by week, as far as known; what is missing counts as 1. */
export interface Offset {
  days: Counts
  weeks: Counts
}

/** Those who came with any of the rare reasons that a parent stands for, or with itself: each once. */
export interface TogetherCounts {
  reason: string
  days: Counts
  weeks: Counts
}

export interface WatchedCounts {
  reasons: readonly ReasonCounts[]
  /** Of each parent of rare reasons; where one is missing, its reasons are added up. */
  together?: readonly TogetherCounts[]
  /** Share of contacts with a reason, 0 to 1. */
  coverage?: Offset
  /** Active customers. */
  customers?: Offset
  /** The first day from which alerts are looked for; before it there is only history. */
  watchFrom: number
}

export type Detector = 'day' | 'week' | 'rise'

/** What an alert rests on. */
export interface SpikeEvidence {
  count: number
  expected: number
  /** 95 of 100 counts lie within, ends included, where nothing happened. */
  low: number
  high: number
  /** Counted ÷ expected. */
  ratio: number
  /** P(so many or more), where nothing happened; of a slow rise, that its evidence ever grew so much. */
  p: number
  /** The smallest count that would have been an alert. */
  needed: number
}

/** One detector speaks: days are counted from the first one, both ends within. */
export interface Firing extends SpikeEvidence {
  reason: string
  detector: Detector
  from: number
  to: number
}

/** All that detectors say of one reason at about the same time: one alert. */
export interface Alert {
  reason: string
  from: number
  to: number
  /** Which spoke, quickest first. */
  detectors: readonly Detector[]
  /** The least likely firing: what the alert shows. */
  evidence: Firing
  firings: readonly Firing[]
}

/** Would be an alert if supposed reasons were right. Not scored: it has no p. */
export interface EarlySign {
  reason: string
  detector: 'day' | 'week'
  from: number
  to: number
  count: number
  provisional: number
  expected: number
  low: number
  high: number
  ratio: number
  needed: number
}

/** What the newest week of a reason, which may be running, was expected to bring; whether or not it is an alert. */
export interface ExpectedWeek extends Pick<SpikeEvidence, 'count' | 'expected' | 'low' | 'high' | 'ratio'> {
  reason: string
  from: number
  to: number
}

/** No baseline, and five requesters within a day: told without a score. */
export interface NewReason {
  reason: string
  /** As many as there are whole days: the 24 hours up to now. */
  day: number
  count: number
}

export interface Unwatched {
  reason: string
  because: NoBaseline
}

/** Most reasons rose when tagging did: one notice in place of all alerts of that week. */
export interface TaggingChange {
  week: number
  coverage: number
  before: number
  rose: number
  of: number
}
