// Installed apps: with which settings, what they made in the account, and how they come and go.

import {
  type Answer,
  type Call,
  idParam,
  includes,
  isObject,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import type { InstallationRecord } from '#workspace/world/apps.ts'
import {
  changeInstallation,
  type InstallationChange,
  install,
  uninstall,
} from '#workspace/world/installing.ts'
import { missing, notFound } from '#workspace/world/refused.ts'
import { presentApp, presentAppJob, presentInstallation } from './app-record.ts'

function installationOf(call: Call): InstallationRecord {
  const found = call.world.apps.installation(idParam(call, 'app_installation_id'))
  if (found === undefined) throw notFound()
  return found
}

function beside(call: Call, installations: readonly InstallationRecord[]): Record<string, unknown> {
  if (!includes(call).has('app')) return {}
  const ids = new Set(installations.map(({ app_id }) => app_id))
  return {
    apps: call.world.apps
      .all()
      .filter(({ id }) => ids.has(id))
      .map(presentApp),
  }
}

const list = (call: Call): Answer => {
  const rows = call.world.apps.installations()
  return ok({
    installations: rows.map((one) => presentInstallation(call.world, one)),
    ...beside(call, rows),
  })
}

function show(call: Call): Answer {
  const found = installationOf(call)
  return ok({ ...presentInstallation(call.world, found), ...beside(call, [found]) })
}

const requirements = (call: Call): Answer =>
  ok({
    requirements: installationOf(call).requirements.map((requirement) => ({ account_id: 1, ...requirement })),
  })

function readChange(call: Call): InstallationChange {
  const sent = isObject(call.body) ? call.body : {}
  return {
    ...(isObject(sent.settings) ? { settings: sent.settings } : {}),
    ...(typeof sent.enabled === 'boolean' ? { enabled: sent.enabled } : {}),
  }
}

/** Support is the only product that the workspace has. */
function create(call: Call): Answer {
  const id = isObject(call.body) ? call.body.app_id : undefined
  if (id === undefined || id === null) throw missing('app_id')
  const app = call.world.apps.app(Number(id))
  if (app === undefined) throw notFound()
  const { settings = {}, enabled = true } = readChange(call)
  return ok(
    presentInstallation(call.world, install(call.world, app, { product: 'support', settings, enabled })),
  )
}

const update = (call: Call): Answer =>
  ok(presentInstallation(call.world, changeInstallation(call.world, installationOf(call), readChange(call))))

function remove(call: Call): Answer {
  uninstall(call.world, installationOf(call))
  return noContent
}

function job(call: Call): Answer {
  const id = call.params.job_id ?? ''
  const found = call.world.apps.jobs.get(id)
  if (found === undefined) throw notFound()
  const url = `${call.origin}/api/v2/apps/installations/job_statuses/${id}`
  return ok({ installation_id: null, ...presentAppJob(url, found) })
}

/** Under the account's API and under the product's own, which zcli calls. */
const both = (base: string): Route[] => [
  route('GET', base, 'agents', list),
  route('POST', base, 'admins', create),
  route('GET', `${base}/{app_installation_id}`, 'agents', show),
  route('PUT', `${base}/{app_installation_id}`, 'admins', update),
  route('DELETE', `${base}/{app_installation_id}`, 'admins', remove),
]

export const installationRoutes: readonly Route[] = [
  ...both('/api/v2/apps/installations'),
  ...both('/api/support/apps/installations'),
  route('GET', '/api/v2/apps/installations/{app_installation_id}/requirements', 'agents', requirements),
  route('GET', '/api/v2/apps/installations/job_statuses/{job_id}', 'admins', job),
]
