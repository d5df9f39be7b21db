import { describe, expect, it } from 'vitest'
import type { Client } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

async function resultsOf(client: Client, path: string, body: unknown) {
  const queued = await client.post(`/api/v2/${path}`, body)
  expect(queued.status).toBe(200)
  const { job_status } = (await client.get(`/api/v2/job_statuses/${queued.body.job_status.id}`)).body
  return { type: job_status.job_type, results: job_status.results }
}

const QUINN = { name: 'Quinn', email: 'quinn@example.net' }

describe('many users at once', () => {
  it('are made, each for itself', async () => {
    const admin = openTiny().as(TINY.admin)
    const { type, results } = await resultsOf(admin, 'users/create_many', {
      users: [QUINN, { name: 'Kim again', email: 'kim@example.net' }, { email: 'x@example.net' }],
    })
    expect(type).toBe('Bulk Create User')
    expect(results).toEqual([
      { id: expect.any(Number), status: 'Created' },
      { index: 1, status: 'Failed', error: 'RecordInvalid', details: expect.stringContaining('Email') },
      { index: 2, status: 'Failed', error: 'RecordInvalid', details: expect.stringContaining('Name') },
    ])
    const { user } = (await admin.get(`/api/v2/users/${results[0].id}`)).body
    expect(user).toMatchObject(QUINN)
  })

  it('are made or changed', async () => {
    const admin = openTiny().as(TINY.admin)
    const { results } = await resultsOf(admin, 'users/create_or_update_many', {
      users: [QUINN, { email: 'kim@example.net', notes: 'Called twice' }],
    })
    expect(results).toEqual([
      { id: expect.any(Number), status: 'Created' },
      { id: TINY.customer, status: 'Updated' },
    ])
    expect((await admin.get(`/api/v2/users/${TINY.customer}`)).body.user.notes).toBe('Called twice')
  })

  it('are a hundred at most', async () => {
    const users = Array.from({ length: 101 }, (_, index) => ({ name: `User ${index}` }))
    const { status, body } = await openTiny().as(TINY.admin).post('/api/v2/users/create_many', { users })
    expect([status, body]).toEqual([
      400,
      { error: 'TooManyValues', description: 'Maximum 100 users may be created per call' },
    ])
  })
})

describe('organisations', () => {
  it('are made many at once by those who may', async () => {
    const { as, agent } = openTiny()
    const body = { organizations: [{ name: 'Initech' }, { name: 'Acme' }] }
    const made = await resultsOf(as(TINY.admin), 'organizations/create_many', body)
    expect(made.results.map(({ status }: { status: string }) => status)).toEqual(['Created', 'Failed'])
    const refused = await resultsOf(agent, 'organizations/create_many', {
      organizations: [{ name: 'Hooli' }],
    })
    expect(refused.results).toMatchObject([{ index: 0, error: 'Forbidden' }])
  })

  it.each([
    [{ name: 'acme', details: 'Big' }, 200, TINY.acme],
    [{ id: TINY.globex, name: 'Globex Corp' }, 200, TINY.globex],
    [{ name: 'Initech' }, 201, null],
    [{ name: '' }, 422, null],
  ])('are made or changed: %j', async (organization, status, id) => {
    const admin = openTiny().as(TINY.admin)
    const answer = await admin.post('/api/v2/organizations/create_or_update', { organization })
    expect(answer.status).toBe(status)
    if (id !== null) expect(answer.body.organization).toMatchObject({ ...organization, id })
  })

  it('get notes by agents, who cannot make any', async () => {
    const { agent } = openTiny()
    const post = (organization: object) =>
      agent.post('/api/v2/organizations/create_or_update', { organization })
    const changed = await post({ name: 'Acme', notes: 'Call first', details: 'Big' })
    expect([changed.status, changed.body.organization.notes]).toEqual([200, 'Call first'])
    expect(changed.header('x-zendesk-api-warn')).toContain('"organization.details"')
    expect((await post({ name: 'Initech' })).status).toBe(403)
  })
})
