// Has the team answered a community post officially?

import { queryOptions } from '@tanstack/react-query'
import type { Post } from '#domain/content.ts'
import { HOUR } from '#domain/instant.ts'
import { onePost, postComments, withAnswer } from '#zendesk/community.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** `off` where it is gone, or not for this agent. Two calls, one where nobody has said anything to it. */
export const answeredPostQuery = (services: Services, postId: number) =>
  queryOptions({
    queryKey: [...KEYS.search, 'answered', postId],
    staleTime: HOUR,
    queryFn: async ({ signal }): Promise<Post | 'off'> => {
      const call = { signal, priority: 'review' } as const
      // Who may read it is of no matter here.
      const post = await onePost(services.api, postId, new Map(), call)
      if (post === 'off' || post.commentCount === 0) return post
      const comments = await postComments(services.api, postId, call)
      return comments === 'off' ? post : withAnswer(post, comments)
    },
  })
