import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

function setUp() {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  return { world, agent: createClient(world, { user: TINY.agent }) }
}

const PATH = '/api/v2/tickets/110/tags.json'
const valueIn = (ticket: { custom_fields: { id: number; value: unknown }[] }, id: number): unknown =>
  ticket.custom_fields.find((field) => field.id === id)?.value

describe('tags of a ticket', () => {
  it('are added, set and removed with the statuses of the reference', async () => {
    const { agent } = setUp()
    const put = await agent.put(PATH, { tags: ['b', 'a'] })
    expect([put.status, put.body]).toEqual([200, { tags: ['a', 'b', 'vip'] }])
    const post = await agent.post(PATH, { tags: ['only'] })
    expect([post.status, post.body]).toEqual([201, { tags: ['only'] }])
    const gone = await agent.delete(PATH, { tags: ['only'] })
    expect([gone.status, gone.body]).toEqual([204, ''])
    expect((await agent.get(PATH)).body).toEqual({ tags: [] })
  })

  it.each([
    [['Upper'], ['upper']],
    [['two words'], ['two', 'words']],
    [['#ha!sh@tag'], ['hashtag']],
    [
      ['Größe', '価格'],
      ['größe', '価格'],
    ],
    [['a-b_c:d/e'], ['a-b_c:d/e']],
    [['!!!'], []],
    [['twice', 'TWICE'], ['twice']],
  ])('%j become %j', async (written, kept) => {
    const { agent } = setUp()
    expect((await agent.post(PATH, { tags: written })).body.tags).toEqual([...kept].sort())
  })

  it('hold 5,096 characters in all', async () => {
    const { agent } = setUp()
    // 52 tags of 97 characters and 51 spaces make 5,095.
    const tags = Array.from(
      { length: 52 },
      (_, index) => `${String(index).padStart(2, '0')}${'x'.repeat(95)}`,
    )
    expect((await agent.post(PATH, { tags })).status).toBe(201)
    const { status, body } = await agent.put(PATH, { tags: ['y'] })
    expect([status, Object.keys(body.details)]).toEqual([422, ['tags']])
  })

  it('hold 255 characters each, unless the switch says otherwise', async () => {
    const { agent, world } = setUp()
    expect((await agent.put(PATH, { tags: ['x'.repeat(256)] })).status).toBe(422)
    world.setControls({ switches: { perTagMaxLength: 'none' } })
    expect((await agent.put(PATH, { tags: ['x'.repeat(256)] })).status).toBe(200)
  })

  it('are refused on closed tickets', async () => {
    const { agent } = setUp()
    expect((await agent.put('/api/v2/tickets/102/tags', { tags: ['x'] })).status).toBe(422)
    expect((await agent.delete('/api/v2/tickets/102/tags', { tags: ['x'] })).status).toBe(422)
  })

  it('conflict with an outdated stamp', async () => {
    const { agent } = setUp()
    const stamp = { updated_stamp: '2026-09-18T08:12:40Z', safe_update: 'true' }
    expect((await agent.put(PATH, { tags: ['a'], ...stamp })).status).toBe(200)
    expect((await agent.put(PATH, { tags: ['b'], ...stamp })).status).toBe(409)
    expect((await agent.delete(PATH, { tags: ['a'], ...stamp })).status).toBe(409)
  })

  it('of two writers are both kept when each adds their own', async () => {
    const { agent, world } = setUp()
    const other = createClient(world, { user: TINY.otherAgent })
    await Promise.all([agent.put(PATH, { tags: ['mine'] }), other.put(PATH, { tags: ['theirs'] })])
    expect((await agent.get(PATH)).body.tags).toEqual(['mine', 'theirs', 'vip'])
  })
})

