// What may a customer do about a request of theirs: ask, answer, call it solved?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { isoSeconds } from './clock.ts'
import { commentFrom, commit } from './commit.ts'
import { copiesAfter } from './copies.ts'
import { createTicket } from './create-ticket.ts'
import { invalid } from './refused.ts'
import { requesterOf } from './requester.ts'
import { paired, REOPENED } from './status.ts'
import type { TicketChange } from './ticket-change.ts'
import type { World } from './world.ts'

export interface WrittenRequest {
  change: TicketChange
  solved: boolean
}

/** Once somebody works on it, until it is solved. */
export const maySolve = ({ assignee_id, status }: TicketRecord): boolean =>
  assignee_id !== null && ['open', 'pending', 'hold'].includes(status)

/** Fields that the portal does not show are left out. */
function ofPortal(world: World, change: TicketChange): TicketChange {
  const { custom_fields, requester: _who, ...rest } = change
  const open = custom_fields?.filter(({ id }) => world.fields.get(id)?.visible_in_portal === true)
  return open === undefined ? rest : { ...rest, custom_fields: open }
}

/** Nobody signed in must say who asks. Throws 422 without that, and without words. */
export function createRequest(
  world: World,
  user: UserRecord | null,
  { change }: WrittenRequest,
  channel: string,
): TicketRecord {
  const asker = user ?? requesterOf(world, change)
  if (asker === undefined) throw invalid('requester', 'Requester: cannot be blank', 'BlankValue')
  const { comment, ...rest } = ofPortal(world, change)
  const words = comment === undefined ? {} : { comment: { ...comment, public: true, authorId: asker.id } }
  return createTicket(world, asker, { ...rest, ...words, requester_id: asker.id }, {}, channel).ticket
}

/** Words, further copies, and whether it is solved; an answer opens it again. Throws 422 where it is closed. */
export function updateRequest(
  world: World,
  user: UserRecord,
  before: TicketRecord,
  { change, solved }: WrittenRequest,
  channel: string,
): TicketRecord {
  if (before.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update')
  if (solved && !maySolve(before)) throw invalid('status', 'Status: solved is not allowed')
  const at = world.clock.now()
  const audit = { id: world.ids.other(), at, channel }
  const written = change.comment && { ...change.comment, public: true, authorId: user.id }
  const comment = commentFrom(world, user, before, written, { ...audit, at: isoSeconds(at) })
  const answers = comment !== null && REOPENED.has(before.status)
  const status = solved ? 'solved' : answers ? 'open' : null
  const after = {
    ...before,
    ...copiesAfter(world, before, change),
    ...(status === null ? {} : paired(world.account.customStatuses, status, before)),
  }
  return commit(world, user, before, after, comment, audit).ticket
}
