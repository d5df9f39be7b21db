import { describe, expect, it, test } from 'vitest'
import { sampleZip } from '#test/package/sample.ts'
import { deployed, fresh, installed, REQUIREMENTS, uploadId } from './fresh-account.ts'

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
