// What must a row of an export have, to be of use, and what may be missing?

import * as z from 'zod'

/** Exports write ids as numbers; some tools quote them. */
export const id = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])

const optionalId = z.nullish(id).transform((value) => value ?? null)

/** Any ISO date; as Zendesk writes it, in whole seconds. */
const date = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is no date')
  .transform((text) => `${new Date(text).toISOString().slice(0, 19)}Z`)

const optionalDate = z.nullish(date).transform((value) => value ?? null)
const text = z.nullish(z.string()).transform((value) => value ?? '')
const optionalText = z.nullish(z.string()).transform((value) => value ?? null)
const ids = z.nullish(z.array(id)).transform((value) => value ?? [])
const tags = z.nullish(z.array(z.string())).transform((value) => value ?? [])
const yes = z.nullish(z.boolean()).transform((value) => value ?? true)
const no = z.nullish(z.boolean()).transform((value) => value ?? false)
const count = z.nullish(z.int()).transform((value) => value ?? 0)

const json = z.json()
const bag = z.nullish(z.record(z.string(), json)).transform((value) => value ?? {})

/** A person, organisation or group where a ticket embeds it instead of naming its id. */
const embedded = z.looseObject({ id, name: optionalText, email: optionalText })
const embeddedOrNone = z.nullish(embedded).transform((value) => value ?? null)

const via = z
  .looseObject({
    channel: z.union([z.string(), z.number().transform(() => 'web')]),
    source: z.nullish(z.looseObject({ from: bag, to: bag, rel: optionalText })),
  })
  .nullish()
  .catch(null)
  .transform((value) => ({
    channel: value?.channel ?? 'web',
    source: {
      from: value?.source?.from ?? {},
      to: value?.source?.to ?? {},
      rel: value?.source?.rel ?? null,
    },
  }))

const fieldValue = z.object({
  id,
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
})

const status = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'])

const rating = z
  .looseObject({ score: z.string(), id: z.optional(id), comment: z.nullish(z.string()) })
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)

export const ticket = z.looseObject({
  id,
  created_at: date,
  updated_at: optionalDate,
  via,
  subject: text,
  description: text,
  status,
  type: optionalText,
  priority: optionalText,
  recipient: optionalText,
  external_id: z.nullish(z.union([z.string(), z.number().transform(String)])),
  requester_id: optionalId,
  submitter_id: optionalId,
  assignee_id: optionalId,
  organization_id: optionalId,
  group_id: optionalId,
  requester: embeddedOrNone,
  submitter: embeddedOrNone,
  assignee: embeddedOrNone,
  organization: embeddedOrNone,
  group: embeddedOrNone,
  collaborator_ids: ids,
  follower_ids: ids,
  email_cc_ids: ids,
  followup_ids: ids,
  problem_id: optionalId,
  has_incidents: no,
  is_public: yes,
  due_at: optionalDate,
  tags,
  custom_fields: z.nullish(z.array(fieldValue)),
  fields: z.nullish(z.array(fieldValue)),
  satisfaction_rating: rating,
  custom_status_id: optionalId,
  ticket_form_id: optionalId,
  brand_id: optionalId,
  from_messaging_channel: no,
  comments: z.nullish(z.array(z.unknown())),
  metric_set: z.optional(z.unknown()),
  metrics: z.optional(z.unknown()),
})
export type TicketRow = z.infer<typeof ticket>

export const comment = z.looseObject({
  id: z.nullish(id),
  ticket_id: optionalId,
  type: z.nullish(z.string()),
  author_id: z.nullish(z.union([id, z.literal(-1)])),
  body: text,
  html_body: optionalText,
  plain_body: optionalText,
  public: yes,
  audit_id: optionalId,
  attachments: z.nullish(z.array(json)).transform((value) => value ?? []),
  via,
  created_at: optionalDate,
})
export type CommentRow = z.infer<typeof comment>

/** Comments of one ticket in a file of their own. */
export const commentList = z.looseObject({ ticket_id: id, comments: z.array(z.unknown()) })

const minutes = z
  .nullish(z.object({ calendar: z.nullish(z.number()), business: z.nullish(z.number()) }))
  .transform((value) => ({ calendar: value?.calendar ?? null, business: value?.business ?? null }))

export const metrics = z.looseObject({
  id: z.nullish(id),
  ticket_id: optionalId,
  created_at: optionalDate,
  updated_at: optionalDate,
  group_stations: count,
  assignee_stations: count,
  reopens: count,
  replies: count,
  assignee_updated_at: optionalDate,
  requester_updated_at: optionalDate,
  status_updated_at: optionalDate,
  initially_assigned_at: optionalDate,
  assigned_at: optionalDate,
  solved_at: optionalDate,
  latest_comment_added_at: optionalDate,
  reply_time_in_minutes: minutes,
  first_resolution_time_in_minutes: minutes,
  full_resolution_time_in_minutes: minutes,
  agent_wait_time_in_minutes: minutes,
  requester_wait_time_in_minutes: minutes,
  on_hold_time_in_minutes: minutes,
})
export type MetricRow = z.infer<typeof metrics>

export const user = z.looseObject({
  id,
  name: text,
  email: optionalText,
  created_at: optionalDate,
  updated_at: optionalDate,
  time_zone: optionalText,
  iana_time_zone: optionalText,
  locale: optionalText,
  organization_id: optionalId,
  role: z.nullish(z.enum(['end-user', 'agent', 'admin'])),
  role_type: z.nullish(z.int()).transform((value) => value ?? null),
  custom_role_id: optionalId,
  tags,
  active: yes,
  suspended: no,
  default_group_id: optionalId,
  ticket_restriction: optionalText,
  user_fields: bag,
})
export type UserRow = z.infer<typeof user>

export const organization = z.looseObject({
  id,
  name: text,
  created_at: optionalDate,
  updated_at: optionalDate,
  domain_names: tags,
  details: optionalText,
  notes: optionalText,
  group_id: optionalId,
  tags,
  organization_fields: bag,
})
export type OrganizationRow = z.infer<typeof organization>

export const group = z.looseObject({
  id,
  name: text,
  description: text,
  default: no,
  is_public: yes,
  deleted: no,
  created_at: optionalDate,
  updated_at: optionalDate,
})
export type GroupRow = z.infer<typeof group>

const option = z.looseObject({ id: z.nullish(id), name: z.string(), value: z.string(), default: no })

export const ticketField = z.looseObject({
  id,
  type: z.string(),
  title: z.string(),
  description: text,
  position: count,
  active: yes,
  required: no,
  removable: yes,
  visible_in_portal: no,
  tag: optionalText,
  regexp_for_validation: optionalText,
  custom_field_options: z.nullish(z.array(option)),
  created_at: optionalDate,
  updated_at: optionalDate,
})
export type TicketFieldRow = z.infer<typeof ticketField>
