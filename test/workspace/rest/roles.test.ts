import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { type Answered, createClient } from './client.ts'
import { forbiddenAnswer } from './errors.ts'
import { notice, referenceFile } from './openapi/reference.ts'
import { ROLES, type Role, readRoles, referenceOf, refusalOf, uncheckedOf } from './openapi/roles.ts'
import { callSample, sampleWorld } from './openapi/sample-world.ts'
import { UNCHECKED } from './openapi/unchecked.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

const text = referenceFile('endpoint-roles.tsv')
if (text === null)
  notice('roles.test: ../shared/zendesk/endpoint-roles.tsv is absent, roles are not compared with it')

const REFERENCE = readRoles(text ?? '')

/** Each endpoint with what the reference says, or where that says nothing the public documentation. */
const ENDPOINTS = ROUTES.map((route) => {
  const reference = referenceOf(REFERENCE, route)
  return { name: `${route.method} ${route.path}`, route, reference, allowed: reference ?? uncheckedOf(route) }
})

function refusalBody(path: string, status: 401 | 403 | 404): unknown {
  if (status === 401) return { error: "Couldn't authenticate you" }
  return status === 403 ? forbiddenAnswer(path).body : { error: 'RecordNotFound', description: 'Not found' }
}

/** What each role is answered; a call that writes finds the account untouched. */
async function answersTo(route: Route): Promise<Record<Role, Answered>> {
  const shared = await sampleWorld(route.path)
  const entries = Object.entries(ROLES).map(async ([role, user]) => {
    const { world, params } = route.method === 'GET' ? shared : await sampleWorld(route.path)
    const client = createClient(world, user === undefined ? {} : { user })
    return [role, await callSample(client, route, params)]
  })
  return Object.fromEntries(await Promise.all(entries))
}

describe.skipIf(text === null)('roles of the reference', () => {
  it('are known for every endpoint, or listed as unchecked', () => {
    expect(ENDPOINTS.filter(({ allowed }) => allowed === undefined).map(({ name }) => name)).toEqual([])
  })

  it('leave nothing in the list of unchecked endpoints that they cover', () => {
    const unchecked = ENDPOINTS.filter(({ reference }) => reference === undefined).map(({ name }) => name)
    const idle = UNCHECKED.filter(({ endpoint }) => !unchecked.some((name) => endpoint.test(name)))
    expect(idle).toEqual([])
  })

  it.each(ENDPOINTS)('$name: $allowed', async ({ route, allowed = 'anyone' }) => {
    const answers = await answersTo(route)
    for (const role of Object.keys(ROLES) as Role[]) {
      const { status, body } = answers[role]
      const refusal = refusalOf(route, allowed, role)
      if (refusal === null)
        expect([role, status >= 200 && status < 300, status]).toEqual([role, true, status])
      else expect([role, status, body]).toEqual([role, refusal, refusalBody(route.path, refusal)])
    }
  })
})

describe('roles', () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })

  it('says in the body why an agent may not', async () => {
    const { status, body } = await createClient(world, { user: TINY.agent }).get('/api/v2/ticket_audits.json')
    expect(status).toBe(403)
    expect(body.error.title).toBe('Forbidden')
    expect(body.error.message).toContain('You do not have access to this page')
  })

  it('spells it differently under guide', async () => {
    const { status, body } = await createClient(world, { user: TINY.customer }).get(
      '/api/v2/guide/search?filter[locales]=de',
    )
    expect(status).toBe(403)
    expect(body).toEqual({
      errors: [{ code: 'Forbidden', meta: {}, status: '403', title: 'Access to the resource is forbidden' }],
    })
  })

  it('answers 401 for nobody and for wrong credentials', async () => {
    const nobody = await createClient(world).get('/api/v2/tickets/110')
    const stranger = await createClient(world, { user: 5 }).get('/api/v2/users/me')
    expect([nobody.status, nobody.body]).toEqual([401, { error: "Couldn't authenticate you" }])
    expect(stranger.status).toBe(401)
  })

  it('answers 200 with an anonymous user for users/me without credentials', async () => {
    const { status, body } = await createClient(world).get('/api/v2/users/me.json')
    expect([status, body.user.id]).toEqual([200, null])
  })

  it('knows an API token by its owner', async () => {
    const authorization = `Basic ${btoa('ben@example.com/token:secret')}`
    const client = createClient(world)
    const { body } = await client.post('/api/v2/tickets/110/tags', { tags: ['vip'] }, { authorization })
    expect(body).toEqual({ tags: ['vip'] })
    const wrong = await client.post(
      '/api/v2/tickets/110/tags',
      {},
      { authorization: `Basic ${btoa('ben@example.com:x')}` },
    )
    expect(wrong.status).toBe(401)
  })

  it('shows a restricted agent only the tickets of their groups', async () => {
    const client = createClient(world, { user: TINY.groupAgent })
    const { body } = await client.get('/api/v2/tickets?page[size]=100')
    expect(body.tickets.every((ticket: { group_id: number }) => ticket.group_id === TINY.billing)).toBe(true)
    expect((await client.get('/api/v2/tickets/103')).status).toBe(200)
    expect((await client.get('/api/v2/tickets/110')).status).toBe(403)
    world.setControls({ switches: { inaccessibleTicket: '404' } })
    expect((await client.get('/api/v2/tickets/110')).status).toBe(404)
    world.setControls({ switches: { inaccessibleTicket: '403' } })
  })

  it('counts in searches only what the asker may open', async () => {
    const query = '/api/v2/search/count?query=type:ticket'
    const restricted = await createClient(world, { user: TINY.groupAgent }).get(query)
    const everything = await createClient(world, { user: TINY.agent }).get(query)
    expect(restricted.body).toEqual({ count: 4 })
    expect(everything.body).toEqual({ count: 12 })
  })

  it('lets a role without tag editing write fields but not tags', async () => {
    const client = createClient(world, { user: TINY.noTagsAgent })
    expect((await client.put('/api/v2/tickets/109/tags', { tags: ['x'] })).status).toBe(403)
    const { status, body, header } = await client.put('/api/v2/tickets/109', {
      ticket: { tags: ['x'], custom_fields: [{ id: TINY.reasonField, value: 'account__sign_in' }] },
    })
    expect([status, body.ticket.tags]).toEqual([200, ['account__sign_in']])
    expect(header('x-zendesk-api-warn')).toContain('"ticket.tags"')
  })

  it('lets a light agent write internal notes only', async () => {
    const client = createClient(world, { user: TINY.lightAgent })
    expect((await client.put('/api/v2/tickets/109', { ticket: { priority: 'high' } })).status).toBe(403)
    const note = await client.put('/api/v2/tickets/109', {
      ticket: { comment: { body: 'Note', public: true } },
    })
    expect(note.status).toBe(200)
    const { body } = await client.get('/api/v2/tickets/109/comments')
    expect(body.comments.at(-1)).toMatchObject({ body: 'Note', public: false, author_id: TINY.lightAgent })
  })
})
