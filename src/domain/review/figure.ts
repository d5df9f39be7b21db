// What is known of a figure while counts arrive, and what follows from several of them?

/**
 * A count; `waiting` while it is on its way; `failed` where it could not be had; `unknown` where it follows from counts
 * one of which failed.
 */
export type Figure = number | 'waiting' | 'failed' | 'unknown'

/** The first thing that stands in the way of a sum, or null where all are counts. */
const hindrance = (figures: readonly Figure[]): 'waiting' | 'unknown' | null => {
  if (figures.some((figure) => figure === 'failed' || figure === 'unknown')) return 'unknown'
  return figures.includes('waiting') ? 'waiting' : null
}

const numbers = (figures: readonly Figure[]): number[] =>
  figures.filter((figure) => typeof figure === 'number')

export const sumOf = (figures: readonly Figure[]): Figure =>
  hindrance(figures) ?? numbers(figures).reduce((sum, count) => sum + count, 0)

/** What is left of the total beside its parts; 0 where they are more, because tickets were tagged in between. */
export function restOf(total: Figure, parts: Figure): Figure {
  const stopped = hindrance([total, parts])
  if (stopped) return stopped
  return typeof total === 'number' && typeof parts === 'number' ? Math.max(0, total - parts) : 'unknown'
}

/** By how much counts that must agree differ; 0 while one is not known. */
export const gapBetween = (one: Figure, other: Figure): number =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) : 0

export interface Change {
  difference: number
  /** Of the count before; null where that was 0. */
  share: number | null
}

export const changeOf = (now: Figure, before: Figure): Change | null =>
  typeof now === 'number' && typeof before === 'number'
    ? { difference: now - before, share: before === 0 ? null : (now - before) / before }
    : null

/** A share between 0 and 1; null where the whole is 0 or one of both is not known. */
export const shareOf = (part: Figure, whole: Figure): number | null =>
  typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null
