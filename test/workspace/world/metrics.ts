// How do a ticket's metrics move with what happens to it?

import type { CommentRecord, MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import { isoSeconds } from './clock.ts'
import type { People } from './people.ts'

type Minutes = { calendar: number | null; business: number | null }

const UNKNOWN: Minutes = { calendar: null, business: null }

/** Without a schedule Zendesk's business minutes are its calendar minutes. */
const minutes = (value: number): Minutes => ({ calendar: value, business: value })

const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))

const later = (known: Minutes, more: number): Minutes => minutes((known.calendar ?? 0) + more)

const isSolved = (status: string): boolean => status === 'solved' || status === 'closed'

/** Metrics of a ticket that was created at its `created_at` and not touched since. */
export function newMetrics(id: number, ticket: TicketRecord): MetricRecord {
  const assigned = ticket.assignee_id === null ? null : ticket.created_at
  const solved = isSolved(ticket.status)
  return {
    id,
    ticket_id: ticket.id,
    created_at: ticket.created_at,
    updated_at: ticket.created_at,
    group_stations: ticket.group_id === null ? 0 : 1,
    assignee_stations: ticket.assignee_id === null ? 0 : 1,
    reopens: 0,
    replies: 0,
    assignee_updated_at: null,
    requester_updated_at: ticket.created_at,
    status_updated_at: ticket.created_at,
    initially_assigned_at: assigned,
    assigned_at: assigned,
    solved_at: solved ? ticket.created_at : null,
    latest_comment_added_at: ticket.created_at,
    reply_time_in_minutes: UNKNOWN,
    first_resolution_time_in_minutes: solved ? minutes(0) : UNKNOWN,
    full_resolution_time_in_minutes: solved ? minutes(0) : UNKNOWN,
    agent_wait_time_in_minutes: UNKNOWN,
    requester_wait_time_in_minutes: UNKNOWN,
    on_hold_time_in_minutes: minutes(0),
  }
}

/** What a conversation alone tells, for accounts that came without metrics; reopens and first solve stay unknown. */
function fromConversation(
  id: number,
  ticket: TicketRecord,
  comments: readonly CommentRecord[],
  people: People,
): MetricRecord {
  const replies = comments
    .slice(1)
    .filter(
      (comment) => comment.public && (people.user(comment.author_id)?.role ?? 'end-user') !== 'end-user',
    )
  const first = replies[0]
  return {
    ...newMetrics(id, ticket),
    updated_at: ticket.updated_at,
    replies: replies.length,
    latest_comment_added_at: comments.at(-1)?.created_at ?? ticket.created_at,
    reply_time_in_minutes:
      first === undefined ? UNKNOWN : minutes(minutesBetween(ticket.created_at, first.created_at)),
    solved_at: null,
    first_resolution_time_in_minutes: UNKNOWN,
    full_resolution_time_in_minutes: UNKNOWN,
  }
}

interface Happening {
  before: TicketRecord
  after: TicketRecord
  /** A comment that came with it. */
  comment: { public: boolean; byStaff: boolean; byRequester: boolean } | null
}

function waits(metrics: MetricRecord, before: TicketRecord, at: string): Partial<MetricRecord> {
  const spent = minutesBetween(metrics.status_updated_at ?? before.created_at, at)
  const { requester_wait_time_in_minutes, agent_wait_time_in_minutes, on_hold_time_in_minutes } = metrics
  const requesterWaits = ['new', 'open', 'hold'].includes(before.status)
  return {
    requester_wait_time_in_minutes: requesterWaits
      ? later(requester_wait_time_in_minutes, spent)
      : requester_wait_time_in_minutes,
    agent_wait_time_in_minutes:
      before.status === 'pending' ? later(agent_wait_time_in_minutes, spent) : agent_wait_time_in_minutes,
    on_hold_time_in_minutes:
      before.status === 'hold' ? later(on_hold_time_in_minutes, spent) : on_hold_time_in_minutes,
  }
}

function statusMoved(metrics: MetricRecord, { before, after }: Happening, at: string): Partial<MetricRecord> {
  if (before.status === after.status) return {}
  const whole = minutes(minutesBetween(after.created_at, at))
  const solving = isSolved(after.status) && !isSolved(before.status)
  const reopening = before.status === 'solved' && !isSolved(after.status)
  return {
    ...waits(metrics, before, at),
    status_updated_at: at,
    ...(solving
      ? {
          solved_at: at,
          full_resolution_time_in_minutes: whole,
          first_resolution_time_in_minutes:
            metrics.first_resolution_time_in_minutes.calendar === null
              ? whole
              : metrics.first_resolution_time_in_minutes,
        }
      : {}),
    ...(reopening
      ? { reopens: metrics.reopens + 1, solved_at: null, full_resolution_time_in_minutes: UNKNOWN }
      : {}),
  }
}

function handedOver(metrics: MetricRecord, { before, after }: Happening, at: string): Partial<MetricRecord> {
  const group = after.group_id !== null && after.group_id !== before.group_id
  const assignee = after.assignee_id !== null && after.assignee_id !== before.assignee_id
  return {
    group_stations: metrics.group_stations + (group ? 1 : 0),
    ...(assignee
      ? {
          assignee_stations: metrics.assignee_stations + 1,
          assigned_at: at,
          initially_assigned_at: metrics.initially_assigned_at ?? at,
        }
      : {}),
  }
}

function written(metrics: MetricRecord, { after, comment }: Happening, at: string): Partial<MetricRecord> {
  if (comment === null) return {}
  const reply = comment.public && comment.byStaff && !comment.byRequester
  return {
    latest_comment_added_at: at,
    ...(comment.byRequester ? { requester_updated_at: at } : {}),
    ...(comment.byStaff ? { assignee_updated_at: at } : {}),
    ...(reply
      ? {
          replies: metrics.replies + 1,
          reply_time_in_minutes:
            metrics.reply_time_in_minutes.calendar === null && metrics.replies === 0
              ? minutes(minutesBetween(after.created_at, at))
              : metrics.reply_time_in_minutes,
        }
      : {}),
  }
}

/** The metrics after something happened at `at`. */
function moveMetrics(metrics: MetricRecord, happening: Happening, at: string): MetricRecord {
  return {
    ...metrics,
    ...statusMoved(metrics, happening, at),
    ...handedOver(metrics, happening, at),
    ...written(metrics, happening, at),
    updated_at: at,
  }
}

export interface Metrics {
  /** `undefined` where the account knows neither metrics nor conversation. */
  of(ticket: TicketRecord): MetricRecord | undefined
  set(metrics: MetricRecord): void
  move(happening: Happening, at: number): void
}

const METRIC_BASE = 5_000_000_000

/** `conversation` gives the comments of a ticket where they are known. */
export function createMetrics(
  account: Account,
  people: People,
  conversation: (ticket: TicketRecord) => readonly CommentRecord[] | undefined,
): Metrics {
  const moved = new Map<number, MetricRecord>()
  const of = (ticket: TicketRecord): MetricRecord | undefined => {
    const known = moved.get(ticket.id) ?? account.metrics(ticket.id)
    if (known !== undefined) return known
    const comments = conversation(ticket)
    return comments && fromConversation(METRIC_BASE + ticket.id, ticket, comments, people)
  }
  return {
    of,
    set: (metrics) => moved.set(metrics.ticket_id, metrics),
    move(happening, at) {
      const before = of(happening.before) ?? newMetrics(METRIC_BASE + happening.before.id, happening.before)
      moved.set(happening.before.id, moveMetrics(before, happening, isoSeconds(at)))
    },
  }
}
