// With what are the endpoints of apps tried out: an upload, an app besides ours, and the job that built it?

import { sampleZip } from '#test/package/sample.ts'
import type { Client } from '#workspace/rest/client.ts'

/** Makes them; `parameters` as the paths and bodies below name them. */
export async function sampleApps(admin: Client): Promise<Record<string, string>> {
  const upload = await admin.upload('/api/v2/apps/uploads', 'uploaded_data', sampleZip())
  const upload_id = String(upload.body.id)
  const { body } = await admin.post('/api/v2/apps', { upload_id, name: 'Sample' })
  const built = await admin.get(`/api/v2/apps/job_statuses/${body.job_id}`)
  return { upload_id, app_job_id: body.job_id, job_id: body.job_id, sample_app_id: String(built.body.app_id) }
}

const INSTALLATION = /^POST \/api\/(v2|support)\/apps\/installations$/
const DEPLOYMENT = /^(POST \/api\/(v2\/)?apps|PUT \/api\/v2\/apps\/\{app_id\})$/
const CHANGE = /^PUT \/api\/(v2|support)\/apps\/installations\/\{app_installation_id\}$/

/** The body of a call, by method and path; undefined where the endpoint is none of these. */
export function appBody(endpoint: string, params: Readonly<Record<string, string>>): unknown {
  if (DEPLOYMENT.test(endpoint)) return { upload_id: Number(params.upload_id), name: 'Sample' }
  if (INSTALLATION.test(endpoint))
    return { app_id: Number(params.sample_app_id), settings: { name: 'Sample', limit: '5' } }
  return CHANGE.test(endpoint) ? { enabled: false } : undefined
}

/** Fields of the forms that carry a package, by method and path. */
export const PACKAGE_FORMS: Readonly<Record<string, string>> = {
  'POST /api/v2/apps/uploads': 'uploaded_data',
  'POST /api/v2/apps/validate': 'file',
}
