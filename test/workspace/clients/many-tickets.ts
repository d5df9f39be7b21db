// Which account has so many tickets that a client must ask for further pages?

import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'

/** Of the first ticket beside those of the tiny account. */
const FIRST = 5001

/** The tiny account with `count` further open tickets of one customer about parcels. */
export function worldWithTickets(count: number): World {
  const tiny = tinyAccount()
  const further = Array.from({ length: count }, (_none, index) =>
    makeTicket({
      id: FIRST + index,
      requester_id: TINY.customer,
      group_id: TINY.support,
      assignee_id: TINY.agent,
      subject: `Parcel ${index + 1}`,
      created_at: '2026-09-10T09:00:00Z',
    }),
  )
  return createWorld({ ...tiny, tickets: [...tiny.tickets, ...further] })
}
