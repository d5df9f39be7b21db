// What did this customer write and vote in the community, where the account has no events?

import type * as z from 'zod/mini'
import type { Activity } from '#domain/content.ts'
import type { Api, CallOptions } from './api.ts'
import type { ActivityHistory } from './events.ts'
import { orOff } from './off.ts'
import { givenVote, writtenComment, writtenPost } from './schemas/contributions.ts'
import { listIn, nextCursor, rowsOf } from './schemas/parts.ts'

interface List {
  path: (userId: number) => string
  key: string
  row: z.ZodMiniType<Activity | null>
}

const LISTS = {
  comments: { path: (id) => `/api/v2/community/users/${id}/comments`, key: 'comments', row: writtenComment },
  posts: { path: (id) => `/api/v2/community/users/${id}/posts`, key: 'posts', row: writtenPost },
  votes: { path: (id) => `/api/v2/help_center/users/${id}/votes`, key: 'votes', row: givenVote },
} as const satisfies Record<string, List>

type Contribution = keyof typeof LISTS
const KINDS = Object.keys(LISTS) as Contribution[]

const page = (api: Api, userId: number, { path, key, row }: List, options: CallOptions) =>
  orOff(
    api.get(path(userId), {
      ...options,
      query: { 'page[size]': 100 },
      schema: (body) => {
        const { rows, skipped } = rowsOf(listIn(body, key), row)
        const activity = rows.filter((one) => one !== null)
        return { activity, skipped, whole: nextCursor(body) === null }
      },
    }),
  )

/**
 * The first hundred of each of these kinds, one call a kind. In which order they come is not documented, so that a
 * longer list is lacking, as is one that cannot be read or is not asked for. `off` where none of them can be read.
 */
export async function contributionsOf(
  api: Api,
  userId: number,
  kinds: readonly Contribution[],
  options: CallOptions = {},
): Promise<ActivityHistory | 'off'> {
  const pages = await Promise.all(
    kinds.map(async (kind) => ({ kind, found: await page(api, userId, LISTS[kind], options) })),
  )
  const read = pages.flatMap(({ kind, found }) => (found === 'off' ? [] : [{ kind, ...found }]))
  if (read.length === 0) return 'off'
  return {
    source: 'community',
    lacking: KINDS.filter((kind) => !read.some((one) => one.kind === kind && one.whole)),
    activity: read.flatMap(({ activity }) => activity).sort((one, other) => other.at - one.at),
    completeSince: Number.NEGATIVE_INFINITY,
    skipped: read.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}
