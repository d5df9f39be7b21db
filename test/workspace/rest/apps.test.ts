import { describe, expect, it, test } from 'vitest'
import { packageRequirements } from '#domain/requirements.ts'
import { type SampleParts, sampleZip } from '#test/package/sample.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World, type WorldOptions } from '#workspace/world/world.ts'
import { type Client, createClient } from './client.ts'

interface Fresh {
  world: World
  admin: Client
  agent: Client
}

/** An account that nobody has installed an app in. */
function fresh(controls: WorldOptions['controls'] = {}): Fresh {
  const account = tinyAccount({ withoutApps: true, requirements: [], customObjects: [] })
  const world = createWorld(account, { time: () => 0, controls })
  const as = (user: number): Client => createClient(world, { user })
  return { world, admin: as(TINY.admin), agent: as(TINY.agent) }
}

const uploadId = async (admin: Client, parts?: SampleParts): Promise<number> =>
  (await admin.upload('/api/v2/apps/uploads.json', 'uploaded_data', sampleZip(parts))).body.id

/** The id of the app that the job built. */
async function deployed(admin: Client, parts?: SampleParts): Promise<number> {
  const upload_id = await uploadId(admin, parts)
  const { body } = await admin.post('/api/v2/apps.json', { upload_id, name: 'Sample' })
  return (await admin.get(`/api/v2/apps/job_statuses/${body.job_id}`)).body.app_id
}

const REQUIREMENTS = {
  ticket_fields: {
    size: { title: 'Size', type: 'tagger', custom_field_options: [{ name: 'Big', value: 'size_big' }] },
  },
  custom_objects_v2: {
    objects: [{ key: 'notes', title: 'Note', title_pluralized: 'Notes', include_in_list_view: false }],
    object_fields: [{ key: 'text', title: 'Text', type: 'text', object_key: 'notes' }],
  },
}
const SETTINGS = { name: 'Sample', limit: '5', credential: 'hush' }

const installed = async (admin: Client, app_id: number | string) =>
  (await admin.post('/api/v2/apps/installations.json', { app_id, settings: SETTINGS })).body

describe('validate', () => {
  it('answers a good package without a word', async () => {
    const { admin } = fresh()
    const { status, body } = await admin.upload('/api/v2/apps/validate', 'file', sampleZip())
    expect([status, body]).toEqual([200, ''])
  })

  test.each<[string, RegExp, Uint8Array]>([
    [
      'a manifest',
      /frameworkVersion.*\(invalid_version\)/,
      sampleZip({ manifest: { frameworkVersion: '1.0' } }),
    ],
    ['requirements', /\(invalid_requirements_types\)/, sampleZip({ requirements: { ticket_forms: {} } })],
    ['what is no zip', /no zip/, new Uint8Array([1, 2, 3])],
  ])('tells what is wrong with %s', async (_what, description, zip) => {
    const { admin } = fresh()
    const { status, body } = await admin.upload('/api/v2/apps/validate.json', 'file', zip)
    expect(status).toBe(400)
    expect(body.description).toMatch(description)
  })

  it('needs the field `file`, an admin, and a form that can be read', async () => {
    const { admin, agent } = fresh()
    expect((await admin.upload('/api/v2/apps/validate', 'zip', sampleZip())).body).toEqual({
      error: 'ParameterMissing',
      description: 'Parameter file is required',
    })
    expect((await agent.upload('/api/v2/apps/validate', 'file', sampleZip())).status).toBe(403)
    const broken = await admin.post(
      '/api/v2/apps/validate',
      {},
      { 'content-type': 'multipart/form-data; boundary=x' },
    )
    expect(broken.status).toBe(400)
  })
})

