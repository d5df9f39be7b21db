import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY, TINY_ROLES, TINY_USERS } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'

const RECORDS = '/api/v2/custom_objects/barometer/records'

function setUp(controls: WorldOptions['controls'] = {}) {
  const { world, agent } = openTiny(controls)
  const create = (externalId: string, fields: Record<string, unknown> = {}) =>
    agent.post(RECORDS, {
      custom_object_record: { name: externalId, external_id: externalId, custom_object_fields: fields },
    })
  return { world, agent, create }
}

describe('records of a custom object', () => {
  it('are created with 201, their address, and every field of the object', async () => {
    const { create } = setUp()
    const { status, body, header } = await create('settings:1', { kind: 'settings', version: 1 })
    const record = body.custom_object_record
    expect([status, header('location')]).toEqual([201, record.url])
    expect(record.custom_object_fields).toEqual({ kind: 'settings', key: null, version: 1, body: null })
    expect([record.created_by_user_id, record.created_at]).toEqual(['800002', '2026-09-18T12:00:00Z'])
    expect(record.id).toMatch(/^[0-9A-Z]{26}$/)
  })

  it('refuse an external id that is taken', async () => {
    const { create, world } = setUp()
    await create('settings:1')
    const { status, body } = await create('settings:1')
    expect([status, body.details]).toEqual([
      422,
      { external_id: [{ description: 'External ID: has already been taken', error: 'DuplicateValue' }] },
    ])
    world.setControls({ switches: { duplicateExternalId: '409' } })
    expect((await create('settings:1')).status).toBe(409)
  })

  it('let only one of two writers have the next version', async () => {
    const { create } = setUp()
    const statuses = await Promise.all([create('settings:2'), create('settings:2')])
    expect(statuses.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  it('hold 32 KB', async () => {
    const { create } = setUp()
    expect((await create('a', { body: 'x'.repeat(31_000) })).status).toBe(201)
    const { status, body } = await create('b', { body: 'x'.repeat(33_000) })
    expect([status, body.error]).toEqual([422, 'RecordInvalid'])
    expect((await create('c', { body: 'ü'.repeat(17_000) })).status).toBe(422)
  })

  it('need a name, take only fields of the object, and values of their type', async () => {
    const { agent, create } = setUp()
    expect((await agent.post(RECORDS, { custom_object_record: { external_id: 'x' } })).status).toBe(422)
    const unknown = await create('y', { colour: 'red' })
    expect(unknown.status).toBe(201)
    expect(unknown.header('x-zendesk-api-warn')).toContain('custom_object_record.custom_object_fields.colour')
    expect((await create('z', { version: 'one' })).status).toBe(422)
  })

  it('are found by external id, listed by cursor, counted', async () => {
    const { agent, create } = setUp()
    for (const id of ['a', 'b', 'c']) await create(id)
    const named = await agent.get(`${RECORDS}?filter[external_ids]=b,c`)
    expect(named.body.custom_object_records.map((one: { external_id: string }) => one.external_id)).toEqual([
      'b',
      'c',
    ])
    const page = await agent.get(`${RECORDS}?page[size]=2`)
    expect([page.body.custom_object_records.length, page.body.meta.has_more, page.body.count]).toEqual([
      2,
      true,
      3,
    ])
    expect((await agent.get(`${RECORDS}/count`)).body.count.value).toBe(3)
  })

  it('change in part, and are made where they are not there', async () => {
    const { agent, world } = setUp()
    const write = (fields: unknown) =>
      agent.patch(`${RECORDS}?external_id=stats:1`, {
        custom_object_record: { name: 'stats', custom_object_fields: fields },
      })
    expect((await write({ kind: 'stats' })).status).toBe(201)
    world.advance(60_000)
    const { status, body } = await write({ version: 2 })
    expect(status).toBe(200)
    expect(body.custom_object_record).toMatchObject({
      external_id: 'stats:1',
      custom_object_fields: { kind: 'stats', version: 2 },
      updated_at: '2026-09-18T12:01:00Z',
    })
    const one = `${RECORDS}/${body.custom_object_record.id}`
    const patched = await agent.patch(one, { custom_object_record: { name: 'renamed' } })
    expect(patched.body.custom_object_record).toMatchObject({ name: 'renamed', external_id: 'stats:1' })
    expect((await agent.patch(`${RECORDS}?external_id=a&name=b`, { custom_object_record: {} })).status).toBe(
      400,
    )
  })

  it('are searched by words and by filter', async () => {
    const { agent, create } = setUp()
    await create('reasons:billing', { kind: 'reasons', version: 3 })
    await create('settings:1', { kind: 'settings', version: 1 })
    const search = async (filter: unknown) =>
      (await agent.post(`${RECORDS}/search`, { filter })).body.custom_object_records.map(
        (one: { external_id: string }) => one.external_id,
      )
    expect(await search({ 'custom_object_fields.kind': { $eq: 'reasons' } })).toEqual(['reasons:billing'])
    expect(
      await search({
        $or: [{ external_id: { $eq: 'settings:1' } }, { 'custom_object_fields.version': { $gt: 2 } }],
      }),
    ).toHaveLength(2)
    expect(
      await search({ $and: [{ 'custom_object_fields.kind': { $eq: 'reasons' } }, { name: { $eq: 'x' } }] }),
    ).toEqual([])
    expect((await agent.post(`${RECORDS}/search`, { filter: { colour: { $eq: 1 } } })).status).toBe(400)
    expect((await agent.get(`${RECORDS}/search?query=billing`)).body.count).toBe(1)
  })

  it('are deleted by id and by external id', async () => {
    const { agent, create } = setUp()
    const { body } = await create('a')
    await create('b')
    expect((await agent.delete(`${RECORDS}/${body.custom_object_record.id}`)).status).toBe(204)
    expect((await agent.delete(`${RECORDS}?external_id=b`)).status).toBe(204)
    expect((await agent.delete(`${RECORDS}?external_id=b`)).status).toBe(404)
    expect((await agent.get(`${RECORDS}/count`)).body.count.value).toBe(0)
  })

  it('are written many at once by a job', async () => {
    const { agent } = setUp()
    const items = ['a', 'b'].map((id) => ({ name: id, external_id: id }))
    const { status, body } = await agent.post('/api/v2/custom_objects/barometer/jobs', {
      job: { action: 'create_or_update_by_external_id', items },
    })
    expect([status, body.job_status.status]).toEqual([201, 'queued'])
    const done = await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect(done.body.job_status).toMatchObject({ status: 'completed', total: 2, progress: 2 })
    expect((await agent.get(`${RECORDS}/count`)).body.count.value).toBe(2)
  })

  it('of an object that is not there answer 404', async () => {
    expect((await setUp().agent.get('/api/v2/custom_objects/nothing/records')).status).toBe(404)
  })

  it.each([
    ['an admin', TINY.admin, 201],
    ['an agent', TINY.agent, 201],
    ['a light agent', TINY.lightAgent, 201],
    ['an agent who sees the own groups only', TINY.groupAgent, 201],
    ['a customer', 900001, 403],
    ['nobody', undefined, 401],
  ])('may be created by agents and above: %s', async (_, user, expected) => {
    const { world } = setUp()
    const client = createClient(world, user === undefined ? {} : { user })
    const { status } = await client.post(RECORDS, {
      custom_object_record: { name: 'settings:team:1', external_id: 'settings:team:1' },
    })
    expect(status).toBe(expected)
    expect(world.customObjects.records('barometer')).toHaveLength(expected === 201 ? 1 : 0)
  })

  it.each<[string[], number[]]>([
    [['read'], [200, 403, 403, 403, 403, 403]],
    [
      ['read', 'create'],
      [200, 201, 403, 201, 403, 403],
    ],
    [
      ['read', 'update'],
      [200, 403, 200, 403, 200, 403],
    ],
    [
      ['read', 'create', 'update', 'delete'],
      [200, 201, 200, 201, 200, 204],
    ],
    [['create'], [403, 403, 403, 403, 403, 403]],
  ])('obey the scopes of a custom role: %j', async (scopes, expected) => {
    const customRoles = TINY_ROLES.map((role) => ({
      ...role,
      configuration: { ...role.configuration, custom_objects: { barometer: { scopes } } },
    }))
    const world = createWorld(tinyAccount({ customRoles, users: TINY_USERS }), { time: () => 0 })
    const admin = createClient(world, { user: TINY.admin })
    const record = (name: string) => ({ custom_object_record: { name, external_id: name } })
    const { id } = (await admin.post(RECORDS, record('known'))).body.custom_object_record
    const limited = createClient(world, { user: TINY.noTagsAgent })
    const answers = [
      await limited.get(RECORDS),
      await limited.post(RECORDS, record('new')),
      await limited.patch(`${RECORDS}/${id}`, record('known')),
      await limited.patch(`${RECORDS}?external_id=fresh`, { custom_object_record: { name: 'fresh' } }),
      await limited.patch(`${RECORDS}?external_id=known`, { custom_object_record: { name: 'known' } }),
      await limited.delete(`${RECORDS}/${id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual(expected)
  })
})
