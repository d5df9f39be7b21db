// What happens when the customer writes again?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { isoSeconds } from './clock.ts'
import { commentFrom, commit } from './commit.ts'
import { createTicket } from './create-ticket.ts'
import { notFound } from './refused.ts'
import { paired, REOPENED } from './status.ts'
import type { World } from './world.ts'

/**
 * The requester replies: pending, on-hold and solved tickets open again, a closed one gets a follow-up.
 * Answers the ticket that holds the reply.
 */
export function customerReplies(world: World, ticketId: number, text: string): TicketRecord {
  const before = world.tickets.get(ticketId)
  const requester = before && world.people.user(before.requester_id)
  if (before === undefined || before.status === 'deleted' || requester === undefined) throw notFound()
  const written = { text, html: null, public: true, authorId: null }
  if (before.status === 'closed')
    return createTicket(
      world,
      requester,
      { subject: `Re: ${before.subject}`, comment: written, via_followup_source_id: before.id },
      {},
    ).ticket
  const at = world.clock.now()
  const audit = { id: world.ids.other(), at, channel: before.via.channel }
  const comment = commentFrom(world, requester, before, written, { ...audit, at: isoSeconds(at) })
  const after = REOPENED.has(before.status)
    ? { ...before, ...paired(world.account.customStatuses, 'open', before) }
    : before
  return commit(world, requester, before, after, comment, audit).ticket
}