describe('a deployment', () => {
  it('is a job that ends with the app', async () => {
    const { admin, world } = fresh({ jobDuration: 2000 })
    const upload_id = await uploadId(admin)
    const { body } = await admin.post('/api/apps.json', { upload_id, name: 'Sample app' })
    const look = async () => (await admin.get(`/api/v2/apps/job_statuses/${body.job_id}`)).body
    expect(await look()).toMatchObject({ id: body.job_id, status: 'queued', app_id: null })
    world.advance(1000)
    expect((await look()).status).toBe('working')
    world.advance(1000)
    const { status, app_id } = await look()
    expect(status).toBe('completed')
    const { body: owned } = await admin.get('/api/v2/apps/owned.json')
    expect(owned.apps).toEqual([
      expect.objectContaining({ id: app_id, name: 'Sample app', version: '1.0.0' }),
    ])
    expect((await admin.get('/api/v2/job_statuses')).body.job_statuses).toEqual([])
  })

  it('fails with what the validator says, and makes nothing', async () => {
    const { admin } = fresh()
    const upload_id = await uploadId(admin, { files: { 'translations/en.json': '{}' } })
    const { body } = await admin.post('/api/v2/apps', { upload_id, name: 'Sample' })
    const job = await admin.get(`/api/v2/apps/job_statuses/${body.job_id}`)
    expect(job.body).toMatchObject({ status: 'failed', app_id: null })
    expect(job.body.message).toMatch(/translation\.missing_required_key/)
    expect((await admin.get('/api/v2/apps')).body.apps).toEqual([])
  })

  it('needs an upload and a name', async () => {
    const { admin } = fresh()
    expect((await admin.post('/api/v2/apps', { name: 'A' })).body.description).toMatch(/upload_id/)
    expect((await admin.post('/api/v2/apps', { upload_id: 5, name: 'A' })).status).toBe(404)
    const upload_id = await uploadId(admin)
    expect((await admin.post('/api/v2/apps', { upload_id })).body.description).toMatch(/name/)
    expect((await admin.put('/api/v2/apps/5', { upload_id })).status).toBe(404)
  })

  it('refuses a zip over two megabytes', async () => {
    const { admin } = fresh()
    const sent = await admin.upload('/api/v2/apps/uploads', 'uploaded_data', new Uint8Array(2_000_001))
    expect([sent.status, sent.body.details.uploaded_data[0].error]).toEqual([422, 'ValueTooLong'])
  })
})

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

describe('an update', () => {
  it('keeps what keeps its identifier, and loses what was renamed', async () => {
    const { admin, agent } = fresh()
    const app = await deployed(admin, { requirements: REQUIREMENTS })
    const { id } = await installed(admin, app)
    const met = async (): Promise<Record<string, string | number>> => {
      const { body } = await agent.get(`/api/v2/apps/installations/${id}/requirements`)
      return Object.fromEntries(
        body.requirements.map((one: { identifier: string; requirement_id: number }) => [
          one.identifier,
          one.requirement_id,
        ]),
      )
    }
    const before = await met()
    const { ticket_fields, custom_objects_v2 } = REQUIREMENTS
    const upload_id = await uploadId(admin, {
      manifest: { version: '1.1.0' },
      requirements: { ticket_fields: { extent: ticket_fields.size }, custom_objects_v2 },
    })
    const { body } = await admin.put(`/api/v2/apps/${app}`, { upload_id })
    expect((await admin.get(`/api/v2/apps/job_statuses/${body.job_id}`)).body.app_id).toBe(app)
    expect((await admin.get(`/api/v2/apps/${app}`)).body).toMatchObject({ name: 'Sample', version: '1.1.0' })
    const after = await met()
    expect(Object.keys(after)).toEqual(['extent', 'notes'])
    expect(after.notes).toBe(before.notes)
    expect((await agent.get(`/api/v2/ticket_fields/${before.size}`)).status).toBe(404)
  })

  it('removes the app and its installations', async () => {
    const { admin } = fresh()
    const app = await deployed(admin)
    const { id } = await installed(admin, app)
    expect((await admin.delete(`/api/v2/apps/${app}`)).status).toBe(204)
    expect((await admin.get(`/api/v2/apps/${app}`)).status).toBe(404)
    expect((await admin.get(`/api/v2/apps/installations/${id}`)).status).toBe(404)
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
