// What do searches compare of a demo ticket, in as few different values as can be?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { viaOf } from './comments.ts'
import { IDS } from './company.ts'
import { firstSolveOf, holderOf, statusOf, type TicketPlan } from './plan.ts'
import { customStatusOf, inhibitorOf, isRefunded, recipientOf, tagsOf } from './rows.ts'

export type Value = string | number | boolean | null

export interface Fact {
  of(plan: TicketPlan): Value
  part(value: Value): Partial<TicketRecord>
}

const simple = (name: keyof TicketRecord, of: Fact['of']): Fact => ({
  of,
  part: (value) => ({ [name]: value }),
})

const customField = (field: number, of: Fact['of']): Fact => ({
  of,
  part: (value) => ({ custom_fields: [{ id: field, value }] }),
})

/** By keyword of the ticket search: what depends on nothing but the plan, whatever number the ticket will get. */
export const FACTS: Readonly<Record<string, Fact>> = {
  status: simple('status', statusOf),
  priority: simple('priority', ({ priority }) => priority),
  requester: simple('requester_id', ({ person }) => person.user.id),
  submitter: simple('submitter_id', ({ steps, person }) => steps[0]?.by ?? person.user.id),
  assignee: simple('assignee_id', (plan) => holderOf(plan).assignee),
  group: simple('group_id', (plan) => holderOf(plan).group),
  organization: simple('organization_id', ({ person }) => person.organization?.id ?? null),
  custom_status_id: simple('custom_status_id', (plan) => customStatusOf(plan, statusOf(plan))),
  recipient: simple('recipient', recipientOf),
  via: {
    of: (plan) => viaOf(plan, null).channel,
    part: (channel) => ({
      via: { channel: String(channel), source: { from: {}, to: {}, rel: null } },
    }),
  },
  [`custom_field_${IDS.reasonField}`]: customField(IDS.reasonField, ({ fieldReason }) => fieldReason),
  [`custom_field_${IDS.inhibitorField}`]: customField(IDS.inhibitorField, inhibitorOf),
  [`custom_field_${IDS.refundField}`]: customField(IDS.refundField, isRefunded),
}

/** By keyword: what all tickets of the demo have in common. */
export const COMMON: Readonly<Record<string, Partial<TicketRecord>>> = {
  brand: { brand_id: IDS.brand },
  form: { ticket_form_id: IDS.form },
  external_id: { external_id: null },
  due_date: { due_at: null },
  cc: { email_cc_ids: [], collaborator_ids: [], follower_ids: [] },
}

/** The tag that names its own ticket. */
export const stampOf = (id: number): string => `bm_on_${id}`

/** All tags but the stamp, of a plan that has no number yet, parted by blanks. */
export const unstamped = (plan: TicketPlan): string =>
  tagsOf(plan)
    .filter((tag) => tag !== stampOf(0))
    .join(' ')

/** What is known of a rating before the ticket has a number: `unsolved`, `solved`, or score and language. */
export const ratingKind = (plan: TicketPlan): string => {
  const rating = plan.steps.find((step) => step.rating !== undefined)?.rating
  if (rating !== undefined) return `${rating.score} ${plan.language}`
  return firstSolveOf(plan) === undefined ? 'unsolved' : 'solved'
}
