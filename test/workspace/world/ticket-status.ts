// May the ticket have this status, and who owns it then?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { assigned } from './assignment.ts'
import { Refused } from './refused.ts'
import { missingToSolve } from './solving.ts'
import { paired, writtenStatus } from './status.ts'
import type { TicketChange } from './ticket-change.ts'
import type { World } from './world.ts'

const isDone = (status: string): boolean => status === 'solved' || status === 'closed'

/** Status rules: assignment opens a new ticket, solving needs its fields and an assignee. */
export function withStatus(
  world: World,
  actor: UserRecord,
  before: TicketRecord,
  ticket: TicketRecord,
  change: TicketChange,
): TicketRecord {
  const statuses = world.account.customStatuses
  let pair = writtenStatus(statuses, before, change)
  let owner: Pick<TicketRecord, 'assignee_id' | 'group_id'> = ticket
  const written = change.status !== undefined || change.custom_status_id !== undefined
  if (pair.status === 'new' && ticket.assignee_id !== null) pair = paired(statuses, 'open', pair)
  const solving = isDone(pair.status) && (written || !isDone(before.status))
  if (solving && ticket.assignee_id === null && world.controls.switches.assignOnSolve === 'on')
    owner = assigned(ticket, { assignee_id: actor.id }, world.people)
  const after = { ...ticket, ...pair, assignee_id: owner.assignee_id, group_id: owner.group_id }
  if (solving && world.controls.switches.requiredOnSolve === 'on') {
    const form = world.formOf(after)
    const complaints = missingToSolve(after, world.fields, form)
    if (complaints.length > 0) throw new Refused({ kind: 'invalid', details: { base: complaints } })
  }
  return after
}
