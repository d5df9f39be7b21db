import { describe, expect, it } from 'vitest'
import { INHIBITOR, REASON } from '#test/doubles/rows.ts'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { readOpenTicket } from './open-ticket.ts'
import type { FieldIds } from './schemas/tickets.ts'
import { zafHost } from './zaf.ts'

const fields = { reason: REASON, inhibitor: INHIBITOR }

const said = (over: object = {}) => ({
  author: { id: 900001, name: 'Kim', role: 'end-user' },
  channel: { name: 'email' },
  message: { content: 'plain words', contentType: 'text/plain' },
  timestamp: '2026-09-14T08:12:40Z',
  ...over,
})

const objects: Record<string, unknown> = {
  'ticket.id': 4711,
  'ticket.isNew': false,
  'ticket.subject': 'Refund missing',
  'ticket.description': 'I was charged twice.',
  'ticket.status': 'open',
  'ticket.tags': ['vip'],
  'ticket.requester': { id: 900001, name: 'Kim', email: 'kim@example.net', locale: 'en-US' },
  'ticket.organization': { id: 700001, name: 'Acme' },
  'ticket.assignee.user.id': 800001,
  'ticket.assignee.group.id': 600001,
  'ticket.form.id': 400001,
  'ticket.brand.id': 300001,
  'ticket.createdAt': '2026-09-14T08:12:40Z',
  'ticket.via': { channel: 'email' },
  'ticket.conversation': [said()],
  channel: { name: 'web', sessionBased: false },
  comment: { text: 'Dear Kim', type: 'publicReply' },
  [`ticket.customField:custom_field_${REASON}`]: 'billing__refund__late',
  [`ticket.customField:custom_field_${INHIBITOR}`]: '',
  [`ticketFields:custom_field_${REASON}`]: { isVisible: true, isEnabled: true },
  [`ticketFields:custom_field_${INHIBITOR}`]: { isVisible: true, isEnabled: true },
}

/** A host with these objects; undefined ones are refused. */
function reading(over: Record<string, unknown> = {}, registered = REGISTERED, ids: FieldIds = fields) {
  const all = { ...objects, ...over }
  const client = fakeZaf({
    get: (paths) => ({
      errors: Object.fromEntries(
        paths
          .filter((path) => all[path] === undefined)
          .map((path) => [path, { name: 'Error', message: 'Could not find handler', path }]),
      ),
      ...Object.fromEntries(paths.flatMap((path) => (all[path] === undefined ? [] : [[path, all[path]]]))),
    }),
  })
  return { client, ticket: readOpenTicket(zafHost(client, registered), ids) }
}

it('reads everything in one message', async () => {
  const { client, ticket } = reading()
  expect(await ticket).toEqual({
    id: 4711,
    isNew: false,
    subject: 'Refund missing',
    description: 'I was charged twice.',
    status: 'open',
    tags: ['vip'],
    requester: { id: 900001, name: 'Kim', email: 'kim@example.net', locale: 'en-US' },
    organization: { id: 700001, name: 'Acme' },
    assigneeId: 800001,
    groupId: 600001,
    formId: 400001,
    brandId: 300001,
    createdAt: Date.UTC(2026, 8, 14, 8, 12, 40),
    channel: { name: 'web', sessionBased: false },
    conversation: [
      {
        authorId: 900001,
        authorRole: 'end_user',
        public: true,
        at: Date.UTC(2026, 8, 14, 8, 12, 40),
        text: 'plain words',
        channel: 'email',
      },
    ],
    conversationKnown: true,
    draftComment: { text: 'Dear Kim', public: true },
    draftMarkup: 'Dear Kim',
    reason: 'billing__refund__late',
    inhibitor: null,
    reasonField: 'ok',
    inhibitorField: 'ok',
  })
  expect(client.sent).toHaveLength(1)
})

