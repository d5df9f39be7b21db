// Answers to the survey that follows a solved ticket: all for admins, one's own for who answered.

import { cursorOnly } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { forbidden } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { type Rating, ratings } from '#workspace/world/satisfaction.ts'

const MONTH = 28 * 86_400_000

const zrnOf = ({ ticket }: Rating): string => `zen:ticket:${ticket.id}`

/** Good is a four on the five-step scale, bad a two; comments are an answer of their own. */
function answersOf({ ticket, score, comment }: Rating): Record<string, unknown>[] {
  const times = { created_at: ticket.updated_at, updated_at: ticket.updated_at }
  const rating = {
    type: 'rating_scale',
    rating: score === 'good' ? 4 : 2,
    rating_category: score,
    question: { id: 'rating', version: 1, type: 'rating_scale_emoji' },
    ...times,
  }
  if (comment === null || comment === '') return [rating]
  const question = { id: 'comment', version: 1, type: 'open_ended' }
  return [rating, { type: 'open_ended', value: comment, question, ...times }]
}

const presentResponse = (rating: Rating): Record<string, unknown> => ({
  id: `workspace-${rating.id}`,
  responder_id: rating.ticket.requester_id,
  expires_at: new Date(Date.parse(rating.ticket.updated_at) + MONTH).toISOString(),
  subject_zrns: [zrnOf(rating)],
  subjects: [{ id: String(rating.ticket.id), type: 'ticket', zrn: zrnOf(rating) }],
  survey: { id: 'csat', version: 1, state: 'enabled' },
  answers: answersOf(rating),
})

const listed = (call: Call, name: string): string[] | null => {
  const text = call.query.get(name) ?? call.query.getAll(`${name}[]`).join(',')
  return text === '' ? null : text.split(',')
}

function list(call: Call): Answer {
  const user = signedIn(call)
  const { level } = rightsOf(user, call.world.people)
  if (level === 'agent') throw forbidden()
  const [subjects, responders] = [listed(call, 'filter[subject_zrns]'), listed(call, 'filter[responder_ids]')]
  const [from, to] = [call.query.get('filter[created_at_start]'), call.query.get('filter[created_at_end]')]
  const rows = ratings(call.world).filter(
    (rating) =>
      ['good', 'bad'].includes(rating.score) &&
      (level === 'admin' || rating.ticket.requester_id === user.id) &&
      (subjects?.includes(zrnOf(rating)) ?? true) &&
      (responders?.includes(String(rating.ticket.requester_id)) ?? true) &&
      (from === null || rating.ticket.updated_at >= from) &&
      (to === null || rating.ticket.updated_at <= to),
  )
  return ok(
    cursorOnly<Rating>(call, {
      name: 'survey_responses',
      rows,
      id: ({ id }) => id,
      cursorSorts: ['id'],
      present: presentResponse,
    }),
  )
}

export const surveyRoutes: readonly Route[] = [
  route('GET', '/api/v2/guide/survey_responses', 'end users', list),
]
