import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const OBJECTS = '/api/v2/custom_objects'
const PARCEL = { key: 'parcel', title: 'Parcel', title_pluralized: 'Parcels' }

function setUp(plan: 'team' | 'enterprise' = 'enterprise') {
  const door = openTiny({ plan })
  return { ...door, admin: door.as(TINY.admin) }
}

describe('a custom object', () => {
  it('is made with fields, holds records, and goes with them', async () => {
    const { admin, agent } = setUp()
    const made = await admin.post(OBJECTS, { custom_object: PARCEL })
    expect([made.status, made.body.custom_object]).toMatchObject([201, { ...PARCEL, raw_title: 'Parcel' }])
    const field = await admin.post(`${OBJECTS}/parcel/fields`, {
      custom_object_field: { key: 'weight', type: 'integer', title: 'Weight' },
    })
    expect([field.status, field.header('location')]).toEqual([201, field.body.custom_object_field.url])
    const write = (weight: unknown) =>
      agent.post(`${OBJECTS}/parcel/records`, {
        custom_object_record: { name: 'a', custom_object_fields: { weight } },
      })
    expect((await write(3)).body.custom_object_record.custom_object_fields).toEqual({ weight: 3 })
    expect((await write('heavy')).status).toBe(422)
    expect((await admin.delete(`${OBJECTS}/parcel`)).status).toBe(204)
    expect((await write(3)).status).toBe(404)
  })

  it('is renamed, its key stays', async () => {
    const { admin } = setUp()
    const { body, header } = await admin.patch(`${OBJECTS}/barometer`, {
      custom_object: { title: 'Weather', key: 'weather' },
    })
    expect(body.custom_object).toMatchObject({
      key: 'barometer',
      title: 'Weather',
      title_pluralized: 'Barometer',
    })
    expect(header('x-zendesk-api-warn')).toContain('"custom_object.key"')
  })

  it('gains and loses fields of records that are there', async () => {
    const { admin, agent } = setUp()
    const { body } = await agent.post(`${OBJECTS}/barometer/records`, {
      custom_object_record: { name: 'a', custom_object_fields: { kind: 'settings' } },
    })
    const path = `${OBJECTS}/barometer/records/${body.custom_object_record.id}`
    const fields = async () => (await agent.get(path)).body.custom_object_record.custom_object_fields
    await admin.post(`${OBJECTS}/barometer/fields`, {
      custom_object_field: { key: 'note', type: 'text', title: 'Note' },
    })
    expect(await fields()).toEqual({ kind: 'settings', key: null, version: null, body: null, note: null })
    const one = (await agent.get(`${OBJECTS}/barometer/fields/kind`)).body.custom_object_field
    expect((await admin.delete(`${OBJECTS}/barometer/fields/${one.id}`)).status).toBe(204)
    expect(await fields()).toEqual({ key: null, version: null, body: null, note: null })
  })

  it('is one of as many as the plan has', async () => {
    const { admin } = setUp('team')
    const add = (key: string) => admin.post(OBJECTS, { custom_object: { ...PARCEL, key } })
    expect([(await add('a')).status, (await add('b')).status, (await add('c')).status]).toEqual([
      201, 201, 422,
    ])
    const { body } = await admin.get(`${OBJECTS}/limits/object_limit`)
    expect(body).toEqual({ count: 3, limit: 3 })
  })

  it.each([
    [{ title: 'x', title_pluralized: 'x' }, 400],
    [{ key: 'x', title_pluralized: 'x' }, 400],
    [{ ...PARCEL, key: 'Two Words' }, 422],
    [{ ...PARCEL, key: 'barometer' }, 422],
    [{ ...PARCEL, title: ' ' }, 422],
  ])('is refused as %j', async (custom_object, status) => {
    expect((await setUp().admin.post(OBJECTS, { custom_object })).status).toBe(status)
  })

  it.each([
    [{ key: 'x', title: 'X' }, 400],
    [{ key: 'kind', title: 'X', type: 'text' }, 422],
    [{ key: 'x', title: 'X', type: 'tagger' }, 422],
  ])('has no field %j', async (custom_object_field, status) => {
    const { admin } = setUp()
    expect((await admin.post(`${OBJECTS}/barometer/fields`, { custom_object_field })).status).toBe(status)
  })
})

describe('a search of records', () => {
  it('is sorted by name and by time where it is asked to, and knows what holds not', async () => {
    const { agent, world } = setUp()
    for (const name of ['b', 'c', 'a']) {
      await agent.post(`${OBJECTS}/barometer/records`, {
        custom_object_record: { name, custom_object_fields: { kind: name === 'c' ? 'stats' : 'settings' } },
      })
      world.advance(1000)
    }
    const names = async (query: string, filter?: unknown): Promise<string[]> => {
      const path = `${OBJECTS}/barometer/records/search${query}`
      const { body } = await (filter === undefined ? agent.get(path) : agent.post(path, { filter }))
      return body.custom_object_records.map(({ name }: { name: string }) => name)
    }
    expect(await names('')).toEqual(['b', 'c', 'a'])
    expect(await names('?sort=name')).toEqual(['a', 'b', 'c'])
    expect(await names('?sort=-name')).toEqual(['c', 'b', 'a'])
    expect(await names('?sort=-updated_at')).toEqual(['a', 'c', 'b'])
    const settings = { 'custom_object_fields.kind': { $notcontains: 'stat' } }
    expect(await names('?sort=name', settings)).toEqual(['a', 'b'])
    expect(await names('?sort=name', { created_at: { $gt: '2026-09-18T12:00:00Z' } })).toEqual(['a', 'c'])
    const agentId = String(TINY.agent)
    expect(await names('?sort=name', { created_by_user: { $eq: agentId } })).toEqual(['a', 'b', 'c'])
  })

  it('tells in a job’s rows which record each item became', async () => {
    const { agent } = setUp()
    const { body } = await agent.post(`${OBJECTS}/barometer/jobs`, {
      job: { action: 'create', items: [{ name: 'a' }, { name: '' }] },
    })
    const { job_status } = (await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)).body
    const { custom_object_records: rows } = (await agent.get(`${OBJECTS}/barometer/records`)).body
    expect(job_status.results).toMatchObject([
      { index: 0, id: rows[0].id, success: true },
      { index: 1, success: false },
    ])
  })
})
