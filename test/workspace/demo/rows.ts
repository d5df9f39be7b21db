// How does the list row of one demo ticket look, given its life so far?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { viaOf } from './comments.ts'
import { COMPANY, IDS } from './company.ts'
import { plainBody } from './html.ts'
import {
  firstSolveOf,
  holderOf,
  isCustomer,
  isNote,
  type Status,
  statusOf,
  type TicketPlan,
  updatedAt,
} from './plan.ts'
import { createRandom, mix } from './random.ts'
import { iso } from './time.ts'
import { barometerTags } from './traces.ts'
import { ratingComment, subjectOf, textOf } from './writing.ts'

const DEFAULT_STATUS: Record<Status, number> = {
  new: 500001,
  open: 500002,
  pending: 500003,
  hold: 500004,
  solved: 500005,
  closed: 500005,
}

export const customStatusOf = (plan: TicketPlan, status: Status): number =>
  plan.steps.findLast((step) => step.status !== undefined)?.customStatus ?? DEFAULT_STATUS[status]

const ratingOf = (plan: TicketPlan): TicketRecord['satisfaction_rating'] => {
  const step = plan.steps.find(({ rating }) => rating !== undefined)
  if (step?.rating)
    return { score: step.rating.score, id: plan.id + 4_000_000, comment: ratingComment(plan, step) }
  return { score: firstSolveOf(plan) !== undefined && isOffered(plan.id) ? 'offered' : 'unoffered' }
}

/** Whether a solved ticket's customer was asked for a rating. */
export const isOffered = (id: number): boolean => createRandom(mix(id, 53)).chance(0.6)

/** A follow-up ticket takes over all tags of its parent; ours hold only once it has been worked itself. */
const inheritedTags = (plan: TicketPlan): readonly string[] =>
  plan.followUpOf && plan.trace === null ? tagsOf(plan.followUpOf) : []

export const tagsOf = (plan: TicketPlan): string[] => {
  const fields = [plan.fieldReason, inhibitorOf(plan)]
  const own = [
    ...inheritedTags(plan),
    ...plan.person.user.tags,
    ...plan.tags,
    ...fields.filter((value) => value !== null),
    ...barometerTags(plan),
  ]
  return [...new Set(own)].sort()
}

export const isCampaign = (plan: TicketPlan): boolean => plan.reason.name.startsWith('Campaigns')

/** What stands in the campaign field of a ticket about campaigns. */
export const campaignOf = (id: number): string | null => {
  const random = createRandom(mix(id, 59))
  return random.chance(0.5) ? `CMP-${random.int(10000, 99999)}` : null
}

export const inhibitorOf = ({ fieldInhibitor }: TicketPlan): string | null =>
  fieldInhibitor === null ? null : `bm_inh_${fieldInhibitor}`

export const isRefunded = (plan: TicketPlan): boolean =>
  plan.reason.value === 'billing__refund' && firstSolveOf(plan) !== undefined

const fieldsOf = (plan: TicketPlan): TicketRecord['custom_fields'] => [
  { id: IDS.reasonField, value: plan.fieldReason },
  { id: IDS.inhibitorField, value: inhibitorOf(plan) },
  { id: IDS.campaignField, value: isCampaign(plan) ? campaignOf(plan.id) : null },
  { id: IDS.refundField, value: isRefunded(plan) },
]

export const recipientOf = (plan: TicketPlan): string | null =>
  plan.channel === 'email' && !plan.outbound ? COMPANY.mail : null

export const rowOf = (plan: TicketPlan): TicketRecord => {
  const { person } = plan
  const first = plan.steps[0]
  const status = statusOf(plan)
  const held = holderOf(plan)
  const updated = updatedAt(plan)
  return {
    id: plan.id,
    external_id: null,
    via: viaOf(plan, null),
    created_at: iso(plan.createdAt),
    updated_at: iso(updated),
    generated_timestamp: Math.floor(updated / 1000),
    type: plan.type,
    subject: subjectOf(plan),
    description: first ? plainBody(textOf(plan, first)) : '',
    priority: plan.priority,
    status,
    recipient: recipientOf(plan),
    requester_id: person.user.id,
    submitter_id: first?.by ?? person.user.id,
    assignee_id: held.assignee,
    organization_id: person.organization?.id ?? null,
    group_id: held.group,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: plan.problemId,
    has_incidents: false,
    is_public: plan.steps.some((step) => isCustomer(step) || !isNote(step)),
    due_at: null,
    tags: tagsOf(plan),
    custom_fields: fieldsOf(plan),
    satisfaction_rating: ratingOf(plan),
    custom_status_id: customStatusOf(plan, status),
    followup_ids: [],
    ticket_form_id: IDS.form,
    brand_id: IDS.brand,
    from_messaging_channel: plan.channel === 'native_messaging',
  }
}
