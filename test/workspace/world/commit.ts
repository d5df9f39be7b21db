// How is a changed ticket stored? With its comment, audit and metrics in step.

import type { UserRecord } from '#workspace/records/people.ts'
import type { AuditRecord, CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { changeEvents, commentEvent } from './audits.ts'
import { isoSeconds } from './clock.ts'
import { htmlOf } from './conversations.ts'
import { copyEvents } from './copy-events.ts'
import { expandPlaceholders } from './placeholders.ts'
import { rightsOf } from './rights.ts'
import type { World } from './world.ts'
import type { WrittenComment } from './written-values.ts'

/** Comments longer than this are cut without a word. */
const COMMENT_BYTES = 65_536

export interface Updated {
  ticket: TicketRecord
  audit: AuditRecord
  /** Keys that this person may not write, dropped. */
  unpermitted: string[]
}

const cut = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).slice(0, COMMENT_BYTES)).replace(/\uFFFD$/u, '')

/** The comment as it is stored; null where nothing was written. */
export function commentFrom(
  world: World,
  author: UserRecord,
  ticket: TicketRecord,
  written: WrittenComment | undefined,
  audit: { id: number; at: string; channel: string; rel?: string },
): CommentRecord | null {
  if (written === undefined || (written.text === '' && (written.html ?? '') === '')) return null
  const expanded = (raw: string): string => cut(expandPlaceholders(world, raw, ticket, author))
  const text = expanded(written.text)
  const rights = rightsOf(author, world.people)
  const privately = rights.light || rights.extra.ticket_comment_access === 'none'
  return {
    id: world.ids.other(),
    type: 'Comment',
    author_id:
      written.authorId !== null && world.people.user(written.authorId) ? written.authorId : author.id,
    body: text,
    html_body:
      written.html === null
        ? htmlOf(text)
        : `<div class="zd-comment" dir="auto">${expanded(written.html)}</div>`,
    plain_body: text,
    public: privately ? false : (written.public ?? ticket.is_public),
    attachments: [],
    audit_id: audit.id,
    via: { channel: audit.channel, source: { from: {}, to: {}, rel: audit.rel ?? null } },
    created_at: audit.at,
  }
}

/** Stores the new version with its comment, audit and metrics, and tells who listens. */
export function commit(
  world: World,
  actor: UserRecord,
  before: TicketRecord,
  after: TicketRecord,
  comment: CommentRecord | null,
  audit: { id: number; at: number; channel: string; rel?: string },
): Updated {
  const events = [
    ...(comment === null ? [] : [commentEvent(comment)]),
    ...changeEvents(before, after, world.ids),
    ...copyEvents(world, before, after),
  ]
  const stamp = isoSeconds(audit.at)
  const record: AuditRecord = {
    id: audit.id,
    ticket_id: before.id,
    created_at: stamp,
    author_id: actor.id,
    metadata: { system: {}, custom: {} },
    events,
    via: { channel: audit.channel, source: { from: {}, to: {}, rel: audit.rel ?? null } },
  }
  if (events.length === 0) return { ticket: before, audit: record, unpermitted: [] }
  const ticket = { ...after, updated_at: stamp, generated_timestamp: Math.floor(audit.at / 1000) }
  const author = comment === null ? actor : (world.people.user(comment.author_id) ?? actor)
  const byRequester = author.id === after.requester_id
  world.metrics.move(
    {
      before,
      after: ticket,
      comment:
        comment === null
          ? null
          : { public: comment.public, byStaff: author.role !== 'end-user', byRequester },
    },
    audit.at,
  )
  if (comment !== null) world.conversations.add(before, comment)
  world.audits.add(before, record)
  world.tickets.put(ticket, audit.at)
  world.changes.tell({ kind: 'ticket', id: ticket.id, by: actor.id })
  return { ticket, audit: record, unpermitted: [] }
}
