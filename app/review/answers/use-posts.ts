// Which of the posts that agents sent most lack an official answer, as far as is known by now?

import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import { useServices } from '#app/host/services.tsx'
import { answeredPostQuery } from '#app/queries/sent-posts.ts'
import type { Post } from '#domain/content.ts'
import type { SentPost } from '#domain/review/stats/sent-posts.ts'

/** Calls under way at a time, so that who leaves the page leaves few behind. */
const AT_ONCE = 4

export interface UnansweredPost extends SentPost {
  post: Post
}

export interface UnansweredPosts {
  /** Most sent first: none is added before one that stands already. */
  posts: readonly UnansweredPost[]
  /** Those that are gone, or not for this agent. */
  gone: number
  /** Looked at so far, those that failed included. */
  done: number
  failed: readonly unknown[]
  retry: () => void
}

export const useUnansweredPosts = (sent: readonly SentPost[]): UnansweredPosts => {
  const services = useServices()
  const client = useQueryClient()
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const asked = sent.map((one) => ({ one, query: answeredPostQuery(services, one.id) }))
  const states = asked.map(({ query }) => client.getQueryState<Post | 'off'>(query.queryKey))
  const isOpen = (at: number) => states[at]?.data === undefined && states[at]?.status !== 'error'
  const open = asked.filter((_, at) => isOpen(at))
  useQueries({
    queries: open.slice(0, AT_ONCE).map(({ query }) => ({ ...query, notifyOnChangeProps: 'all' as const })),
  })
  const first = states.findIndex((_, at) => isOpen(at))
  const known = first < 0 ? asked : asked.slice(0, first)
  const posts = known.flatMap(({ one }, at) => {
    const post = states[at]?.data
    return post === undefined || post === 'off' || post.official ? [] : [{ ...one, post }]
  })
  const lost = asked.filter((_, at) => states[at]?.status === 'error' && states[at]?.data === undefined)
  return {
    posts,
    gone: states.filter((state) => state?.data === 'off').length,
    done: asked.length - open.length,
    failed: lost.map(({ query }) => client.getQueryState(query.queryKey)?.error),
    retry: () => {
      for (const { query } of lost) client.resetQueries({ queryKey: query.queryKey, exact: true })
      redraw()
    },
  }
}
