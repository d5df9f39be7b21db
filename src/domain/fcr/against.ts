// What speaks against resolution at the first contact where a conversation is known by metrics and our tags alone?

/** Each on its own sufficient; bits, so that a million contacts' grounds lie in one column. */
export const AGAINST = { turnsSeen: 1, replies: 2, reopened: 4, tierRose: 8, unsolved: 16 } as const

const UNSOLVED_DAYS = 28

export interface Measured {
  sessionBased: boolean
  /** As metrics count them; 0 where there are none. */
  replies: number
  reopens: number
  /** Turns that an earlier frame saw; null: nothing that still covers the replies. */
  turns: 'one' | 'more' | null
  /** All that reopened it was thanks. */
  onlyThanks: boolean
  tierUp: boolean
  /** From creation to the first solve, or to now while it is not solved; null where that is unknown. */
  openDays: number | null
}

/** The grounds as bits of {@link AGAINST}. Metrics know replies, not turns: in a session many replies are one turn. */
export function groundsAgainst({
  sessionBased,
  replies,
  reopens,
  turns,
  onlyThanks,
  tierUp,
  openDays,
}: Measured): number {
  const seen = turns === 'more' ? AGAINST.turnsSeen : 0
  const counted = turns === null && !sessionBased && replies > 1 ? AGAINST.replies : 0
  return (
    seen |
    counted |
    (reopens > 0 && !onlyThanks ? AGAINST.reopened : 0) |
    (tierUp ? AGAINST.tierRose : 0) |
    (openDays !== null && openDays > UNSOLVED_DAYS ? AGAINST.unsolved : 0)
  )
}
