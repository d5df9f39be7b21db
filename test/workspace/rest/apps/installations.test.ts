import { describe, expect, it } from 'vitest'
import { packageRequirements } from '#domain/requirements.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { deployed, fresh, installed, REQUIREMENTS, SETTINGS } from './fresh-account.ts'

describe('an installation', () => {
  it('makes what the package requires, by a job', async () => {
    const { admin, agent } = fresh()
    const made = await installed(admin, String(await deployed(admin, { requirements: REQUIREMENTS })))
    expect(made).toMatchObject({ enabled: false, pending_installation: true })
    const job = await admin.get(`/api/v2/apps/installations/job_statuses/${made.pending_job_id}`)
    expect(job.body).toMatchObject({ status: 'completed', installation_id: made.id })
    const { body } = await agent.get(`/api/v2/apps/installations/${made.id}/requirements`)
    expect(body.requirements.map((one: { identifier: string }) => one.identifier)).toEqual(['size', 'notes'])
    const field = await agent.get(`/api/v2/ticket_fields/${body.requirements[0].requirement_id}?creator=true`)
    expect(field.body.ticket_field).toMatchObject({
      title: 'Size',
      type: 'tagger',
      creator_app_name: 'Sample',
      custom_field_options: [{ name: 'Big', value: 'size_big' }],
    })
    const record = await agent.post('/api/v2/custom_objects/notes/records', {
      custom_object_record: { name: 'One', custom_object_fields: { text: 'Hello' } },
    })
    expect(record.status).toBe(201)
    expect((await agent.get(`/api/v2/apps/installations/${made.id}`)).body).toMatchObject({
      enabled: true,
      pending_job_id: null,
    })
  })

  it('that cannot make it stays switched off and leaves nothing behind', async () => {
    const { admin, world } = fresh()
    world.customObjects.define({ key: 'notes', title: 'N', title_pluralized: 'Ns', fields: [] })
    const before = world.fields.all().length
    const made = await installed(admin, await deployed(admin, { requirements: REQUIREMENTS }))
    const job = await admin.get(`/api/v2/apps/installations/job_statuses/${made.pending_job_id}`)
    expect(job.body).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/notes: key has already/),
    })
    expect((await admin.get(`/api/v2/apps/installations/${made.id}`)).body).toMatchObject({
      enabled: false,
      pending_installation: false,
    })
    expect(world.fields.all().length).toBe(before)
  })

  it('keeps declared settings only, and its secure ones to itself', async () => {
    const { admin, world } = fresh()
    const made = await installed(admin, await deployed(admin))
    expect(made.settings).toEqual({ name: 'Sample', title: 'Sample', limit: '5' })
    const changed = await admin.put(`/api/support/apps/installations/${made.id}.json`, {
      settings: { name: 'Sample', limit: '6', unknown: 1 },
      enabled: false,
    })
    expect(changed.body).toMatchObject({ enabled: false, settings: { name: 'Sample', limit: '6' } })
    expect(Object.keys(changed.body.settings)).not.toContain('unknown')
    expect(world.apps.installation(made.id)?.settings.credential).toBe('hush')
  })

  it('needs what the manifest requires', async () => {
    const { admin } = fresh()
    const app_id = await deployed(admin)
    const send = (body: object) => admin.post('/api/v2/apps/installations', body)
    expect((await send({ settings: SETTINGS })).status).toBe(400)
    expect((await send({ app_id: 5, settings: SETTINGS })).status).toBe(404)
    expect((await send({ app_id, settings: { name: 'Sample' } })).body.details.settings[0].description).toBe(
      'limit: cannot be blank',
    )
    expect((await send({ app_id, settings: { limit: '5' } })).status).toBe(422)
  })

  it('happens once where the manifest says so, else as often as wished', async () => {
    const { admin } = fresh()
    const once = await deployed(admin, { manifest: { singleInstall: true } })
    await installed(admin, once)
    expect((await installed(admin, once)).error).toBe('RecordInvalid')
    const often = await deployed(admin)
    await installed(admin, often)
    expect((await installed(admin, often)).app_id).toBe(often)
  })

  it.each(['yes', 'no'] as const)('takes what it made along: %s', async (uninstallDeletesRequirements) => {
    const { admin, agent } = fresh({ switches: { uninstallDeletesRequirements } })
    const made = await installed(admin, await deployed(admin, { requirements: REQUIREMENTS }))
    const { body } = await agent.get(`/api/v2/apps/installations/${made.id}/requirements`)
    const field = `/api/v2/ticket_fields/${body.requirements[0].requirement_id}`
    expect((await agent.delete(`/api/v2/apps/installations/${made.id}`)).status).toBe(403)
    expect((await admin.delete(`/api/v2/apps/installations/${made.id}`)).status).toBe(204)
    expect((await agent.get(`/api/v2/apps/installations/${made.id}`)).status).toBe(404)
    expect((await agent.get(field)).status).toBe(uninstallDeletesRequirements === 'yes' ? 404 : 200)
  })
})

it('accounts have our app from the start, with all that it requires', async () => {
  const admin = createClient(createWorld(tinyAccount()), { user: TINY.admin })
  const { body } = await admin.get('/api/v2/apps/installations.json?include=app')
  expect(body.installations).toEqual([
    expect.objectContaining({ id: TINY.installation, app_id: TINY.app, enabled: true }),
  ])
  expect(body.apps).toEqual([expect.objectContaining({ id: TINY.app, name: 'Barometer' })])
  const made = await admin.get(`/api/v2/apps/installations/${TINY.installation}/requirements`)
  const identifiers = made.body.requirements.map((one: { identifier: string }) => one.identifier)
  expect(identifiers).toEqual([...Object.keys(packageRequirements().ticket_fields), 'barometer'])
})
