// What becomes of a ticket that is deleted, and how does it come back?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { putVersion } from './new-version.ts'
import { forbidden, invalid, notFound } from './refused.ts'
import { canSee, rightsOf } from './rights.ts'
import { readTicket } from './update-ticket.ts'
import type { World } from './world.ts'

/** Deleted tickets can be restored for so long; then Zendesk scrubs them. */
const KEPT = 30 * 86_400_000

export interface Deletion {
  /** The ticket as it was. */
  ticket: TicketRecord
  actor: number
  /** UTC milliseconds. */
  at: number
}

export interface Deletions {
  get(id: number): Deletion | undefined
  list(): readonly Deletion[]
  add(deletion: Deletion): void
  remove(id: number): void
}

export function createDeletions(): Deletions {
  const deleted = new Map<number, Deletion>()
  return {
    get: (id) => deleted.get(id),
    list: () => [...deleted.values()],
    add: (deletion) => deleted.set(deletion.ticket.id, deletion),
    remove: (id) => deleted.delete(id),
  }
}

/** Admins, and agents whose role says so. Throws 403. */
export function checkMayDelete(world: World, user: UserRecord): void {
  const rights = rightsOf(user, world.people)
  if (rights.level !== 'admin' && rights.extra.ticket_deletion !== true) throw forbidden()
}

function checkMayEdit(world: World, user: UserRecord): void {
  if (!rightsOf(user, world.people).editTickets) throw forbidden()
}

/** A new version with its audit: who deleted or restored it. */
function put(world: World, actor: UserRecord, before: TicketRecord, status: TicketRecord['status']): void {
  putVersion(world, before, { status }, { at: world.clock.now(), author: actor.id, channel: 'api' })
}

function remove(world: World, actor: UserRecord, ticket: TicketRecord): void {
  world.deletions.add({ ticket, actor: actor.id, at: world.clock.now() })
  put(world, actor, ticket, 'deleted')
}

/** Closed and archived tickets too. Throws 403 and 404. */
export function deleteTicket(world: World, actor: UserRecord, id: number): void {
  const ticket = readTicket(world, actor, id)
  checkMayDelete(world, actor)
  remove(world, actor, ticket)
}

/** Deletes the ticket and suspends who asked. Members of staff cannot be suspended: 422. */
export function markAsSpam(world: World, actor: UserRecord, id: number): void {
  const ticket = readTicket(world, actor, id)
  checkMayEdit(world, actor)
  const requester = world.people.user(ticket.requester_id)
  if (requester !== undefined && requester.role !== 'end-user')
    throw invalid('base', 'Requester: agents cannot be suspended')
  remove(world, actor, ticket)
  if (requester !== undefined)
    world.people.putUser({ ...requester, suspended: true, updated_at: world.clock.iso() })
}

/** What can still be restored, in order of creation; archived tickets are not in the list [doc]. */
export function restorable(world: World): Deletion[] {
  const since = world.clock.now() - KEPT
  return world.deletions
    .list()
    .filter(({ at, ticket }) => at >= since && !world.isArchived(ticket))
    .sort((a, b) => (a.ticket.created_at < b.ticket.created_at ? -1 : 1))
}

/** A deleted ticket that this person may bring back or delete for good. Throws 403 and 404. */
export function readDeletion(world: World, actor: UserRecord, id: number): Deletion {
  const deletion = world.deletions.get(id)
  if (deletion === undefined || deletion.at < world.clock.now() - KEPT) throw notFound()
  checkMayEdit(world, actor)
  if (canSee(actor, rightsOf(actor, world.people), deletion.ticket, world.people)) return deletion
  throw world.controls.switches.inaccessibleTicket === '403' ? forbidden() : notFound()
}

/** As it was before. */
export function restoreTicket(world: World, actor: UserRecord, id: number): void {
  const { ticket } = readDeletion(world, actor, id)
  world.deletions.remove(id)
  put(world, actor, { ...ticket, status: 'deleted' }, ticket.status)
}

/** For good: exports still tell that it was there, its words are gone. */
export function scrubTicket(world: World, actor: UserRecord, id: number): void {
  const deletion = readDeletion(world, actor, id)
  world.deletions.remove(id)
  const at = world.clock.now()
  const gone = { subject: 'SCRUBBED', description: 'SCRUBBED', tags: [], custom_fields: [] }
  const generated_timestamp = Math.floor(at / 1000)
  world.tickets.put({ ...deletion.ticket, ...gone, status: 'deleted', generated_timestamp }, at)
}
