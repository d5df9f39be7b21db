// How does Zendesk spell a ticket in an answer?

import type { MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { completeFields } from '#workspace/world/fields.ts'
import type { World } from '#workspace/world/world.ts'

/** In the order of real records. `fields` doubles `custom_fields` on single reads and offset lists only [recorded]. */
export function presentTicket(
  world: World,
  origin: string,
  ticket: TicketRecord,
  { fields = true, generated = false }: { fields?: boolean; generated?: boolean } = {},
): Record<string, unknown> {
  const { id, external_id, via, created_at, updated_at, generated_timestamp, type, subject, ...rest } = ticket
  const { description, priority, status, recipient, requester_id, submitter_id, ...more } = rest
  const { assignee_id, organization_id, group_id, collaborator_ids, follower_ids, email_cc_ids, ...last } =
    more
  const custom = completeFields(world.fields, ticket.custom_fields)
  return {
    url: `${origin}/api/v2/tickets/${id}.json`,
    id,
    external_id,
    via,
    created_at,
    updated_at,
    ...(generated ? { generated_timestamp } : {}),
    type,
    subject,
    raw_subject: subject,
    description,
    priority,
    status,
    recipient,
    requester_id,
    submitter_id,
    assignee_id,
    organization_id,
    group_id,
    collaborator_ids,
    follower_ids,
    email_cc_ids,
    forum_topic_id: null,
    ...last,
    custom_fields: custom,
    sharing_agreement_ids: [],
    allow_channelback: false,
    allow_attachments: true,
    ...(fields ? { fields: custom } : {}),
  }
}

type Minutes = MetricRecord['reply_time_in_minutes'] | null

const TIMES = [
  'reply_time_in_minutes',
  'first_resolution_time_in_minutes',
  'full_resolution_time_in_minutes',
  'agent_wait_time_in_minutes',
  'requester_wait_time_in_minutes',
] as const

/** Times that are not known yet hold nulls, or are null as a whole, by switch [unsure]. */
export function presentMetrics(world: World, origin: string, metrics: MetricRecord): Record<string, unknown> {
  const whole = world.controls.switches.ticketMetricNulls === 'whole'
  const times = Object.fromEntries(
    TIMES.map((name): [string, Minutes] => [
      name,
      whole && metrics[name].calendar === null ? null : metrics[name],
    ]),
  )
  return {
    url: `${origin}/api/v2/ticket_metrics/${metrics.id}.json`,
    ...metrics,
    custom_status_updated_at: metrics.status_updated_at,
    ...times,
  }
}
