// Does this ticket match this term? One matcher for each keyword of Zendesk's ticket search.

import { entryOf } from '#workspace/entry.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { invalidSearch } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import type { Term } from './query.ts'
import {
  compared,
  dated,
  exactly,
  type Make,
  type Matcher,
  named,
  ordered,
  PRIORITIES,
  peopleNamed,
  person,
  phrase,
  STATUSES,
  tags,
} from './term-kinds.ts'
import { matchesPattern } from './words.ts'

const comments = (ticket: TicketRecord, world: World): string[] =>
  world.conversations.of(ticket).map(({ plain_body }) => plain_body)

/** Zendesk tells ratings with a comment apart: `good` does not find `goodwithcomment`. */
function ratingOf({ satisfaction_rating: rating }: TicketRecord): string {
  if (rating === null) return 'unoffered'
  const commented = (rating.comment ?? '') !== ''
  return commented && ['good', 'bad'].includes(rating.score) ? `${rating.score}withcomment` : rating.score
}

const MAKERS: Record<string, Make> = {
  status: ordered(STATUSES, 'status', (ticket) => ticket.status),
  priority: ordered(PRIORITIES, 'priority', (ticket) => ticket.priority),
  created: dated((ticket) => ticket.created_at),
  created_at: dated((ticket) => ticket.created_at),
  updated: dated((ticket) => ticket.updated_at),
  updated_at: dated((ticket) => ticket.updated_at),
  due_date: dated((ticket) => ticket.due_at),
  solved: dated((ticket, world) => world.metrics.of(ticket)?.solved_at),
  requester: person((ticket) => [ticket.requester_id]),
  submitter: person((ticket) => [ticket.submitter_id]),
  assignee: person((ticket) => [ticket.assignee_id]),
  cc: person((ticket) => [...ticket.email_cc_ids, ...ticket.collaborator_ids]),
  organization: named(
    (ticket) => ticket.organization_id,
    (world) => world.people.organizations,
  ),
  group: named(
    (ticket) => ticket.group_id,
    (world) => world.people.groups,
  ),
  brand: named(
    (ticket) => ticket.brand_id,
    (world) => world.account.brands,
  ),
  form: named(
    (ticket) => ticket.ticket_form_id,
    (world) => world.account.forms,
  ),
  custom_status_id: exactly((ticket) =>
    ticket.custom_status_id === null ? null : String(ticket.custom_status_id),
  ),
  tags,
  ticket_type: exactly((ticket) => ticket.type),
  via: exactly((ticket) => ticket.via.channel),
  recipient: exactly((ticket) => ticket.recipient),
  external_id: exactly((ticket) => ticket.external_id),
  satisfaction: exactly(ratingOf),
  subject: phrase((ticket) => [ticket.subject]),
  description: phrase((ticket) => [ticket.description]),
  comment: phrase(comments),
  has_attachment:
    ({ value }, world) =>
    (ticket) =>
      world.conversations.of(ticket).some(({ attachments }) => attachments.length > 0) === (value === 'true'),
  commenter: (term, world, seeker) => {
    const ids = peopleNamed(term.value, world, seeker)
    return (ticket) => world.conversations.of(ticket).some(({ author_id }) => ids.has(author_id))
  },
  fieldvalue:
    ({ value }) =>
    (ticket) =>
      ticket.custom_fields.some((field) =>
        [field.value].flat().some((one) => one !== null && matchesPattern(String(one), value)),
      ),
}

function customField(id: number, { value, operator }: Term, world: World): Matcher {
  const read = (ticket: TicketRecord) => ticket.custom_fields.find((field) => field.id === id)?.value ?? null
  const isSet = (ticket: TicketRecord) =>
    ![null, '', false].includes(read(ticket) as string | null) && [read(ticket)].flat().length > 0
  if (value === 'none') {
    if (world.controls.switches.customFieldNoneQuery === '422')
      throw invalidSearch(`custom_field_${id}:none is not supported`)
    return (ticket) => !isSet(ticket)
  }
  if (value === '*') return isSet
  if (operator === ':')
    return (ticket) => [read(ticket)].flat().some((one) => one !== null && matchesPattern(String(one), value))
  const wanted = Number(value)
  return (ticket) => {
    const held = read(ticket)
    if (held === null || Array.isArray(held)) return false
    const left = Number(held)
    if (Number.isNaN(left) || Number.isNaN(wanted))
      return compared(String(held) < value ? 0 : String(held) > value ? 2 : 1, operator, 1)
    return compared(left < wanted ? 0 : left > wanted ? 2 : 1, operator, 1)
  }
}

const inTicket = phrase((ticket) => [ticket.subject, ticket.description])
const inConversation = phrase(comments)

/** Subject and description first; the conversation is made late, so it is asked for only where it is needed. */
const anywhere =
  (deep: boolean): Make =>
  (term, world, seeker) => {
    const near = inTicket(term, world, seeker)
    const far = inConversation(term, world, seeker)
    return (ticket) => near(ticket) || (deep && far(ticket))
  }

/**
 * The matcher of one term, negation left aside. Words with an unknown keyword are ordinary words; `deep` says whether
 * words are looked for in comments too.
 */
export function ticketMatcher(term: Term, world: World, seeker: UserRecord, deep: boolean): Matcher {
  if (term.keyword === null) return anywhere(deep)(term, world, seeker)
  const field = /^custom_field_(\d+)$/.exec(term.keyword)
  if (field !== null) return customField(Number(field[1]), term, world)
  const make = entryOf(MAKERS, term.keyword)
  if (make !== undefined) return make(term, world, seeker)
  return anywhere(deep)({ ...term, value: `${term.keyword} ${term.value}` }, world, seeker)
}

/** Whether the keyword means something; others are ordinary words. */
export const knowsKeyword = (keyword: string): boolean =>
  entryOf(MAKERS, keyword) !== undefined || /^custom_field_\d+$/.test(keyword)

/** 0 where the ticket's row tells, 1 for its metrics, 2 for its conversation. */
export const costOf = (keyword: string | null): number =>
  keyword === null || ['comment', 'commenter', 'has_attachment'].includes(keyword)
    ? 2
    : keyword === 'solved'
      ? 1
      : 0
