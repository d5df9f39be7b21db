// What becomes of a ticket when an agent writes to it? Every rule of Zendesk's single and bulk updates, in order.

import type { UserRecord } from '#workspace/records/people.ts'
import type { CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { isoSeconds } from './clock.ts'
import { commentFrom, commit, type Updated } from './commit.ts'
import { conflict, forbidden, invalid, missing, notFound, type Refused } from './refused.ts'
import { canSee, type Rights, rightsOf } from './rights.ts'
import { paired, REOPENED } from './status.ts'
import { checkTags } from './tags.ts'
import type { TicketChange } from './ticket-change.ts'
import { oneOf, PRIORITIES, wantedTags, withProperties } from './ticket-properties.ts'
import { withStatus } from './ticket-status.ts'
import type { World } from './world.ts'

export interface UpdateOptions {
  form: 'single' | 'bulk'
  /** Channel of comment and audit. */
  channel?: string
}

const COMMENTS = 5000

/** Reads a ticket for this person. Throws what Zendesk answers where it is absent or not theirs. */
export function readTicket(world: World, reader: UserRecord, id: number): TicketRecord {
  const ticket = world.tickets.get(id)
  if (ticket === undefined || ticket.status === 'deleted') throw notFound()
  if (canSee(reader, rightsOf(reader, world.people), ticket, world.people)) return ticket
  throw world.controls.switches.inaccessibleTicket === '403' ? forbidden() : notFound()
}

const properties = (change: TicketChange): string[] =>
  Object.keys(change).filter((key) => !['comment', 'safe_update', 'updated_stamp', 'id'].includes(key))

function permitted(change: TicketChange, rights: Rights): { change: TicketChange; unpermitted: string[] } {
  if (!rights.editTickets && properties(change).length > 0) throw forbidden()
  if (rights.editTags) return { change, unpermitted: [] }
  const { tags, additional_tags, remove_tags, ...rest } = change
  const dropped = Object.entries({ tags, additional_tags, remove_tags }).filter(([, value]) => value)
  return { change: rest, unpermitted: dropped.map(([key]) => `ticket.${key}`) }
}

/** Throws 409 where the ticket is not as the writer read it. */
function checkStamp(ticket: TicketRecord, change: TicketChange, queuedAt: number | null): void {
  if (change.safe_update !== undefined && change.updated_stamp === undefined) throw missing('updated_stamp')
  const safe = change.safe_update !== undefined || queuedAt !== null
  if (safe && change.updated_stamp !== undefined) {
    if (Date.parse(change.updated_stamp) !== Date.parse(ticket.updated_at)) throw conflict()
  } else if (queuedAt !== null && Date.parse(ticket.updated_at) > queuedAt) throw conflict()
}

const closedProblem = (): Refused => invalid('status', 'Status: closed prevents ticket update')

/** Closed tickets: the bulk form still changes tags, subject and priority, and leaves dropdowns as they are. */
function editClosed(world: World, ticket: TicketRecord, change: TicketChange, form: string): TicketRecord {
  const open = new Set(['tags', 'additional_tags', 'remove_tags', 'subject', 'priority'])
  const { switches } = world.controls
  const allowed =
    form === 'bulk' &&
    switches.closedTagEdit === 'works' &&
    (switches.archivedTagEdit === 'works' || !world.isArchived(ticket)) &&
    change.comment === undefined &&
    properties(change).every((key) => open.has(key))
  if (!allowed) throw closedProblem()
  if (world.isArchived(ticket)) world.archive(ticket.id)
  const tags = wantedTags(ticket, change) ?? ticket.tags
  checkTags(tags, switches.perTagMaxLength)
  return {
    ...ticket,
    tags: [...tags].sort(),
    subject: change.subject ?? ticket.subject,
    priority: oneOf(change.priority, PRIORITIES, 'priority', ticket.priority),
  }
}

/** A customer's own words, written down by somebody else, open the ticket as a reply of theirs would. */
function answersTo(
  world: World,
  before: TicketRecord,
  { status, custom_status_id }: TicketChange,
  comment: CommentRecord | null,
): boolean {
  const writes = status !== undefined || custom_status_id !== undefined
  if (comment === null || writes || !REOPENED.has(before.status)) return false
  return comment.public && world.people.user(comment.author_id)?.role === 'end-user'
}

const reopened = (world: World, ticket: TicketRecord): TicketRecord => ({
  ...ticket,
  ...paired(world.account.customStatuses, 'open', ticket),
})

/**
 * One update by a member of staff. `queuedAt` (UTC milliseconds) is the stamp of bulk updates that bring none.
 * Throws `Refused`; then nothing was written.
 */
export function updateTicket(
  world: World,
  actor: UserRecord,
  id: number,
  wanted: TicketChange,
  options: UpdateOptions = { form: 'single' },
  queuedAt: number | null = null,
): Updated {
  const before = readTicket(world, actor, id)
  const { change, unpermitted } = permitted(wanted, rightsOf(actor, world.people))
  checkStamp(before, change, queuedAt)
  const at = world.clock.now()
  const audit = { id: world.ids.other(), at, channel: options.channel ?? 'api' }
  if (before.status === 'closed') {
    const closed = editClosed(world, before, change, options.form)
    return { ...commit(world, actor, before, closed, null, audit), unpermitted }
  }
  const { ticket, unknown } = withProperties(world, before, change)
  const after = withStatus(world, actor, before, ticket, change)
  const comment = commentFrom(world, actor, after, change.comment, {
    ...audit,
    at: isoSeconds(at),
  })
  if (comment !== null && world.conversations.of(before).length >= COMMENTS)
    throw invalid('base', 'Comment: the ticket has reached its limit of comments')
  const opened = answersTo(world, before, change, comment) ? reopened(world, after) : after
  const published = comment?.public === true ? { ...opened, is_public: true } : opened
  return {
    ...commit(world, actor, before, published, comment, audit),
    unpermitted: [...unpermitted, ...unknown],
  }
}
