// Which posts were written lately, and when was something said to each of them?

import { queryOptions } from '@tanstack/react-query'
import { HOUR } from '#domain/instant.ts'
import {
  type AnsweredPost,
  type AskedPost,
  answeredBy,
  isLookedAt,
} from '#domain/review/community-response.ts'
import { askedPosts, saidToPost } from '#zendesk/community-times.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Hundreds of posts; further ones are named as left out. */
const MOST_PAGES = 5

export interface LatePosts {
  /** The youngest first. */
  posts: readonly AskedPost[]
  /** There are older ones of these days that were not read. */
  more: boolean
}

/** Those of the last half year, a call each hundred; `off` where there is no community for this agent. */
export const latePostsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.search, 'late-posts'],
    staleTime: HOUR,
    queryFn: async ({ signal }): Promise<LatePosts | 'off'> => {
      const now = services.now()
      const posts: AskedPost[] = []
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const found = await askedPosts(services.api, page, { signal, priority: 'review' })
        if (found === 'off') return 'off'
        const late = found.posts.filter((post) => isLookedAt(post, now))
        posts.push(...late)
        if (!found.more || late.length < found.posts.length) return { posts, more: false }
      }
      return { posts, more: true }
    },
  })

/** With its first and its official answer; `off` where it is gone. One call, none where nobody said anything. */
export const answeredTimesQuery = (services: Services, post: AskedPost) =>
  queryOptions({
    queryKey: [...KEYS.search, 'answered-times', post.id, post.commentCount],
    staleTime: HOUR,
    queryFn: async ({ signal }): Promise<AnsweredPost | 'off'> => {
      if (post.commentCount === 0) return answeredBy(post, [])
      const said = await saidToPost(services.api, post.id, { signal, priority: 'review' })
      return said === 'off' ? 'off' : answeredBy(post, said)
    },
  })
