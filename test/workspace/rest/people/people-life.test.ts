import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY, TINY_ROLES, TINY_USERS } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

const USERS = '/api/v2/users'
const ORGANIZATIONS = '/api/v2/organizations'

function setUp() {
  const door = openTiny()
  return { ...door, admin: door.as(TINY.admin) }
}

describe('a user', () => {
  it('is created, found, and known again by address and by external id', async () => {
    const { admin, agent } = setUp()
    const made = await admin.post(USERS, {
      user: { name: 'Quinn Quick', email: 'quinn@example.net', external_id: 'crm-7', tags: ['New One'] },
    })
    const { id, url } = made.body.user
    expect([made.status, made.header('location')]).toEqual([201, url])
    expect(made.body.user).toMatchObject({ role: 'end-user', tags: ['new', 'one'], external_id: 'crm-7' })
    for (const query of ['query=quinn', 'query=external_id:crm-7', 'external_id=crm-7'])
      expect(
        (await agent.get(`${USERS}/search?${query}`)).body.users.map((user: { id: number }) => user.id),
      ).toEqual([id])
    const again = await admin.post(`${USERS}/create_or_update`, {
      user: { name: 'Quinn', external_id: 'crm-7' },
    })
    expect([again.status, again.body.user.id, again.body.user.name]).toEqual([200, id, 'Quinn'])
    const other = await admin.post(`${USERS}/create_or_update`, {
      user: { name: 'Ria', email: 'ria@example.net' },
    })
    expect(other.status).toBe(201)
  })

  it.each([
    [{ email: 'x@example.net' }, 'name'],
    [{ name: 'X', email: 'kim@example.net' }, 'email'],
    [{ name: 'X', email: 'nonsense' }, 'email'],
    [{ name: 'X', organization_id: 5 }, 'organization_id'],
    [{ name: 'X', role: 'owner' }, 'role'],
    [{ name: 'X', tags: 'vip' }, 'tags'],
  ])('is refused as %j because of its %s', async (user, field) => {
    const { status, body } = await setUp().admin.post(USERS, { user })
    expect([status, Object.keys(body.details)]).toEqual([422, [field]])
  })

  it('gets a second address where another is written, and keeps the first', async () => {
    const { admin, agent } = setUp()
    const { body } = await admin.put(`${USERS}/${TINY.customer}`, { user: { email: 'kim@work.example' } })
    expect(body.user.email).toBe('kim@example.net')
    const identities = `${USERS}/${TINY.customer}/identities`
    const { identities: rows } = (await agent.get(identities)).body
    expect(rows.map(({ value, primary }: { value: string; primary: boolean }) => [value, primary])).toEqual([
      ['kim@example.net', true],
      ['kim@work.example', false],
    ])
    const first = await agent.put(`${identities}/${rows[1].id}/make_primary`)
    expect(first.body.identities[0]).toMatchObject({ value: 'kim@work.example', primary: true })
    expect((await agent.get(`${USERS}/${TINY.customer}`)).body.user.email).toBe('kim@work.example')
    expect((await agent.delete(`${identities}/${rows[1].id}`)).status).toBe(422)
    expect((await agent.delete(`${identities}/${rows[0].id}`)).status).toBe(204)
    const token = { authorization: `Basic ${btoa('kim@work.example/token:x')}` }
    expect((await createClient(setUp().world).post(USERS, {}, token)).status).toBe(401)
  })

  it('has no address that is somebody else’s', async () => {
    const { agent } = setUp()
    const add = (value: string) =>
      agent.post(`${USERS}/${TINY.customer}/identities`, { identity: { type: 'email', value } })
    expect((await add('lou@example.net')).status).toBe(422)
    expect((await add('kim@example.net')).status).toBe(422)
    expect((await add('kim@home.example')).body.identity).toMatchObject({ verified: false, primary: false })
    expect(
      (await agent.post(`${USERS}/${TINY.customer}/identities`, { identity: { value: 'x' } })).status,
    ).toBe(400)
  })

  it('becomes inactive when deleted, unless it is asking for something', async () => {
    const { admin, agent } = setUp()
    const busy = await admin.delete(`${USERS}/${TINY.customer}`)
    expect([busy.status, busy.body.details.base[0].error]).toEqual([422, 'AssociatedTicketsNotClosed'])
    const gone = await admin.delete(`${USERS}/${TINY.otherAgent}`)
    expect([gone.status, gone.body.user.active]).toEqual([200, false])
    expect((await agent.get(`${USERS}/search?query=cleo`)).body.count).toBe(0)
    expect((await admin.delete(`${USERS}/${TINY.otherAgent}`)).status).toBe(404)
    expect((await admin.delete(`${USERS}/${TINY.admin}`)).status).toBe(403)
  })

  it('is written by roles that edit profiles, staff by admins only', async () => {
    const customRoles = TINY_ROLES.map((role) => ({
      ...role,
      configuration: { ...role.configuration, end_user_profile_access: 'full' },
    }))
    const world = createWorld(tinyAccount({ customRoles, users: TINY_USERS }), { time: () => 0 })
    const editor = createClient(world, { user: TINY.noTagsAgent })
    const made = await editor.post(USERS, { user: { name: 'Quinn', role: 'admin' } })
    expect([made.status, made.body.user.role]).toEqual([201, 'end-user'])
    expect(made.header('x-zendesk-api-warn')).toContain('"user.role"')
    expect((await editor.put(`${USERS}/${TINY.agent}`, { user: { name: 'No' } })).status).toBe(403)
    expect(
      (await createClient(world, { user: TINY.agent }).post(USERS, { user: { name: 'No' } })).status,
    ).toBe(403)
  })
})

