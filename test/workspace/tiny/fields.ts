// Which fields and which form does the tiny account have?

import type { CustomStatusRecord, FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import { makeField } from './make.ts'
import { TINY } from './people.ts'

const system = (id: number, type: string, title: string): FieldRecord =>
  makeField({ id, type, title, removable: false, position: id, visible_in_portal: id < 3 })

const options = (first: number, values: readonly (readonly [string, string])[]) =>
  values.map(([name, value], index) => ({ id: first + index, name, value, default: false }))

export const TINY_TICKET_FIELDS: FieldRecord[] = [
  system(1, 'subject', 'Subject'),
  system(2, 'description', 'Description'),
  system(3, 'status', 'Status'),
  system(4, 'tickettype', 'Type'),
  system(5, 'priority', 'Priority'),
  system(6, 'group', 'Group'),
  system(7, 'assignee', 'Assignee'),
  makeField({
    id: TINY.reasonField,
    type: 'tagger',
    title: 'Contact reason',
    position: 8,
    creator_user_id: -1,
    creator_app_name: 'Barometer',
    custom_field_options: options(1001, [
      ['Billing::Refund late', 'billing__refund_late'],
      ['Billing::Card declined', 'billing__card_declined'],
      ['Account::Cannot sign in', 'account__sign_in'],
      ['Account::Change plan', 'account__change_plan'],
      ['Other', 'other'],
    ]),
  }),
  makeField({
    id: TINY.inhibitorField,
    type: 'tagger',
    title: 'First-contact inhibitor',
    position: 9,
    creator_user_id: -1,
    creator_app_name: 'Barometer',
    custom_field_options: options(1101, [
      ['Product quality', 'bm_inh_product_quality'],
      ['Knowledge access', 'bm_inh_knowledge_access'],
      ['Had to wait for something', 'bm_inh_circumstances'],
    ]),
  }),
  makeField({
    id: TINY.escalatedField,
    type: 'checkbox',
    title: 'Escalated',
    position: 10,
    tag: 'escalated',
  }),
  makeField({ id: TINY.orderField, type: 'text', title: 'Order number', position: 11 }),
  makeField({
    id: TINY.productsField,
    type: 'multiselect',
    title: 'Products',
    position: 12,
    custom_field_options: options(1201, [
      ['Campaigns', 'product_campaigns'],
      ['Forms', 'product_forms'],
    ]),
  }),
]

export const TINY_USER_FIELDS: FieldRecord[] = [
  makeField({
    id: 360020000001,
    key: 'tier',
    type: 'dropdown',
    title: 'Tier',
    custom_field_options: options(1301, [
      ['Gold', 'gold'],
      ['Silver', 'silver'],
    ]),
  }),
]

export const TINY_ORGANIZATION_FIELDS: FieldRecord[] = [
  makeField({ id: 360030000001, key: 'plan', type: 'text', title: 'Plan' }),
]

export const TINY_FORMS: FormRecord[] = [
  {
    id: TINY.form,
    name: 'Default',
    position: 1,
    active: true,
    default: true,
    ticket_field_ids: TINY_TICKET_FIELDS.map((field) => field.id),
    agent_conditions: [],
  },
]

export const TINY_STATUSES: CustomStatusRecord[] = (
  [
    ['new', 'New'],
    ['open', 'Open'],
    ['pending', 'Pending'],
    ['hold', 'On-hold'],
    ['solved', 'Solved'],
  ] as const
).map(([category, label], index) => ({
  id: 500001 + index,
  status_category: category,
  agent_label: label,
  end_user_label: label,
  active: true,
  default: true,
}))
