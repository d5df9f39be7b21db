import { describe, expect, it } from 'vitest'
import type { ViewRecord } from '#workspace/records/rules.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

const UNSOLVED = [{ field: 'status', operator: 'less_than', value: 'solved' }]
const view = (id: number, title: string, more: Partial<ViewRecord> = {}): ViewRecord => ({
  id,
  title,
  active: true,
  default: false,
  position: id,
  description: null,
  restriction: null,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  all: UNSOLVED,
  any: [],
  columns: ['status', 'description', 'requester', String(TINY.reasonField)],
  group_by: null,
  group_order: 'asc',
  sort_by: 'created',
  sort_order: 'desc',
  ...more,
})

const VIEWS = [
  view(1, 'Unsolved'),
  view(2, 'Of billing', { restriction: { type: 'Group', id: TINY.billing } }),
  view(3, 'Mine', { restriction: { type: 'User', id: TINY.agent }, active: false }),
]

function setUp(views: ViewRecord[] = VIEWS) {
  const world = createWorld(tinyAccount({ views }), { time: () => 0 })
  const as = (user: number) => createClient(world, { user })
  return { world, as, agent: as(TINY.agent), admin: as(TINY.admin) }
}

type Rows = { id: number }[]
const ids = (rows: Rows): number[] => rows.map(({ id }) => id)

describe('views', () => {
  it('are those of everybody, of one’s groups and one’s own, for admins too', async () => {
    const { agent, as, admin } = setUp()
    expect(ids((await agent.get('/api/v2/views')).body.views)).toEqual([1, 3])
    expect(ids((await agent.get('/api/v2/views/active')).body.views)).toEqual([1])
    expect(ids((await as(TINY.otherAgent).get('/api/v2/views')).body.views)).toEqual([1, 2])
    expect(ids((await admin.get('/api/v2/views')).body.views)).toEqual([1, 2])
    expect((await admin.get('/api/v2/views/3')).status).toBe(404)
    expect((await agent.get('/api/v2/views/count')).body.count.value).toBe(2)
    expect(ids((await agent.get('/api/v2/views/search?query=SOLV')).body.views)).toEqual([1])
    expect((await as(TINY.customer).get('/api/v2/views')).status).toBe(403)
  })

  it('say what they ask for and show', async () => {
    const { body } = await setUp().agent.get('/api/v2/views/1.json')
    expect(body.view).toMatchObject({ title: 'Unsolved', raw_title: 'Unsolved', restriction: null })
    expect(body.view.conditions).toEqual({ all: UNSOLVED, any: [] })
    expect(body.view.execution).toMatchObject({ sort_by: 'created', sort_order: 'desc', group: null })
  })

  it('come compact at most thirty-two at once', async () => {
    const many = Array.from({ length: 40 }, (_, index) => view(index + 1, `View ${index}`))
    const { body } = await setUp(many).agent.get('/api/v2/views/compact?per_page=100')
    expect([body.views.length, body.next_page]).toEqual([32, null])
  })

  it('are Zendesk’s own in a new account', async () => {
    const world = createWorld(tinyAccount(), { time: () => 0 })
    const { body } = await createClient(world, { user: TINY.agent }).get('/api/v2/views')
    expect(body.views.map(({ title }: { title: string }) => title)).toContain('Your unsolved tickets')
  })
})

