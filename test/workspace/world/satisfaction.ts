// What did customers say of how a ticket was solved, and how do they say it?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { byColumn } from './bulk-places.ts'
import { putVersion } from './new-version.ts'
import { forbidden, invalid, notFound } from './refused.ts'
import type { World } from './world.ts'

export interface Rating {
  id: number
  ticket: TicketRecord
  score: string
  comment: string | null
}

/** Zendesk's usual reasons of a bad rating, by their code. */
export const REASONS: readonly { code: number; value: string }[] = [
  { code: 0, value: 'No reason provided' },
  { code: 5, value: 'The issue took too long to resolve' },
  { code: 6, value: 'The issue was not resolved' },
  { code: 7, value: "The agent's knowledge is unsatisfactory" },
  { code: 8, value: "The agent's attitude is unsatisfactory" },
  { code: 100, value: 'Some other reason' },
]

const SCORES = new Set(['good', 'bad'])

const isAsked = ({ satisfaction_rating: rating }: Partial<TicketRecord>): boolean =>
  rating !== null && rating !== undefined && rating.score !== 'unoffered'

/** A ticket has one rating at most; its id is the ticket's where the account does not say another. */
function ratingOf(ticket: TicketRecord): Rating | null {
  const rating = ticket.satisfaction_rating
  if (rating === null || !isAsked(ticket)) return null
  return { id: rating.id ?? ticket.id, ticket, score: rating.score, comment: rating.comment ?? null }
}

/** Offered ones too, in no order; deleted tickets left out. */
export function ratings({ tickets }: World): Rating[] {
  const { bulk } = tickets
  const column = bulk?.column('satisfaction')
  const places = bulk?.passing(column === undefined ? [] : [byColumn(column, isAsked, false)]) ?? []
  const further = bulk === undefined ? [] : Array.from(places, bulk.record)
  return [...tickets.held(), ...further].map(ratingOf).filter((rating) => rating !== null)
}

/** Whether the rating is what `score=` asks for; with and without a comment are told apart. */
export function hasScore({ score, comment }: Rating, asked: string): boolean {
  const said = comment !== null && comment !== ''
  if (asked === 'received') return SCORES.has(score)
  const [kind = '', rest] = asked.split(/_(.*)/)
  const base = kind === 'received' ? SCORES.has(score) : score === kind
  return base && (rest === undefined || rest === (said ? 'with_comment' : 'without_comment'))
}

const rateable = (ticket: TicketRecord): boolean =>
  ticket.status === 'solved' ||
  (ticket.status !== 'closed' && SCORES.has(ticket.satisfaction_rating?.score ?? ''))

/**
 * The requester rates a solved ticket, or an open one that was rated before. Throws 403 for anybody else, 422 for a
 * score that is none and a ticket that was not solved.
 */
export function rate(
  world: World,
  user: UserRecord,
  ticketId: number,
  { score, comment }: { score: unknown; comment: unknown },
): Rating {
  const before = world.tickets.get(ticketId)
  if (before === undefined || before.status === 'deleted') throw notFound()
  if (user.role !== 'end-user' || before.requester_id !== user.id) throw forbidden()
  if (typeof score !== 'string' || !SCORES.has(score)) throw invalid('score', 'Score: is invalid')
  if (!rateable(before)) throw invalid('base', 'Ticket: must be solved to be rated')
  const id = before.satisfaction_rating?.id ?? world.ids.other()
  const words = typeof comment === 'string' ? comment : null
  const told = { score, assignee_id: before.assignee_id, body: words }
  const ticket = putVersion(
    world,
    before,
    { satisfaction_rating: { id, score, comment: words } },
    {
      at: world.clock.now(),
      author: user.id,
      channel: 'web',
      events: [{ id: world.ids.other(), type: 'SatisfactionRating', ...told }],
    },
  )
  return { id, ticket, score, comment: words }
}
