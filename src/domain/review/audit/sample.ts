// Which tickets of a period are audited? Drawn by a seed, so that anybody can draw the same ones again.

import { hash32 } from '#domain/hash.ts'

/** As many as a record of the team has room for, with their tags. */
export const MOST_DRAWN = 300

/** Two lots of 32 bits: among a million tickets one lot alone would be shared by some. */
const lotOf = (seed: string, id: number): number =>
  hash32(`audit:${seed}:${id}`) * 2 ** 21 + (hash32(`${id}:audit:${seed}`) >>> 11)

/**
 * So many of these tickets, those with the lowest lots: each is as likely as any other, whatever its reason, and the
 * order in which they are given changes nothing. In the order of the lots, which is the order to rate them in.
 */
export function drawSample(ids: Iterable<number>, seed: string, size: number): number[] {
  const lots = [...new Set(ids)].map((id) => ({ id, lot: lotOf(seed, id) }))
  lots.sort((a, b) => a.lot - b.lot || a.id - b.id)
  return lots.slice(0, Math.max(0, Math.min(MOST_DRAWN, Math.floor(size)))).map(({ id }) => id)
}

/** How far the share of right tags in a sample of this size lies from the truth at most, nineteen times of twenty. */
export const precisionOf = (size: number): number =>
  size <= 0 ? 1 : 1.959963984540054 * Math.sqrt(0.25 / size)
