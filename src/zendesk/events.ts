// What did this customer read, search and write in help centre and community?

import type { Activity } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import type { Api, CallOptions } from './api.ts'
import { orOff } from './off.ts'
import { activityRow } from './schemas/events.ts'
import { listIn, nextCursor, rowsOf, someOf } from './schemas/parts.ts'

export interface ActivityHistory {
  /** `community`: only what its own lists tell, which is who wrote and voted; absent = events. */
  source?: 'community'
  /** Kinds of activity that were not read, or not to the end: then counts are lower bounds. Absent = none. */
  lacking?: readonly string[]
  /** Newest first. */
  activity: readonly Activity[]
  /** Since when nothing is missing: `since` as asked, or the oldest event read where there are more. */
  completeSince: Instant
  skipped: number
}

/**
 * The customer's newest hundred events since then (`zendesk` source; signed-in customers only).
 * `off` where the account has no events, or this agent may not read them.
 */
export const activityOf = (
  api: Api,
  userId: number,
  since: Instant,
  options: CallOptions = {},
): Promise<ActivityHistory | 'off'> =>
  orOff(
    api.get(`/api/v2/users/${userId}/events`, {
      ...options,
      query: {
        'filter[source]': 'zendesk',
        'filter[start_time]': new Date(since).toISOString(),
        'page[size]': 100,
      },
      schema: (body): ActivityHistory => {
        const { rows, skipped } = someOf(rowsOf(listIn(body, 'events'), activityRow))
        const activity = rows.toSorted((one, other) => other.at - one.at)
        const oldest = activity.at(-1)?.at ?? since
        return { activity, completeSince: nextCursor(body) === null ? since : oldest, skipped }
      },
    }),
  )
