import { expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { expandPlaceholders } from './placeholders.ts'
import { createWorld } from './world.ts'

const world = createWorld(tinyAccount(), { time: () => 0 })
const ticket = world.tickets.get(103)
const author = world.people.user(TINY.agent)

/** 103 is Kim's solved ticket about a late refund, of group Billing and Acme. */
const RENDERED: [string, string][] = [
  ['{{ticket.id}} {{ticket.title}}', '103 Refund has not arrived'],
  ['{{ticket.status}}', 'solved'],
  ['{{ticket.requester.name}} {{ticket.requester.last_name}}', 'Kim Kunde Kunde'],
  ['{{ticket.requester.email}}', 'kim@example.net'],
  ['{{ticket.requester.organization.name}} {{ticket.organization.name}}', 'Acme Acme'],
  ['{{ticket.requester.custom_fields.tier}}', 'gold'],
  ['{{ticket.group.name}}', 'Billing'],
  ['{{ticket.ticket_form}}', 'Default'],
  [`{{ticket.ticket_field_${TINY.reasonField}}}`, 'billing__refund_late'],
  [`{{ticket.ticket_field_option_title_${TINY.reasonField}}}`, 'Billing::Refund late'],
  ['{{current_user.first_name}} {{ current_user.email }}', 'Ben ben@example.com'],
  ['{{ticket.no_such_thing}}{{nonsense}}{{}}', ''],
  ['{{constructor}}{{ticket.constructor}}', ''],
  ['no braces', 'no braces'],
]

const RAW = [
  'dc.greeting',
  'ticket.comments_formatted',
  'ticket.latest_comment',
  'ticket.link',
  'agent.signature',
]

const expand = (text: string): string =>
  ticket && author ? expandPlaceholders(world, text, ticket, author) : 'no ticket'

it.each(RENDERED)('%s', (text, expected) => {
  expect(expand(text)).toBe(expected)
})

it.each(RAW)('{{%s}} stays as written', (name) => {
  expect(expand(`a {{${name}}} b`)).toBe(`a {{${name}}} b`)
})
