import { describe, expect, it } from 'vitest'
import type { MacroRecord } from '#workspace/records/rules.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

const macro = (id: number, title: string, more: Partial<MacroRecord> = {}): MacroRecord => ({
  id,
  title,
  active: true,
  default: false,
  position: id,
  description: null,
  restriction: null,
  created_at: `2026-0${id}-01T00:00:00Z`,
  updated_at: '2026-06-01T00:00:00Z',
  actions: [],
  ...more,
})

const MACROS = [
  macro(1, 'Billing::Refund', {
    actions: [
      { field: 'status', value: 'solved' },
      { field: 'priority', value: 'high' },
      { field: 'assignee_id', value: 'current_user' },
      { field: 'current_tags', value: 'refunded_again' },
      { field: 'remove_tags', value: 'vip' },
      { field: `custom_fields_${TINY.reasonField}`, value: 'billing__refund_late' },
      { field: 'comment_value', value: ['channel:all', 'Hello {{ticket.requester.first_name}}'] },
      { field: 'comment_mode_is_public', value: 'false' },
    ],
  }),
  macro(2, 'Billing::Card', { active: false }),
  macro(3, 'Mine', { restriction: { type: 'User', id: TINY.agent } }),
  macro(4, 'Account::Of billing', { restriction: { type: 'Group', id: TINY.billing, ids: [TINY.billing] } }),
]

function setUp(macros: MacroRecord[] | null = MACROS) {
  const world = createWorld(tinyAccount(macros === null ? {} : { macros }), { time: () => 0 })
  const as = (user: number) => createClient(world, { user })
  return { world, as, agent: as(TINY.agent), admin: as(TINY.admin) }
}

const ids = (body: { macros: { id: number }[] }): number[] => body.macros.map(({ id }) => id)

describe('macros', () => {
  it('are those of everybody, of one’s groups and one’s own', async () => {
    const { agent, as, admin } = setUp()
    expect(ids((await agent.get('/api/v2/macros')).body)).toEqual([1, 2, 3])
    expect(ids((await as(TINY.otherAgent).get('/api/v2/macros.json')).body)).toEqual([1, 2, 4])
    // Admins are told of everybody's.
    expect(ids((await admin.get('/api/v2/macros')).body)).toEqual([1, 2, 3, 4])
    expect(ids((await admin.get('/api/v2/macros?only_viewable=true')).body)).toEqual([1, 2, 4])
    expect((await as(TINY.otherAgent).get('/api/v2/macros/3')).status).toBe(404)
    expect((await as(TINY.customer).get('/api/v2/macros')).status).toBe(403)
  })

  it.each([
    ['active=true', [1, 3]],
    ['active=false', [2]],
    ['access=personal', [3]],
    ['access=account', [1, 2]],
    ['category=Billing', [1, 2]],
    ['sort_by=alphabetical', [2, 1, 3]],
    ['sort_by=created_at', [3, 2, 1]],
    ['sort_by=created_at&sort_order=asc', [1, 2, 3]],
    ['page[size]=2', [1, 2]],
    ['per_page=2&page=2', [3]],
  ])('with %s', async (query, expected) => {
    expect(ids((await setUp().agent.get(`/api/v2/macros?${query}`)).body)).toEqual(expected)
  })

  it('are found by their title, and listed without inactive ones', async () => {
    const { agent } = setUp()
    expect(ids((await agent.get('/api/v2/macros/active')).body)).toEqual([1, 3])
    expect(ids((await agent.get('/api/v2/macros/search?query=BILL')).body)).toEqual([1, 2])
    expect((await agent.get('/api/v2/macros/search')).status).toBe(400)
    expect((await agent.get('/api/v2/macros/categories')).body).toEqual({ categories: ['Billing'] })
    expect((await setUp().as(TINY.otherAgent).get('/api/v2/macros/categories')).body.categories).toEqual([
      'Account',
      'Billing',
    ])
  })

  it('are Zendesk’s own in a new account', async () => {
    const { agent } = setUp(null)
    const { body } = await agent.get('/api/v2/macros')
    expect(body.macros.map(({ title }: { title: string }) => title)).toContain('Customer not responding')
  })

  it('can set the account’s own fields', async () => {
    const { actions } = (await setUp().agent.get('/api/v2/macros/actions')).body
    const reason = actions.find(
      ({ value }: { value: string }) => value === `custom_fields_${TINY.reasonField}`,
    )
    expect(reason.values.list[0]).toEqual({
      value: 'billing__refund_late',
      title: 'Billing::Refund late',
      enabled: true,
    })
  })
})

describe('a macro’s preview', () => {
  it('tells only what would change where no ticket is named', async () => {
    const { body } = await setUp().agent.get('/api/v2/macros/1/apply')
    expect(body.result.ticket).toEqual({
      status: 'solved',
      priority: 'high',
      assignee_id: TINY.agent,
      tags: ['refunded_again'],
      remove_tags: ['vip'],
      custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
      fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
      comment: expect.objectContaining({
        body: 'Hello {{ticket.requester.first_name}}',
        scoped_body: [['channel:all', 'Hello {{ticket.requester.first_name}}']],
        public: false,
      }),
    })
  })

  it('is the whole ticket, its tags in step with its fields, and changes nothing', async () => {
    const { world, as } = setUp()
    const other = as(TINY.otherAgent)
    const before = (await other.get('/api/v2/tickets/110')).body.ticket
    const { body } = await other.get('/api/v2/tickets/110/macros/1/apply.json')
    expect(body.result.ticket).toMatchObject({
      id: 110,
      subject: 'Refund missing',
      status: 'solved',
      custom_status_id: 500005,
      priority: 'high',
      assignee_id: TINY.otherAgent,
      group_id: TINY.billing,
      tags: ['billing__refund_late', 'refunded_again'],
      comment: { body: 'Hello Kim', public: false },
    })
    expect((await other.get('/api/v2/tickets/110')).body.ticket).toEqual(before)
    expect(world.conversations.of(before)).toHaveLength(1)
  })

  it('leaves out an action that names what is gone', async () => {
    const gone = [
      macro(1, 'Gone', {
        actions: [
          { field: 'group_id', value: '999' },
          { field: 'type', value: 'task' },
        ],
      }),
    ]
    const { body } = await setUp(gone).agent.get('/api/v2/tickets/110/macros/1/apply')
    expect(body.result.ticket).toMatchObject({ group_id: TINY.support, type: 'task' })
  })

  it('is of tickets that one may see, and macros that one may use', async () => {
    const { agent, as } = setUp()
    expect((await as(TINY.groupAgent).get('/api/v2/tickets/110/macros/1/apply')).status).toBe(403)
    expect((await agent.get('/api/v2/tickets/110/macros/4/apply')).status).toBe(404)
    expect((await agent.get('/api/v2/tickets/999/macros/1/apply')).status).toBe(404)
  })
})
