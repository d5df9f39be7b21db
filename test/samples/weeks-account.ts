// What does an account look like whose contacts come week after week for half a year?

import { DAY, WEEK } from '#domain/instant.ts'
import type { TeamSeries } from '#domain/review/series.ts'
import type { Account } from '#workspace/records.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** Contacts of half a year of weeks, by no rule; the last week is that before the tiny account's now. */
const COUNTS = [7, 4, 5, 9, 4, 7, 12, 6, 8, 3, 10, 5, 11, 4, 9, 6, 13, 5, 7, 10, 3, 8, 6, 12, 4, 9] as const
const FIRST_MONDAY = Date.UTC(2026, 8, 14) - COUNTS.length * WEEK
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** As many people on the shift as there were contacts the week before. */
export const STAFFING: TeamSeries = {
  ...{ name: 'Shifts', kind: 'flow', unit: 'shifts' },
  points: COUNTS.slice(0, -1).map((value, week) => ({
    from: dayAt(FIRST_MONDAY + (week + 1) * WEEK),
    to: dayAt(FIRST_MONDAY + (week + 1) * WEEK + 6 * DAY),
    ...{ value, n: null },
  })),
}

/** The tiny account with no contacts but these, each week on its Wednesday. */
export const withWeeks = (): Account => {
  const account = tinyAccount()
  const tickets = COUNTS.flatMap((count, week) =>
    Array.from({ length: count }, (_, place) =>
      makeTicket({
        id: 5_000 + week * 100 + place,
        requester_id: TINY.customer,
        status: 'closed',
        created_at: `${dayAt(FIRST_MONDAY + week * WEEK + 2 * DAY)}T10:00:00Z`,
      }),
    ),
  )
  return { ...account, timeZone: 'UTC', tickets }
}
