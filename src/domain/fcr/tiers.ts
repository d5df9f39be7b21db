// Did somebody of a higher tier have to take over after the customer had an answer?

import type { Instant } from '#domain/instant.ts'

/** A change of group; ids as text, null for no group. */
export interface GroupMove {
  at: Instant
  from: string | null
  to: string | null
}

/**
 * Whether the ticket moved to a group of a higher tier after the first public human reply; earlier moves are *routed
 * first* and count for nothing. Null where the team maps no groups to tiers: then it is not evaluated.
 */
export const tierRose = (
  moves: readonly GroupMove[],
  groupTiers: Readonly<Record<string, number>>,
  firstReplyAt: Instant | null,
): boolean | null => {
  if (Object.keys(groupTiers).length === 0) return null
  if (firstReplyAt === null) return false
  const tierOf = (group: string | null) => (group === null ? undefined : groupTiers[group])
  return moves.some(({ at, from, to }) => {
    const [before, after] = [tierOf(from), tierOf(to)]
    return at > firstReplyAt && before !== undefined && after !== undefined && after > before
  })
}
