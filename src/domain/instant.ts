// How do we speak of time? As UTC milliseconds, so that a measure never depends on the viewer's clock or zone.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY

/** Whole and part days from `from` to `to`; negative where `to` lies before. */
export const daysBetween = (from: Instant, to: Instant): number => (to - from) / DAY
