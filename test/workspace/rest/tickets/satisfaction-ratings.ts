// Ratings of solved tickets: all for admins, one's own to give.

import { countAnswer } from '#workspace/rest/counts.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  idParam,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { notFound } from '#workspace/world/refused.ts'
import { hasScore, type Rating, REASONS, rate, ratings } from '#workspace/world/satisfaction.ts'

const MADE = '2025-01-01T00:00:00Z'

const presentRating = (call: Call, { id, ticket, score, comment }: Rating): Record<string, unknown> => ({
  url: `${call.origin}/api/v2/satisfaction_ratings/${id}.json`,
  id,
  assignee_id: ticket.assignee_id,
  group_id: ticket.group_id,
  requester_id: ticket.requester_id,
  ticket_id: ticket.id,
  score,
  created_at: ticket.updated_at,
  updated_at: ticket.updated_at,
  comment,
  ...(score === 'bad' ? { reason: 'No reason provided', reason_id: 1000 } : {}),
})

/** `start_time` and `end_time` in seconds; the moment of a rating is the ticket's last change. */
function asked(call: Call): Rating[] {
  const { query, world } = call
  const score = query.get('score')
  const bound = (name: string, open: number): number => Number(query.get(name) ?? open) * 1000
  const [from, to] = [bound('start_time', 0), bound('end_time', Number.POSITIVE_INFINITY)]
  return ratings(world).filter((rating) => {
    const at = Date.parse(rating.ticket.updated_at)
    return at >= from && at < to && (score === null || hasScore(rating, score))
  })
}

const list = (call: Call): Answer =>
  ok(
    supportList<Rating>(call, {
      name: 'satisfaction_ratings',
      rows: asked(call),
      id: ({ id }) => id,
      value: ({ ticket }) => ticket.updated_at,
      cursorSorts: ['created_at'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (rating) => presentRating(call, rating),
    }),
  )

function show(call: Call): Answer {
  const id = idParam(call, 'satisfaction_rating_id')
  const rating = ratings(call.world).find((one) => one.id === id)
  if (rating === undefined) throw notFound()
  return ok({ satisfaction_rating: presentRating(call, rating) })
}

function create(call: Call): Answer {
  const { score = null, comment = null, ...rest } = bodyObject(call, 'satisfaction_rating')
  const rating = rate(call.world, signedIn(call), idParam(call, 'ticket_id'), { score, comment })
  const unpermitted = Object.keys(rest).map((key) => `satisfaction_rating.${key}`)
  return ok(
    { satisfaction_rating: presentRating(call, rating) },
    warnHeader('satisfaction_ratings', 'create', unpermitted),
  )
}

const presentReason = (call: Call, { code, value }: (typeof REASONS)[number]): Record<string, unknown> => ({
  url: `${call.origin}/api/v2/satisfaction_reasons/${1000 + code}.json`,
  id: 1000 + code,
  reason_code: code,
  value,
  raw_value: value,
  created_at: MADE,
  updated_at: MADE,
})

const reasons = (call: Call): Answer => ok({ reasons: REASONS.map((reason) => presentReason(call, reason)) })

function reason(call: Call): Answer {
  const id = idParam(call, 'satisfaction_reason_id')
  const found = REASONS.find(({ code }) => 1000 + code === id)
  if (found === undefined) throw notFound()
  return ok({ reason: presentReason(call, found) })
}

export const satisfactionRoutes: readonly Route[] = [
  route('GET', '/api/v2/satisfaction_ratings', 'admins', list),
  route('GET', '/api/v2/satisfaction_ratings/count', 'admins', (call) =>
    countAnswer(call.world, asked(call).length),
  ),
  route('GET', '/api/v2/satisfaction_ratings/{satisfaction_rating_id}', 'admins', show),
  route('GET', '/api/v2/satisfaction_reasons', 'admins', reasons),
  route('GET', '/api/v2/satisfaction_reasons/{satisfaction_reason_id}', 'admins', reason),
  route('POST', '/api/v2/tickets/{ticket_id}/satisfaction_rating', 'end users', create),
]
