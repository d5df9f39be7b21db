// Did the customer search the help centre and find nothing before they wrote to us?

import type { Activity } from '#domain/content.ts'
import { DAY, type Instant } from '#domain/instant.ts'

/** An older search was about something else. */
const BEFORE_DAYS = 7

/** Whether a search from a week before the contact on brought no result. A search without a count tells nothing. */
export const searchedInVain = (activity: readonly Activity[], contactAt: Instant): boolean =>
  activity.some(({ at, resultCount }) => resultCount === 0 && at >= contactAt - BEFORE_DAYS * DAY)
