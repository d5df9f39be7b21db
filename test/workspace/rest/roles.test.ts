import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createClient } from './client.ts'
import { notice, referenceFile } from './openapi/reference.ts'
import { samplePath } from './openapi/samples.ts'
import { ROUTES } from './routes.ts'

const text = referenceFile('endpoint-roles.tsv')
if (text === null)
  notice('roles.test: ../shared/zendesk/endpoint-roles.tsv is absent, roles are not compared with it')

/** Who may call an endpoint, by the reference; `?` where it does not say. */
const TABLE = new Map(
  (text ?? '')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([path, method, allowed]) => [`${method} ${path}`, allowed ?? '?']),
)

const COMPARED = ROUTES.map(
  ({ method, path }) => [method, path, TABLE.get(`${method} ${path}`) ?? '?'] as const,
).filter(([, , allowed]) => allowed !== '?')

const open = (allowed: string): boolean => /anyone|anonymous/.test(allowed)
const forEndUsers = (allowed: string): boolean =>
  open(allowed) || (allowed.includes('end users') && !allowed.includes('if the object is opened'))
const forAgents = (allowed: string): boolean => forEndUsers(allowed) || allowed.includes('agents')

async function statusFor(user: number | undefined, method: string, path: string): Promise<number> {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const client = createClient(world, user === undefined ? {} : { user })
  const sample = samplePath(path)
  switch (method) {
    case 'GET':
      return (await client.get(sample)).status
    case 'POST':
      return (await client.post(sample, {})).status
    case 'PUT':
      return (await client.put(sample, {})).status
    case 'PATCH':
      return (await client.patch(sample, {})).status
    default:
      return (await client.delete(sample, {})).status
  }
}

describe.skipIf(text === null)('roles of the reference', () => {
  it('are known for most of the endpoints', () => {
    expect(COMPARED.length).toBeGreaterThan(60)
  })

  it.each(COMPARED)('%s %s: %s', async (method, path, allowed) => {
    const [anonymous, endUser, agent, admin] = await Promise.all([
      statusFor(undefined, method, path),
      statusFor(TINY.customer, method, path),
      statusFor(TINY.agent, method, path),
      statusFor(TINY.admin, method, path),
    ])
    if (open(allowed)) expect(anonymous).toBe(200)
    else expect(anonymous).toBe(401)
    expect(endUser === 403).toBe(!forEndUsers(allowed))
    // Deleting needs a right of its own, which the reference calls "allowed to delete".
    expect(agent === 403).toBe(!forAgents(allowed) || allowed.includes('allowed to delete'))
    expect([401, 403]).not.toContain(admin)
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
