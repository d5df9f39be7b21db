// What does a ticket look like that comes from another system, with its own past?

import type { UserRecord } from '#workspace/records/people.ts'
import type { AuditRecord, CommentRecord, MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { commentEvent } from './audits.ts'
import { isoSeconds } from './clock.ts'
import { commentFrom, type Updated } from './commit.ts'
import { createTicket } from './create-ticket.ts'
import { invalid } from './refused.ts'
import type { TicketChange } from './ticket-change.ts'
import type { World } from './world.ts'
import type { WrittenComment } from './written-values.ts'

export interface ImportedComment extends WrittenComment {
  created_at: string | null
}

export interface ImportedTicket {
  change: TicketChange
  comments: readonly ImportedComment[]
  created_at: string | null
  updated_at: string | null
  solved_at: string | null
}

/** Times before 1970 are rounded up to it; a comment's may not lie in the future [doc]. */
const notBefore1970 = (stamp: string): string => isoSeconds(Math.max(0, Date.parse(stamp)))

function commentTime(world: World, { created_at }: ImportedComment, usual: string): string {
  if (created_at === null) return usual
  const at = Date.parse(created_at)
  if (at > world.clock.now() || at < 0) throw invalid('created_at', 'Created at: is invalid')
  return isoSeconds(at)
}

function conversationOf(
  world: World,
  actor: UserRecord,
  ticket: TicketRecord,
  written: ImportedTicket,
): CommentRecord[] {
  return written.comments.flatMap((one) => {
    const at = commentTime(world, one, ticket.created_at)
    const author = world.people.user(one.authorId ?? ticket.requester_id) ?? actor
    const comment = commentFrom(
      world,
      author,
      ticket,
      { ...one, authorId: author.id },
      {
        id: world.ids.other(),
        at,
        channel: 'api',
      },
    )
    return comment === null ? [] : [comment]
  })
}

/** Imported tickets have no reply times: Zendesk calculates none for them [doc]. */
function metricsOf(known: MetricRecord, ticket: TicketRecord, solvedAt: string | null): MetricRecord {
  const nothing = { calendar: null, business: null }
  return {
    ...known,
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    solved_at: solvedAt ?? known.solved_at,
    first_resolution_time_in_minutes: nothing,
    full_resolution_time_in_minutes: nothing,
  }
}

/** The conversation as it was, and an audit of each comment at its own time. */
function retell(world: World, ticket: TicketRecord, first: AuditRecord, comments: CommentRecord[]): void {
  comments.forEach((comment, index) => {
    const rest = index === 0 ? first.events.slice(1) : []
    const audit: AuditRecord = {
      ...first,
      id: comment.audit_id,
      created_at: comment.created_at,
      author_id: comment.author_id,
      events: [commentEvent(comment), ...rest],
    }
    if (index === 0) {
      world.conversations.start(ticket.id, comment)
      world.audits.start(ticket.id, audit)
    } else {
      world.conversations.add(ticket, comment)
      world.audits.add(ticket, audit)
    }
  })
}

/**
 * Makes the ticket with the times that were written, each comment with its own. No trigger runs. A closed one may go
 * to the archive at once. Throws 422.
 */
export function importTicket(
  world: World,
  actor: UserRecord,
  written: ImportedTicket,
  archive = false,
): Updated {
  const first = written.comments[0]
  const start = first ?? written.change.comment
  const created_at = written.created_at === null ? null : notBefore1970(written.created_at)
  const done = createTicket(world, actor, { ...written.change, ...(start ? { comment: start } : {}) })
  const updated_at = written.updated_at === null ? null : notBefore1970(written.updated_at)
  const ticket: TicketRecord = {
    ...done.ticket,
    created_at: created_at ?? done.ticket.created_at,
    updated_at: updated_at ?? created_at ?? done.ticket.updated_at,
  }
  const comments = first === undefined ? [] : conversationOf(world, actor, ticket, written)
  if (comments.length > 0) retell(world, ticket, done.audit, comments)
  const metrics = world.metrics.of(done.ticket)
  if (metrics !== undefined) world.metrics.set(metricsOf(metrics, ticket, written.solved_at))
  world.tickets.put(ticket, world.clock.now())
  if (archive && ticket.status === 'closed') world.archive(ticket.id)
  return { ...done, ticket }
}
