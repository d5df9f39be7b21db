// What does a new ticket look like, whoever writes it?

import type { UserRecord } from '#workspace/records/people.ts'
import type { CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { commentEvent, createEvents } from './audits.ts'
import { isoSeconds } from './clock.ts'
import { commentFrom, type Updated } from './commit.ts'
import { copyEvents } from './copy-events.ts'
import { completeFields, withTags } from './fields.ts'
import { newMetrics } from './metrics.ts'
import { forbidden, invalid } from './refused.ts'
import { requesterOf } from './requester.ts'
import { rightsOf } from './rights.ts'
import type { TicketChange } from './ticket-change.ts'
import { withProperties } from './ticket-properties.ts'
import { withStatus } from './ticket-status.ts'
import type { World } from './world.ts'

/** The closed ticket that this one follows up; the parameter has no effect with any other ticket [doc]. */
function followed(world: World, { via_followup_source_id: id }: TicketChange): TicketRecord | undefined {
  const source = id === undefined ? undefined : world.tickets.get(id)
  return source?.status === 'closed' ? source : undefined
}

/** A follow-up inherits tags and most fields; comments, priority, type, group and assignee it does not [doc]. */
const inherited = (source: TicketRecord, channel: string): Partial<TicketRecord> => ({
  subject: `Re: ${source.subject}`,
  tags: source.tags,
  custom_fields: source.custom_fields,
  ticket_form_id: source.ticket_form_id,
  brand_id: source.brand_id,
  via: {
    channel,
    source: {
      from: { ticket_id: source.id, subject: source.subject, channel: source.via.channel },
      to: {},
      rel: 'follow_up',
    },
  },
})

function blank(
  world: World,
  requester: UserRecord,
  actor: UserRecord,
  change: TicketChange,
  channel: string,
): TicketRecord {
  const now = world.clock.iso()
  const form = world.account.forms.find((one) => one.default) ?? world.account.forms[0]
  const brand = world.account.brands.find((one) => one.default) ?? world.account.brands[0]
  return {
    id: world.ids.ticket(),
    external_id: null,
    via: { channel, source: { from: {}, to: {}, rel: null } },
    created_at: now,
    updated_at: now,
    generated_timestamp: Math.floor(world.clock.now() / 1000),
    type: null,
    subject: '',
    description: '',
    priority: null,
    status: 'new',
    recipient: null,
    requester_id: requester.id,
    submitter_id: change.submitter_id ?? actor.id,
    assignee_id: null,
    organization_id: requester.organization_id,
    group_id: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [],
    custom_fields: completeFields(world.fields, []),
    satisfaction_rating: { score: 'unoffered' },
    custom_status_id:
      world.account.customStatuses.find((one) => one.status_category === 'new' && one.default)?.id ?? null,
    followup_ids: [],
    ticket_form_id: form?.id ?? null,
    brand_id: brand?.id ?? null,
    from_messaging_channel: false,
  }
}

/** Tags of requester and organisation come along on every new ticket [doc]. */
function withCustomersTags(world: World, requester: UserRecord, ticket: TicketRecord): TicketRecord {
  const organization =
    requester.organization_id === null ? undefined : world.people.organization(requester.organization_id)
  const tags = [...ticket.tags, ...requester.tags, ...(organization?.tags ?? [])]
  return { ...ticket, ...withTags(world.fields, { ...ticket, tags: ticket.tags }, tags) }
}

function store(world: World, actor: UserRecord, ticket: TicketRecord, comment: CommentRecord): Updated {
  const audit = {
    id: comment.audit_id,
    ticket_id: ticket.id,
    created_at: ticket.created_at,
    author_id: actor.id,
    metadata: { system: {}, custom: {} },
    events: [commentEvent(comment), ...createEvents(ticket, world.ids), ...copyEvents(world, null, ticket)],
    via: ticket.via,
  }
  world.conversations.start(ticket.id, comment)
  world.audits.start(ticket.id, audit)
  world.metrics.set(newMetrics(world.ids.other(), ticket))
  world.tickets.put(ticket, world.clock.now())
  world.changes.tell({ kind: 'ticket', id: ticket.id, by: actor.id })
  return { ticket, audit, unpermitted: [] }
}

/** Makes a ticket; `channel` says by which way, `via` what else is known of that. Throws 422 where there is nothing to read in it. */
export function createTicket(
  world: World,
  actor: UserRecord,
  change: TicketChange,
  via: Partial<TicketRecord> = {},
  channel = 'api',
): Updated {
  const rights = rightsOf(actor, world.people)
  if (rights.level !== 'end_user' && !rights.editTickets && !rights.light) throw forbidden()
  if (change.comment === undefined || (change.comment.text === '' && !change.comment.html))
    throw invalid('base', 'Description: cannot be blank', 'BlankValue')
  const requester = requesterOf(world, change) ?? actor
  const { via_followup_source_id: _, requester_id: __, ...rest } = change
  const closed = followed(world, change)
  const start = {
    ...blank(world, requester, actor, change, channel),
    ...(closed === undefined ? {} : inherited(closed, channel)),
    ...via,
  }
  const { ticket, unknown } = withProperties(world, start, rest)
  const opened = withStatus(world, actor, start, withCustomersTags(world, requester, ticket), change)
  // Whoever submits the ticket is the author of its first comment, also on behalf of a customer.
  const author = world.people.user(start.submitter_id) ?? actor
  const comment = commentFrom(world, author, opened, change.comment, {
    id: world.ids.other(),
    at: isoSeconds(world.clock.now()),
    channel: opened.via.channel,
  })
  if (comment === null) throw invalid('base', 'Description: cannot be blank', 'BlankValue')
  const subject = opened.subject === '' ? comment.plain_body.slice(0, 150) : opened.subject
  const done = store(
    world,
    actor,
    { ...opened, subject, description: comment.plain_body, is_public: comment.public },
    comment,
  )
  if (closed !== undefined)
    world.tickets.put(
      { ...closed, followup_ids: [...closed.followup_ids, done.ticket.id] },
      world.clock.now(),
    )
  return { ...done, unpermitted: unknown }
}