describe('an organisation', () => {
  it('is created, found by name and external id, and leaves its people when it goes', async () => {
    const { admin, agent } = setUp()
    const made = await admin.post(ORGANIZATIONS, {
      organization: { name: 'Initech', external_id: 'crm-1', organization_fields: { plan: 'pro', nope: 1 } },
    })
    const { id } = made.body.organization
    expect([made.status, made.body.organization.organization_fields]).toEqual([201, { plan: 'pro' }])
    for (const query of ['name=initech', 'external_id=crm-1'])
      expect((await admin.get(`${ORGANIZATIONS}/search?${query}`)).body.organizations[0].id).toBe(id)
    expect((await admin.post(ORGANIZATIONS, { organization: { name: 'INITECH' } })).status).toBe(422)
    expect((await admin.post(ORGANIZATIONS, { organization: { notes: 'x' } })).status).toBe(422)
    expect((await agent.post(ORGANIZATIONS, { organization: { name: 'Other' } })).status).toBe(403)
    expect((await admin.delete(`${ORGANIZATIONS}/${TINY.acme}`)).status).toBe(204)
    expect((await agent.get(`${USERS}/${TINY.customer}`)).body.user.organization_id).toBeNull()
  })

  it('has members', async () => {
    const { agent, as } = setUp()
    const path = `${ORGANIZATIONS}/${TINY.acme}/organization_memberships`
    expect((await agent.get(path)).body.count).toBe(2)
    const own = await as(TINY.customer).get('/api/v2/organization_memberships')
    expect(own.body.organization_memberships).toMatchObject([
      { user_id: TINY.customer, organization_id: TINY.acme, default: true },
    ])
    expect((await as(TINY.customer).get(`${USERS}/900002/organization_memberships`)).status).toBe(403)
  })
})

describe('tags of people', () => {
  it.each([`${USERS}/${TINY.customer}/tags`, `${ORGANIZATIONS}/${TINY.acme}/tags`])(
    '%s are added, set and removed, and come along on new tickets',
    async (path) => {
      const { agent } = setUp()
      expect((await agent.put(path, { tags: ['Gold One'] })).body.tags).toEqual(
        expect.arrayContaining(['gold', 'one']),
      )
      const set = await agent.post(path, { tags: ['gold'] })
      expect([set.status, set.body]).toEqual([201, { tags: ['gold'] }])
      const { body } = await agent.post('/api/v2/tickets', {
        ticket: { requester_id: TINY.customer, comment: { body: 'Hi' } },
      })
      expect(body.ticket.tags).toContain('gold')
      expect((await agent.delete(path, { tags: ['gold'] })).status).toBe(204)
      expect((await agent.get(path)).body).toEqual({ tags: [] })
      expect((await agent.post(path, { tags: ['x'.repeat(256)] })).status).toBe(422)
      expect((await agent.post(path, {})).status).toBe(400)
    },
  )
})

describe('fields of people', () => {
  it('are made by admins and hold values at once', async () => {
    const { admin, world } = setUp()
    const written = {
      key: 'region',
      type: 'dropdown',
      title: 'Region',
      custom_field_options: [{ name: 'North', value: 'north' }],
    }
    const made = await admin.post('/api/v2/user_fields', { user_field: written })
    const { id, custom_field_options: options } = made.body.user_field
    expect([made.status, made.body.user_field.system]).toEqual([201, false])
    await admin.put(`${USERS}/${TINY.customer}`, { user: { user_fields: { region: 'north' } } })
    expect(world.people.user(TINY.customer)?.user_fields).toEqual({ tier: 'gold', region: 'north' })
    const changed = await admin.put(`/api/v2/user_fields/${id}`, {
      user_field: {
        key: 'other',
        custom_field_options: [...written.custom_field_options, { name: 'South', value: 's' }],
      },
    })
    expect(changed.body.user_field).toMatchObject({ key: 'region' })
    expect(changed.body.user_field.custom_field_options[0].id).toBe(options[0].id)
    expect((await admin.get(`/api/v2/user_fields/${id}/options`)).body.count).toBe(2)
    expect((await admin.delete(`/api/v2/user_fields/${id}`)).status).toBe(204)
    expect((await admin.get(`/api/v2/user_fields/${id}`)).status).toBe(404)
  })

  it.each([
    [{ type: 'text', title: 'X' }, 400],
    [{ key: 'tier', type: 'text', title: 'X' }, 422],
    [{ key: 'two words', type: 'text', title: 'X' }, 422],
    [{ key: '12', type: 'text', title: 'X' }, 422],
    [{ key: 'x', type: 'tagger', title: 'X' }, 422],
  ])('are refused as %j', async (user_field, status) => {
    expect((await setUp().admin.post('/api/v2/user_fields', { user_field })).status).toBe(status)
  })
})
