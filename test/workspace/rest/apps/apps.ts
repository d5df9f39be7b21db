// Apps: uploading, checking and building a package, which apps the account owns, messages between their windows.

import { ZIP_LIMIT } from '#test/package/folder.ts'
import type { Json } from '#workspace/records/json.ts'
import {
  type Answer,
  type Call,
  created,
  idParam,
  isObject,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { readPackage } from '#workspace/world/app-package.ts'
import type { AppRecord } from '#workspace/world/apps.ts'
import { type Deployment, deleteApp, deploy } from '#workspace/world/installing.ts'
import { invalid, missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { presentApp, presentAppJob } from './app-record.ts'

function appOf(call: Call): AppRecord {
  const app = call.world.apps.app(idParam(call, 'app_id'))
  if (app === undefined) throw notFound()
  return app
}

function zipIn(call: Call, field: string): Uint8Array {
  const zip = call.files.get(field)
  if (zip === undefined) throw missing(field)
  if (zip.length > ZIP_LIMIT)
    throw invalid(field, `Package is too large (maximum is ${ZIP_LIMIT} bytes)`, 'ValueTooLong')
  return zip
}

function upload(call: Call): Answer {
  const id = call.world.apps.upload(zipIn(call, 'uploaded_data'))
  return created({ id }, `${call.origin}/api/v2/apps/uploads/${id}.json`)
}

/** 200 without a word for a package that could be built; its status for another one is not documented. */
function validate(call: Call): Answer {
  const read = readPackage(zipIn(call, 'file'))
  if (!('problems' in read)) return { status: 200 }
  throw refusedWith(400, { error: 'InvalidAppPackage', description: read.problems.join('\n') })
}

/** An id as a number or, as zcli sends it, as text. */
function idIn(sent: Json | undefined, name: string): number {
  if (sent === undefined || sent === null || sent === '') throw missing(name)
  const id = Number(sent)
  if (!Number.isInteger(id)) throw invalid(name, `${name}: is invalid`)
  return id
}

function written(call: Call): Deployment {
  const sent = isObject(call.body) ? call.body : {}
  return {
    uploadId: idIn(sent.upload_id, 'upload_id'),
    ...(typeof sent.name === 'string' && sent.name !== '' ? { name: sent.name } : {}),
    ...(typeof sent.short_description === 'string' ? { shortDescription: sent.short_description } : {}),
  }
}

const create = (call: Call): Answer => {
  const deployment = written(call)
  if (deployment.name === undefined) throw missing('name')
  return ok({ job_id: deploy(call.world, deployment).id })
}

function update(call: Call): Answer {
  const app = appOf(call)
  return ok({ job_id: deploy(call.world, written(call), app).id })
}

function job(call: Call): Answer {
  const id = call.params.job_status_id ?? ''
  const found = call.world.apps.jobs.get(id)
  if (found === undefined) throw notFound()
  return ok({ app_id: null, ...presentAppJob(`${call.origin}/api/v2/apps/job_statuses/${id}`, found) })
}

const list = (call: Call): Answer => ok({ apps: call.world.apps.all().map(presentApp) })

function remove(call: Call): Answer {
  deleteApp(call.world, appOf(call))
  return noContent
}

/** One megabyte. */
const MOST = 1_048_576

function notify(call: Call): Answer {
  const sent = isObject(call.body) ? call.body : {}
  if (new TextEncoder().encode(JSON.stringify(sent)).length > MOST)
    throw refusedWith(413, { error: 'PayloadTooLarge', description: 'The body is larger than 1 MB' })
  if (typeof sent.app_id !== 'number') throw missing('app_id')
  if (typeof sent.event !== 'string') throw missing('event')
  const body: Json = sent.body ?? null
  const agentId = typeof sent.agent_id === 'number' ? sent.agent_id : null
  call.world.changes.tell({ kind: 'notification', appId: sent.app_id, event: sent.event, body, agentId })
  // 200 without a body: what a client that insists on JSON trips over.
  return { status: 200 }
}

export const appRoutes: readonly Route[] = [
  route('GET', '/api/v2/apps', 'admins', list),
  route('GET', '/api/v2/apps/owned', 'admins', list),
  route('POST', '/api/v2/apps', 'admins', create),
  // The path that Zendesk's own command line calls.
  route('POST', '/api/apps', 'admins', create),
  route('POST', '/api/v2/apps/uploads', 'admins', upload),
  route('POST', '/api/v2/apps/validate', 'admins', validate),
  route('GET', '/api/v2/apps/job_statuses/{job_status_id}', 'admins', job),
  route('GET', '/api/v2/apps/{app_id}', 'admins', (call) => ok(presentApp(appOf(call)))),
  route('PUT', '/api/v2/apps/{app_id}', 'admins', update),
  route('DELETE', '/api/v2/apps/{app_id}', 'admins', remove),
  route('POST', '/api/v2/apps/notify', 'agents', notify, [
    { name: 'apps-notify', total: 100, scope: 'account' },
  ]),
]
