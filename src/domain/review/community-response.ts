// How long do people who ask in the community wait for the first answer, and for one of the team's own?

import { DAY, HOUR, type Instant } from '#domain/instant.ts'
import { median } from '#domain/statistics.ts'

/** Posts of so many days are looked at: official answers often take weeks. */
export const RESPONSE_DAYS = 180

export interface AskedPost {
  id: number
  title: string
  url: string
  createdAt: Instant
  /** Null where Zendesk does not tell. */
  authorId: number | null
  commentCount: number
  /** Nobody can answer it any more. */
  closed: boolean
}

export interface SaidToPost {
  at: Instant
  authorId: number | null
  official: boolean
}

/** Null: not yet. */
export interface AnsweredPost extends AskedPost {
  firstAt: Instant | null
  officialAt: Instant | null
}

const earliest = (said: readonly SaidToPost[]): Instant | null =>
  said.length === 0 ? null : Math.min(...said.map(({ at }) => at))

/**
 * The first comment of somebody else than who asked, and the first one that counts as official: dated by when it was
 * written, as Zendesk does not tell when it was marked.
 */
export function answeredBy(post: AskedPost, said: readonly SaidToPost[]): AnsweredPost {
  const others = said.filter(
    ({ authorId, official }) => official || authorId === null || authorId !== post.authorId,
  )
  return {
    ...post,
    firstAt: earliest(others),
    officialAt: earliest(others.filter(({ official }) => official)),
  }
}

interface ResponseTime {
  /** Of the answered ones; null for none. */
  medianHours: number | null
  n: number
}

export interface CommunityResponse {
  posts: number
  first: ResponseTime
  official: ResponseTime
  /** Without any answer, the oldest first; closed posts wait for nothing. */
  waiting: readonly AnsweredPost[]
}

function timeOf(posts: readonly AnsweredPost[], at: (post: AnsweredPost) => Instant | null): ResponseTime {
  const hours = posts.flatMap((post) => {
    const then = at(post)
    return then === null ? [] : [Math.max(0, then - post.createdAt) / HOUR]
  })
  return { medianHours: median(hours), n: hours.length }
}

/** Whether a post is among those looked at. */
export const isLookedAt = ({ createdAt }: Pick<AskedPost, 'createdAt'>, now: Instant): boolean =>
  createdAt > now - RESPONSE_DAYS * DAY && createdAt <= now

/** Of these posts, each once. */
export function responseOf(posts: readonly AnsweredPost[]): CommunityResponse {
  return {
    posts: posts.length,
    first: timeOf(posts, ({ firstAt }) => firstAt),
    official: timeOf(posts, ({ officialAt }) => officialAt),
    waiting: posts
      .filter(({ firstAt, closed }) => firstAt === null && !closed)
      .toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id),
  }
}
