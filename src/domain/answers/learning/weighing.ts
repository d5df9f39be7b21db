// How much does what we remember count, beside the words of an item itself?

import { DAY, type Instant } from '#domain/instant.ts'

/** A contact of a year ago says half as much of which answers are needed now. */
const HALF_LIFE = 365 * DAY
/** What an item that was never used stands for. */
const UNUSED = 0.3
const USED_OFTEN = 0.15
const LIKENESS = 1.5
const LIKENESS_TAUGHT = 4

export const fading = (at: Instant, now: Instant): number => 0.5 ** (Math.max(0, now - at) / HALF_LIFE)

/** What it adds to a fit that an item was used this often: each doubling alike. */
export const oftenness = (uses: number): number => USED_OFTEN * Math.log1p(uses / UNUSED)

/** How much likeness to solved contacts counts: more, the more contacts there are for each item. */
export const likenessWeight = (contacts: number, items: number): number =>
  LIKENESS + LIKENESS_TAUGHT * (contacts / Math.max(1, contacts + items))
