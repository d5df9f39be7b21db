// What has an auditor said of the drawn tickets, and which are left? One record of the team for each auditor.

import type { Instant } from '#domain/instant.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { isWords, rowsOf, spelling, wordAt } from './codes.ts'
import type { Draw, DrawnTicket } from './draw.ts'

export const RATINGS_KIND = 'ratings'

export interface Rating {
  ticketId: number
  /** Null: none of the reasons fits, or nothing can be told. */
  reason: string | null
  /** Null: nothing stood in the way, or it cannot be told. */
  inhibitor: string | null
  at: Instant
}

export interface Ratings {
  /** Key of the draw. */
  draw: string
  by: number
  /** Each ticket once, the newest word. */
  ratings: readonly Rating[]
}

/** A user's ratings of a draw have a record of their own: two who rate at once are in nobody's way. */
export const ratingsKey = (draw: string, by: number): string => `${draw}.${by}`

export function ratingsBody({ draw, by, ratings }: Ratings): unknown {
  const words = spelling()
  const rows = ratings.map(({ ticketId, reason, inhibitor, at }) => [
    ...[ticketId, words.codeOf(reason), words.codeOf(inhibitor), at],
  ])
  return { v: 1, draw, by, words: words.words, ratings: rows }
}

/** Null where the body is none that this version reads. */
export function readRatings(body: unknown): Ratings | null {
  if (!isRecord(body) || body.v !== 1 || !isWords(body.words)) return null
  const { draw, by, words } = body
  if (typeof draw !== 'string' || typeof by !== 'number') return null
  const ratings = rowsOf(body.ratings, 4).map(
    ([ticketId = 0, reason, inhibitor, at = 0]): Rating => ({
      ...{ ticketId, at },
      reason: wordAt(words, reason),
      inhibitor: wordAt(words, inhibitor),
    }),
  )
  return { draw, by, ratings: newestWords(ratings) }
}

/** Of several words on a ticket the newest. */
function newestWords(ratings: readonly Rating[]): Rating[] {
  const newest = new Map<number, Rating>()
  for (const rating of ratings) {
    const known = newest.get(rating.ticketId)
    if (!known || rating.at >= known.at) newest.set(rating.ticketId, rating)
  }
  return [...newest.values()]
}

/** What two records of the same auditor say together: one saved from another browser meanwhile. */
export const mergedRatings = (one: Ratings, other: Ratings | null): Ratings => ({
  ...one,
  ratings: newestWords([...(other?.ratings ?? []), ...one.ratings]),
})

/** With one more word. */
export const withRating = (ratings: Ratings, rating: Rating): Ratings => ({
  ...ratings,
  ratings: newestWords([...ratings.ratings, rating]),
})

/** At most two rate a draw: kappa is defined for a pair. */
const MOST_AUDITORS = 2

/** The auditors of a draw, who began first comes first; those who have rated nothing are none. */
export const auditorsOf = (draw: Draw, all: readonly Ratings[]): readonly Ratings[] =>
  all
    .filter((one) => one.draw === draw.key && one.ratings.length > 0)
    .toSorted((a, b) => beganAt(a) - beganAt(b) || a.by - b.by)
    .slice(0, MOST_AUDITORS)

const beganAt = ({ ratings }: Ratings): Instant => Math.min(...ratings.map(({ at }) => at))

/** A third one may not rate; somebody who began may go on. */
export const mayRate = (draw: Draw, all: readonly Ratings[], userId: number): boolean => {
  const auditors = auditorsOf(draw, all)
  return auditors.length < MOST_AUDITORS || auditors.some(({ by }) => by === userId)
}

export interface RatingQueue {
  /** To rate, in the order of the draw. */
  left: readonly DrawnTicket[]
  rated: number
  /** Assigned to this auditor at the draw: never rated by them. */
  own: number
}

/** `mine`: null where nothing was rated yet. */
export function ratingQueue({ tickets }: Draw, userId: number, mine: Ratings | null): RatingQueue {
  const done = new Set(mine?.ratings.map(({ ticketId }) => ticketId))
  const others = tickets.filter(({ assigneeId }) => assigneeId !== userId)
  const left = others.filter(({ id }) => !done.has(id))
  return { left, rated: others.length - left.length, own: tickets.length - others.length }
}
