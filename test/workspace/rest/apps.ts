// Apps: the installation, what it made in the account, messages between its windows.

import type { Json } from '#workspace/records/json.ts'
import { missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { presentApp } from './app-record.ts'
import { type Answer, type Call, idParam, includes, isObject, ok, type Route, route } from './route.ts'

/** The one app that the workspace has installed. */
const APP_ID = 7001
const INSTALLATION_ID = 9001

const INSTALLED = '2026-01-10T10:00:00Z'

function installation(call: Call): Record<string, unknown> {
  const { appSettings } = call.world.account
  return {
    id: INSTALLATION_ID,
    app_id: APP_ID,
    product: 'support',
    settings: { name: 'Barometer', title: 'Barometer', ...appSettings },
    settings_objects: Object.entries({ name: 'Barometer', ...appSettings }).map(([name, value]) => ({
      name,
      value,
    })),
    enabled: true,
    updated: '20260110100000',
    updated_at: INSTALLED,
    created_at: INSTALLED,
    plan_information: { name: null },
    group_restrictions: [],
    role_restrictions: [],
    pending_job_id: null,
    pending_installation: false,
    servable: true,
    collapsible: true,
    paid: null,
  }
}

const beside = (call: Call): Record<string, unknown> =>
  includes(call).has('app') ? { apps: [presentApp(APP_ID)] } : {}

function known(call: Call): void {
  if (idParam(call, 'app_installation_id') !== INSTALLATION_ID) throw notFound()
}

function show(call: Call): Answer {
  known(call)
  return ok({ ...installation(call), ...beside(call) })
}

function requirements(call: Call): Answer {
  known(call)
  return ok({
    requirements: call.world.account.requirements.map((requirement) => ({ account_id: 1, ...requirement })),
  })
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
  route('GET', '/api/v2/apps/installations', 'agents', (call) =>
    ok({ installations: [installation(call)], ...beside(call) }),
  ),
  route('GET', '/api/v2/apps/installations/{app_installation_id}', 'agents', show),
  route('GET', '/api/v2/apps/installations/{app_installation_id}/requirements', 'agents', requirements),
  route('POST', '/api/v2/apps/notify', 'agents', notify, [
    { name: 'apps-notify', total: 100, scope: 'account' },
  ]),
]