describe('fields and tags', () => {
  const read = async (agent: ReturnType<typeof setUp>['agent']) =>
    (await agent.get('/api/v2/tickets/110')).body.ticket

  it('choosing an option adds its tag, another one replaces it, none removes it', async () => {
    const { agent } = setUp()
    const choose = (value: string | null) =>
      agent.put('/api/v2/tickets/110', { ticket: { custom_fields: [{ id: TINY.reasonField, value }] } })
    await choose('billing__refund_late')
    expect((await read(agent)).tags).toEqual(['billing__refund_late', 'vip'])
    await choose('other')
    expect((await read(agent)).tags).toEqual(['other', 'vip'])
    await choose(null)
    expect((await read(agent)).tags).toEqual(['vip'])
  })

  it('adding an option’s tag sets the field, removing it unsets it', async () => {
    const { agent } = setUp()
    await agent.put(PATH, { tags: ['billing__refund_late'] })
    expect(valueIn(await read(agent), TINY.reasonField)).toBe('billing__refund_late')
    await agent.put(PATH, { tags: ['other'] })
    const moved = await read(agent)
    expect([valueIn(moved, TINY.reasonField), moved.tags]).toEqual(['other', ['other', 'vip']])
    await agent.delete(PATH, { tags: ['other'] })
    expect(valueIn(await read(agent), TINY.reasonField)).toBeNull()
  })

  it('a checkbox and its tag say the same', async () => {
    const { agent } = setUp()
    await agent.put(PATH, { tags: ['escalated'] })
    expect(valueIn(await read(agent), TINY.escalatedField)).toBe(true)
    await agent.put('/api/v2/tickets/110', {
      ticket: { custom_fields: [{ id: TINY.escalatedField, value: false }] },
    })
    expect((await read(agent)).tags).toEqual(['vip'])
  })

  it('a written field wins over the tags of the same write', async () => {
    const { agent } = setUp()
    const { body } = await agent.put('/api/v2/tickets/110', {
      ticket: {
        tags: ['vip', 'other'],
        custom_fields: [{ id: TINY.reasonField, value: 'account__sign_in' }],
      },
    })
    expect(body.ticket.tags).toEqual(['account__sign_in', 'vip'])
  })

  it('stay in step whatever is written', async () => {
    const options = ['billing__refund_late', 'billing__card_declined', 'account__sign_in', 'other']
    const products = ['product_campaigns', 'product_forms']
    const tag = fc.constantFrom(...options, ...products, 'escalated', 'free', 'vip')
    const write = fc.oneof(
      fc.record({
        kind: fc.constantFrom('put' as const, 'post' as const, 'delete' as const),
        tags: fc.array(tag),
      }),
      fc.record({ kind: fc.constant('reason' as const), value: fc.constantFrom(...options, null) }),
      fc.record({ kind: fc.constant('products' as const), value: fc.subarray(products) }),
      fc.record({ kind: fc.constant('escalated' as const), value: fc.boolean() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 6 }), async (writes) => {
        const { agent } = setUp()
        const fields = {
          reason: TINY.reasonField,
          products: TINY.productsField,
          escalated: TINY.escalatedField,
        }
        for (const one of writes) {
          if ('tags' in one) await agent[one.kind](PATH, { tags: one.tags })
          else
            await agent.put('/api/v2/tickets/110', {
              ticket: { custom_fields: [{ id: fields[one.kind], value: one.value }] },
            })
        }
        const ticket = await read(agent)
        const chosen = ticket.tags.filter((one: string) => options.includes(one))
        expect(chosen).toEqual([valueIn(ticket, TINY.reasonField)].filter((one) => one !== null))
        expect(ticket.tags.filter((one: string) => products.includes(one)).sort()).toEqual(
          [...(valueIn(ticket, TINY.productsField) as string[])].sort(),
        )
        expect(ticket.tags.includes('escalated')).toBe(valueIn(ticket, TINY.escalatedField))
      }),
      { numRuns: 60 },
    )
  })
})

describe('tags of the account', () => {
  it('are counted over the last 60 days, most used first', async () => {
    const { agent } = setUp()
    const { body } = await agent.get('/api/v2/tags.json')
    expect(body.tags[0]).toEqual({ name: 'billing__refund_late', count: 3 })
    expect(body.tags.map(({ name }: { name: string }) => name)).not.toContain('account__sign_in')
  })

  it('complete a beginning of two letters and more', async () => {
    const { agent } = setUp()
    expect((await agent.get('/api/v2/autocomplete/tags?name=bi')).body.tags).toEqual([
      'billing__refund_late',
      'billing__card_declined',
    ])
    expect((await agent.get('/api/v2/autocomplete/tags?name=b')).body.tags).toEqual([])
  })

  it('know a tag as soon as it is written', async () => {
    const { agent } = setUp()
    await agent.get('/api/v2/tags')
    await agent.put(PATH, { tags: ['brand_new'] })
    expect((await agent.get('/api/v2/autocomplete/tags?name=brand')).body.tags).toEqual(['brand_new'])
  })
})