describe('the conversation', () => {
  it.each([
    ['an internal note', { channel: { name: 'internal' } }, { public: false }],
    ['an agent', { author: { id: '5', role: 'agent' } }, { authorRole: 'agent', authorId: 5 }],
    ['an admin', { author: { id: 5, role: 'admin' } }, { authorRole: 'agent' }],
    ['the system', { author: { id: -1, role: 'system' } }, { authorRole: 'system' }],
    ['nobody', { author: null }, { authorRole: 'system', authorId: null }],
  ])('knows %s', async (_name, over, expected) => {
    const { ticket } = reading({ 'ticket.conversation': [said(over)] })
    expect((await ticket).conversation).toMatchObject([expected])
  })

  it('is told oldest first, without what cannot be read', async () => {
    const later = said({ timestamp: '2026-09-15T00:00:00Z', author: { id: 2, role: 'agent' } })
    const { ticket } = reading({ 'ticket.conversation': [later, null, said({ timestamp: 'soon' }), said()] })
    expect((await ticket).conversation.map(({ authorId }) => authorId)).toEqual([900001, 2])
  })

  it('falls back on the comments, which tell neither times nor who may read them', async () => {
    const comments = [
      { id: 2, value: 'second', author: { id: 5, role: 'agent' }, via: { channel: 'web' } },
      { id: 1, value: 'first', author: { id: 900001, role: 'end-user' } },
    ]
    const { client, ticket } = reading({ 'ticket.conversation': undefined, 'ticket.comments': comments })
    const { conversation, conversationKnown } = await ticket
    expect(conversationKnown).toBe(false)
    expect(conversation.map(({ authorId, public: open }) => [authorId, open])).toEqual([
      [900001, true],
      [5, false],
    ])
    expect(client.sent).toHaveLength(2)
  })

  it('is empty where neither is there', async () => {
    const { ticket } = reading({ 'ticket.conversation': undefined })
    expect(await ticket).toMatchObject({ conversation: [], conversationKnown: false })
  })
})

describe('a new ticket', () => {
  const { ticketId: _, ...context } = REGISTERED.context
  const newTicket = {
    ...REGISTERED,
    context: { ...context, location: 'new_ticket_sidebar' },
  } as typeof REGISTERED

  it('has no id, no conversation and perhaps no requester', async () => {
    const { client, ticket } = reading(
      {
        'ticket.id': undefined,
        'ticket.isNew': true,
        'ticket.conversation': undefined,
        'ticket.requester': { name: '', email: null },
        'ticket.organization': null,
        'ticket.createdAt': undefined,
      },
      newTicket,
    )
    expect(await ticket).toMatchObject({
      id: null,
      isNew: true,
      conversation: [],
      conversationKnown: true,
      requester: null,
      organization: null,
      createdAt: null,
    })
    expect(client.sent).toHaveLength(1)
  })
})

describe('a field', () => {
  const control = `ticketFields:custom_field_${REASON}`
  it.each([
    ['refused', undefined, 'not_on_form'],
    ['hidden', { isVisible: false, isEnabled: true }, 'not_on_form'],
    ['disabled', { isVisible: true, isEnabled: false }, 'denied'],
    ['something odd', 'yes', 'unknown'],
    ['silent about it', {}, 'ok'],
  ])('that is %s', async (_name, value, state) => {
    expect((await reading({ [control]: value }).ticket).reasonField).toBe(state)
  })

  it('that the account does not have is missing, and not asked for', async () => {
    const { client, ticket } = reading({}, REGISTERED, {})
    expect(await ticket).toMatchObject({ reason: null, reasonField: 'missing', inhibitorField: 'missing' })
    expect(JSON.stringify(client.sent)).not.toContain('custom_field')
  })
})

it('takes the channel from the ticket where the host has none, and the id from the frame', async () => {
  const { ticket } = reading({ channel: undefined, 'ticket.id': undefined })
  expect(await ticket).toMatchObject({ id: 4711, channel: { name: 'email', sessionBased: false } })
})

it('fails only where nothing can be read', async () => {
  const refusing = fakeZaf({ get: () => ({ name: 'TimeoutError', message: 'x' }) })
  await expect(readOpenTicket(zafHost(refusing, REGISTERED), fields)).rejects.toMatchObject({
    kind: 'timeout',
  })
})
