// Does this ticket match this term? One matcher for each keyword of Zendesk's ticket search.

import type { TicketRecord, UserRecord } from '#workspace/records.ts'
import { invalidSearch } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import { dateBounds, isWithin } from './dates.ts'
import type { Operator, Term } from './query.ts'
import { holdsPhrase, matchesPattern } from './words.ts'

export type Matcher = (ticket: TicketRecord) => boolean
type Make = (term: Term, world: World, seeker: UserRecord) => Matcher

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const PRIORITIES = ['low', 'normal', 'high', 'urgent']

function compared(order: number, operator: Operator, wanted: number): boolean {
  if (order < 0) return false
  switch (operator) {
    case ':':
      return order === wanted
    case '<':
      return order < wanted
    case '<=':
      return order <= wanted
    case '>':
      return order > wanted
    case '>=':
      return order >= wanted
  }
}

const ordered =
  (scale: readonly string[], name: string, read: (ticket: TicketRecord) => string | null): Make =>
  ({ value, operator }) => {
    const wanted = scale.indexOf(value.toLowerCase())
    if (value.toLowerCase() === 'none') return (ticket) => read(ticket) === null
    if (wanted < 0) throw invalidSearch(`Unknown ${name}: ${value}`)
    return (ticket) => compared(scale.indexOf(read(ticket) ?? ''), operator, wanted)
  }

const dated =
  (read: (ticket: TicketRecord, world: World) => string | null | undefined): Make =>
  ({ value, operator }, world) => {
    const bounds = dateBounds(value, operator, world.clock.now(), world.account.timeZone)
    return (ticket) => isWithin(read(ticket, world), bounds)
  }

/** People who are meant by an id, `me`, an address or a name. */
function peopleNamed(value: string, world: World, seeker: UserRecord): Set<number> {
  if (value === 'me') return new Set([seeker.id])
  if (/^\d+$/.test(value)) return new Set([Number(value)])
  const byEmail = value.includes('@') ? world.people.byEmail(value) : undefined
  if (byEmail !== undefined) return new Set([byEmail.id])
  const named = world.people.users.filter((user) =>
    value.endsWith('*') ? matchesPattern(user.name, value) : holdsPhrase(user.name, value),
  )
  return new Set(named.map(({ id }) => id))
}

const person =
  (read: (ticket: TicketRecord) => readonly (number | null)[]): Make =>
  ({ value }, world, seeker) => {
    if (value === 'none') return (ticket) => read(ticket).every((id) => id === null)
    if (value === '*') return (ticket) => read(ticket).some((id) => id !== null)
    const ids = peopleNamed(value, world, seeker)
    return (ticket) => read(ticket).some((id) => id !== null && ids.has(id))
  }

const named =
  (
    read: (ticket: TicketRecord) => number | null,
    all: (world: World) => readonly { id: number; name: string }[],
  ): Make =>
  ({ value }, world) => {
    if (value === 'none') return (ticket) => read(ticket) === null
    if (value === '*') return (ticket) => read(ticket) !== null
    const ids = /^\d+$/.test(value)
      ? new Set([Number(value)])
      : new Set(
          all(world)
            .filter(({ name }) => matchesPattern(name, value) || holdsPhrase(name, value))
            .map(({ id }) => id),
        )
    return (ticket) => ids.has(read(ticket) ?? -1)
  }

/** `tags:a` matches whole tags; `tags:"a b"` both; `none` tickets without any. */
const tags: Make = ({ value }) => {
  if (value === 'none') return (ticket) => ticket.tags.length === 0
  const wanted = value.toLowerCase().split(/[\s,]+/u)
  const found = (ticket: TicketRecord, tag: string): boolean =>
    tag.endsWith('*') ? ticket.tags.some((one) => matchesPattern(one, tag)) : ticket.tags.includes(tag)
  return (ticket) => wanted.every((tag) => found(ticket, tag))
}

const exactly =
  (read: (ticket: TicketRecord) => string | null): Make =>
  ({ value }) => {
    if (value === 'none') return (ticket) => read(ticket) === null
    return (ticket) => matchesPattern(read(ticket) ?? '', value)
  }

const phrase =
  (read: (ticket: TicketRecord, world: World) => readonly string[]): Make =>
  ({ value }, world) =>
  (ticket) =>
    read(ticket, world).some((text) =>
      value.endsWith('*')
        ? text.toLowerCase().includes(value.slice(0, -1).toLowerCase())
        : holdsPhrase(text, value),
    )

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
  const make = Object.hasOwn(MAKERS, term.keyword) ? MAKERS[term.keyword] : undefined
  if (make !== undefined) return make(term, world, seeker)
  return anywhere(deep)({ ...term, value: `${term.keyword} ${term.value}` }, world, seeker)
}

/** 0 where the ticket's row tells, 1 for its metrics, 2 for its conversation. */
export const costOf = (keyword: string | null): number =>
  keyword === null || ['comment', 'commenter', 'has_attachment'].includes(keyword)
    ? 2
    : keyword === 'solved'
      ? 1
      : 0
