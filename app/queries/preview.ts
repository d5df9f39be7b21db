// What was said to one community post?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { HOUR } from '#domain/instant.ts'
import { postComments } from '#zendesk/community.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** One call; the best comment first. Null: nothing to ask. */
export const postCommentsQuery = (services: Services, postId: number | null) =>
  queryOptions({
    queryKey: [...KEYS.search, 'comments', postId],
    staleTime: HOUR,
    queryFn: postId === null ? skipToken : ({ signal }) => postComments(services.api, postId, { signal }),
  })