describe('tickets of a view', () => {
  it.each<[string, Partial<ViewRecord>, number[]]>([
    ['unsolved', {}, [112, 111, 110, 109, 108, 107]],
    [
      'of mine',
      { all: [...UNSOLVED, { field: 'assignee_id', operator: 'is', value: 'current_user' }] },
      [110, 109, 107],
    ],
    ['of nobody', { all: [...UNSOLVED, { field: 'assignee_id', operator: 'is', value: '' }] }, [112, 111]],
    [
      'of my groups',
      { all: [...UNSOLVED, { field: 'group_id', operator: 'is', value: 'current_groups' }] },
      [110, 109, 107],
    ],
    [
      'with a tag',
      { all: [{ field: 'current_tags', operator: 'includes', value: 'vip escalated' }] },
      [110, 107],
    ],
    [
      'without tags',
      { all: [...UNSOLVED, { field: 'current_tags', operator: 'not_includes', value: 'vip escalated' }] },
      [112, 111, 109, 108],
    ],
    [
      'with a field’s value',
      {
        all: [{ field: `custom_fields_${TINY.reasonField}`, operator: 'is', value: 'billing__refund_late' }],
      },
      [108, 104, 103],
    ],
    [
      'without a field’s value',
      {
        all: [
          ...UNSOLVED,
          { field: `custom_fields_${TINY.reasonField}`, operator: 'not_present', value: null },
        ],
      },
      [112, 111, 110, 109, 107],
    ],
    [
      'changed lately',
      { all: [...UNSOLVED, { field: 'updated_at', operator: 'less_than', value: '5' }] },
      [112, 111, 110],
    ],
    ['rated bad', { all: [{ field: 'satisfaction_score', operator: 'is', value: 'bad' }] }, [104]],
    [
      'one of several',
      {
        all: [{ field: 'status', operator: 'greater_than', value: 'pending' }],
        any: [
          { field: 'status', operator: 'is', value: 'hold' },
          { field: 'requester_id', operator: 'is', value: '900004' },
        ],
      },
      [107, 105],
    ],
    // 102 is closed, 101 archived.
    ['closed', { all: [{ field: 'status', operator: 'is', value: 'closed' }] }, [102]],
    ['asked for what nobody knows', { all: [{ field: 'moon', operator: 'is', value: 'full' }] }, []],
  ])('%s', async (_title, more, expected) => {
    const { body } = await setUp([view(1, 'Tried', more)]).agent.get('/api/v2/views/1/tickets')
    expect(ids(body.tickets)).toEqual(expected)
  })

  it('are whole, in pages, sorted as asked, and only those that one may see', async () => {
    const { agent, as } = setUp()
    const { body } = await agent.get(
      '/api/v2/views/1/tickets?sort_by=status&sort_order=asc&per_page=2&include=users',
    )
    expect([ids(body.tickets), body.count]).toEqual([[111, 112], 6])
    expect(body.tickets[0].custom_fields).toBeDefined()
    expect(body.users.length).toBeGreaterThan(0)
    expect(ids((await agent.get('/api/v2/views/1/tickets?page[size]=2')).body.tickets)).toEqual([112, 111])
    expect(ids((await as(TINY.groupAgent).get('/api/v2/views/1/tickets')).body.tickets)).toEqual([112, 108])
  })

  it('stand in rows with the view’s columns where it is executed', async () => {
    const { body } = await setUp().agent.get('/api/v2/views/1/execute')
    expect(body.columns.map(({ title }: { title: string }) => title)).toEqual([
      'Status',
      'Subject',
      'Requester',
      'Contact reason',
    ])
    expect(body.view.id).toBe(1)
    const row = body.rows.find(({ ticket }: { ticket: { id: number } }) => ticket.id === 108)
    expect(row).toMatchObject({
      subject: 'Refund still missing',
      requester: TINY.customer,
      custom_fields: [{ id: TINY.reasonField, name: 'Contact reason', value: 'billing__refund_late' }],
      ticket: { status: 'pending', last_comment: { body: 'Thank you for writing. We have looked into it.' } },
    })
    expect(ids(body.users)).toContain(TINY.customer)
  })

  it('are read five times a minute by one person', async () => {
    const { agent, admin } = setUp()
    for (let call = 0; call < 5; call += 1)
      expect((await agent.get('/api/v2/views/1/execute')).status).toBe(200)
    const refused = await agent.get('/api/v2/views/1/execute')
    expect([refused.status, refused.header('retry-after')]).toEqual([429, '60'])
    expect((await agent.get('/api/v2/views/3/execute')).status).toBe(200)
    expect((await admin.get('/api/v2/views/1/execute')).status).toBe(200)
  })
})

describe('the count of a view', () => {
  it('is not known at first, then kept, and counted anew for the next who asks', async () => {
    const { agent, world, admin } = setUp()
    const count = async () => (await agent.get('/api/v2/views/1/count')).body.view_count
    expect(await count()).toMatchObject({ view_id: 1, value: null, pretty: '...', fresh: false })
    expect(await count()).toMatchObject({ value: 6, pretty: '6', fresh: true })
    await admin.put('/api/v2/tickets/110', { ticket: { status: 'solved' } })
    expect(await count()).toMatchObject({ value: 6, fresh: true })
    world.advance(60_000)
    expect(await count()).toMatchObject({ value: 6, fresh: false })
    expect(await count()).toMatchObject({ value: 5, fresh: true })
  })

  it('is that of the tickets which one may see', async () => {
    const { as } = setUp()
    const group = as(TINY.groupAgent)
    await group.get('/api/v2/views/1/count')
    expect((await group.get('/api/v2/views/1/count')).body.view_count.value).toBe(2)
  })

  it('comes of twenty views at once, six times in five minutes', async () => {
    const { agent } = setUp()
    const { body } = await agent.get('/api/v2/views/count_many?ids=1,2,99')
    expect(body.view_counts.map((one: { view_id: number }) => one.view_id)).toEqual([1])
    const ids = Array.from({ length: 21 }, (_, index) => index + 1).join(',')
    expect((await agent.get(`/api/v2/views/count_many?ids=${ids}`)).body.max_count).toBe(20)
    for (let call = 0; call < 4; call += 1)
      expect((await agent.get('/api/v2/views/count_many?ids=1')).status).toBe(200)
    expect((await agent.get('/api/v2/views/count_many?ids=1')).status).toBe(429)
  })
})

describe('a view that is tried out', () => {
  const asked = { all: [{ field: 'status', operator: 'is', value: 'open' }] }

  it('shows rows and their number at once', async () => {
    const { agent } = setUp()
    const preview = await agent.post('/api/v2/views/preview', {
      view: { ...asked, output: { columns: ['nice_id'] } },
    })
    expect(preview.body.rows.map((row: { nice_id: number }) => row.nice_id)).toEqual([109, 110])
    const { body } = await agent.post('/api/v2/views/preview/count', { view: asked })
    expect(body.view_count).toMatchObject({ value: 2, fresh: true })
  })

  it('must narrow the account down', async () => {
    const wide = { all: [{ field: 'current_tags', operator: 'includes', value: 'vip' }] }
    expect((await setUp().agent.post('/api/v2/views/preview', { view: wide })).status).toBe(422)
    expect((await setUp().agent.post('/api/v2/views/preview', { view: { all: ['x'] } })).status).toBe(422)
  })
})
