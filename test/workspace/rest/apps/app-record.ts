// How does Zendesk spell an app, its installation and their jobs in an answer?

import type { AppRecord, InstallationRecord } from '#workspace/world/apps.ts'
import type { Job } from '#workspace/world/jobs.ts'
import type { World } from '#workspace/world/world.ts'

/** Requirements are in the package only: the answers of an app do not hold them. */
export const presentApp = (app: AppRecord): Record<string, unknown> => ({
  id: app.id,
  name: app.package.name,
  short_description: app.shortDescription,
  version: app.package.version,
  framework_version: app.package.frameworkVersion,
  default_locale: app.package.defaultLocale,
  single_install: app.package.singleInstall,
  state: 'published',
  visibility: 'private',
  deprecated: false,
  parameters: app.package.parameters.map((parameter, index) => ({
    id: app.id * 100 + index,
    app_id: app.id,
    name: parameter.name,
    kind: parameter.type,
    required: parameter.required,
    secure: parameter.secure,
    position: index,
  })),
  created_at: app.created_at,
  updated_at: app.updated_at,
})

/** `20260110100000`. */
const compact = (stamp: string): string => stamp.replace(/\D/g, '').slice(0, 14)

/** Secure settings never leave the account. */
export function presentInstallation(world: World, installation: InstallationRecord): Record<string, unknown> {
  const secure = new Set(
    world.apps
      .app(installation.app_id)
      ?.package.parameters.filter((parameter) => parameter.secure)
      .map(({ name }) => name),
  )
  const settings = Object.entries(installation.settings).filter(([name]) => !secure.has(name))
  return {
    id: installation.id,
    app_id: installation.app_id,
    product: installation.product,
    settings: Object.fromEntries(settings),
    settings_objects: settings.filter(([name]) => name !== 'title').map(([name, value]) => ({ name, value })),
    enabled: installation.enabled,
    updated: compact(installation.updated_at),
    updated_at: installation.updated_at,
    created_at: installation.created_at,
    plan_information: { name: null },
    group_restrictions: installation.group_restrictions,
    role_restrictions: installation.role_restrictions,
    pending_job_id: installation.pending_job_id,
    pending_installation: installation.pending_job_id !== null,
    servable: true,
    collapsible: true,
    paid: null,
  }
}

/** Unlike the account's other jobs it stands alone, with the id of what came of it. */
export const presentAppJob = (url: string, job: Job): Record<string, unknown> => ({
  id: job.id,
  url,
  total: job.total,
  progress: job.progress,
  status: job.status,
  message: job.message,
  retry_in: 1000,
  ...(typeof job.results === 'object' && job.results !== null ? job.results : {}),
})
