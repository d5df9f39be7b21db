// Which ticket, user and organisation fields and which form does the demo account have?

import type { FieldOptionRecord, FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import { IDS } from './company.ts'
import { INHIBITOR_OPTIONS } from './inhibitors.ts'
import { REASONS } from './reasons/all.ts'

const MADE = '2026-01-10T10:00:00Z'

interface FieldLine {
  id: number
  type: string
  title: string
  description?: string
  key?: string
  system?: boolean
  options?: readonly (readonly [name: string, value: string])[]
  required?: boolean
  byApp?: boolean
}

const optionsOf = (line: FieldLine): FieldOptionRecord[] =>
  (line.options ?? []).map(([name, value], index) => ({
    id: line.id * 1000 + index + 1,
    name,
    value,
    default: false,
  }))

const field = (line: FieldLine, index: number): FieldRecord => ({
  id: line.id,
  key: line.key ?? null,
  type: line.type,
  title: line.title,
  description: line.description ?? '',
  position: index,
  active: true,
  required: line.required ?? false,
  removable: !line.system,
  visible_in_portal: line.title === 'Subject' || line.title === 'Description',
  tag: null,
  regexp_for_validation: null,
  ...(line.options ? { custom_field_options: optionsOf(line) } : {}),
  created_at: MADE,
  updated_at: MADE,
  ...(line.byApp
    ? { creator_user_id: -1, creator_app_name: 'Barometer' }
    : { creator_user_id: IDS.admin, creator_app_name: null }),
})

export const ticketFields = (): FieldRecord[] =>
  [
    { id: 360011737401, type: 'subject', title: 'Subject', system: true, required: true },
    { id: 360011737402, type: 'description', title: 'Description', system: true, required: true },
    { id: 360011737403, type: 'status', title: 'Status', system: true },
    { id: 360011737404, type: 'custom_status', title: 'Ticket status', system: true },
    { id: 360011737405, type: 'tickettype', title: 'Type', system: true },
    { id: 360011737406, type: 'priority', title: 'Priority', system: true },
    { id: 360011737407, type: 'group', title: 'Group', system: true },
    { id: 360011737408, type: 'assignee', title: 'Assignee', system: true },
    {
      id: IDS.reasonField,
      type: 'tagger',
      title: 'Contact reason',
      description: 'Why the customer had to contact us',
      options: REASONS.map(({ name, value }) => [name, value] as const),
      byApp: true,
    },
    {
      id: IDS.inhibitorField,
      type: 'tagger',
      title: 'First-contact inhibitor',
      description: 'What stood in the way of solving it at first contact',
      options: INHIBITOR_OPTIONS.map(({ name, value }) => [name, value] as const),
      byApp: true,
    },
    { id: IDS.campaignField, type: 'text', title: 'Campaign ID' },
    { id: IDS.refundField, type: 'checkbox', title: 'Refund approved' },
  ].map((line, index) => field(line, index))

export const userFields = (): FieldRecord[] =>
  [
    { id: 361001, key: 'last_active', type: 'date', title: 'Last active' },
    { id: 361002, key: 'features_used', type: 'integer', title: 'Features used in 30 days (of 12)' },
    { id: 361003, key: 'key_action_at', type: 'date', title: 'Last campaign sent' },
    { id: 361004, key: 'onboarding_step', type: 'integer', title: 'Onboarding step (of 5)' },
    { id: 361005, key: 'training_at', type: 'date', title: 'Last training or webinar' },
    { id: 361006, key: 'nps_score', type: 'integer', title: 'NPS answer' },
    { id: 361007, key: 'nps_at', type: 'date', title: 'NPS answered on' },
    { id: 361008, key: 'job', type: 'text', title: 'Job' },
  ].map((line, index) => field(line, index))

export const PLANS = [
  { name: 'Free', value: 'plan_free', price: 0 },
  { name: 'Starter', value: 'plan_starter', price: 19 },
  { name: 'Growth', value: 'plan_growth', price: 49 },
  { name: 'Pro', value: 'plan_pro', price: 129 },
] as const

export const organizationFields = (): FieldRecord[] =>
  [
    {
      id: 362001,
      key: 'plan',
      type: 'dropdown',
      title: 'Plan',
      options: PLANS.map(({ name, value }) => [name, value] as const),
    },
    { id: 362002, key: 'seats', type: 'integer', title: 'Seats' },
    { id: 362003, key: 'seats_used', type: 'integer', title: 'Seats used' },
    { id: 362004, key: 'value', type: 'decimal', title: 'Monthly value (MRR, USD)' },
    { id: 362005, key: 'renewal_at', type: 'date', title: 'Renewal' },
    { id: 362006, key: 'industry', type: 'text', title: 'Industry' },
  ].map((line, index) => field(line, index))

export const forms = (): FormRecord[] => [
  {
    id: IDS.form,
    name: 'Support request',
    position: 1,
    active: true,
    default: true,
    ticket_field_ids: ticketFields().map(({ id }) => id),
    agent_conditions: [],
  },
]
