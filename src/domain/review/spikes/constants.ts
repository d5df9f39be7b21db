// Which few numbers decide what is a spike? The same for every account and every series.

/** How counts of one length of time are forecast: steps are days or weeks. */
export interface Cadence {
  /** Steps after which the same part of the week returns. */
  phases: number
  /** Steps after which a count says half as much about the level of today. */
  halfLife: number
  /** Steps that are looked back. */
  window: number
  /** Eight weeks: fewer steps are no baseline. */
  least: number
  /** A year in steps that keeps the weekday, and three weeks around it. */
  year: number
  season: number
  /** A neighbourhood on either side: what lasts for most of it is no outlier but a new level. */
  around: number
}

export const DAYS: Cadence = {
  ...{ phases: 7, halfLife: 21, window: 182, least: 56 },
  ...{ year: 364, season: 21, around: 3 },
}
export const WEEKS: Cadence = {
  ...{ phases: 1, halfLife: 8, window: 26, least: 8 },
  ...{ year: 52, season: 3, around: 2 },
}

/** Contacts in the last eight weeks without which there is no baseline; and in 24 hours that make a reason *new*. */
export const LEAST_CONTACTS = 5

/** False alerts in eight weeks that each detector may spend for all reasons together: half an alert is left for bursts. */
export const BUDGET = { day: 0.15, week: 0.17, runningWeek: 0.04, rise: 0.1 } as const
export const BUDGET_WEEKS = 8

/** However few reasons share the budget, nothing more likely than this is an alert. */
export const LARGEST_P = 0.0025

/** Fewer requesters in a day are too few to act on; weeks need what a baseline needs. */
export const LEAST_COUNT = { day: 8, week: LEAST_CONTACTS } as const
/** Less than half as many again is no spike, however sure: slow rises have their own detector. */
export const LEAST_RATIO = 1.5

/** The rise that the slow detector waits for. */
export const RISE_RATIO = 1.5

/** Dispersion before anything is known: contacts that vary by a seventh beyond chance. */
export const USUAL_DISPERSION = 0.02
/** How many full observations that is worth for the account, and the account's dispersion for one reason; less where it comes in larger bursts. */
export const DISPERSION_WEIGHT = { account: 3, reason: 30, bursts: 2 } as const
/** So many reasons tell how far they lie apart. */
export const SEVERAL_REASONS = 8
/** At this dispersion a count tells as much about it as chance hides: small counts tell little. */
export const TELLING_DISPERSION = 0.1

/** Contacts without a weekday of their own that stand for: all days are alike. */
export const PHASE_WEIGHT = 10
/** The same for: this season is like the last weeks. */
export const SEASON_WEIGHT = 300

/** A count this many standard deviations above what was expected counts as no more towards the level. */
export const LEVEL_CAP = 2
/** The same towards the dispersion, which lives on what stands out. */
export const DISPERSION_CAP = 2.5

/** Of the expected range: what lies outside on either side. */
export const RANGE_TAIL = 0.025
/** A rise in coverage by which tagging, not customers, may explain most rises. */
export const COVERAGE_JUMP = 0.1

/** A second level forgets so many times as fast; it counts by as many standard deviations less than it seems. */
export const QUICKER = 3
export const SURE = 1.5

/**
 * A level has risen for sure once its steps are e to the `enough` times as likely at {@link RISE_RATIO} of what it was;
 * one of them tells `most` at most, so that it takes five. After so many half-lives the slow level knows it as well.
 */
export const STANDING = { most: 1, enough: 4.5, halfLives: 2 } as const

/**
 * A mean that rests on few steps is missed by more than its variance says where contacts come in bursts: a count against
 * such a mean is distributed like F, not like gamma. The larger the dispersion the more; F itself asks for 5 to 13, and
 * 4 suffices for what simulated accounts of any dispersion may warn.
 */
export const UNSURE = 4
