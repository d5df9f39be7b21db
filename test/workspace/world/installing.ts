// What happens when an admin deploys, installs, updates or removes an app?

import type { Json } from '#workspace/records/json.ts'
import { type AppPackage, readPackage } from './app-package.ts'
import type { AppRecord, InstallationRecord } from './apps.ts'
import { type Job, JobFailed } from './jobs.ts'
import { invalid, notFound } from './refused.ts'
import { meetRequirements, unmake } from './requirements.ts'
import type { World } from './world.ts'

export interface Deployment {
  uploadId: number
  name?: string
  shortDescription?: string
}

function packageOf(zip: Uint8Array, name?: string): AppPackage {
  const read = readPackage(zip, name)
  if ('problems' in read) throw new JobFailed(read.problems.join('\n'))
  return read
}

/** Queues the build of an upload, as a new app or as the next version of `app`. The job's result is the app's id. */
export function deploy(world: World, written: Deployment, app?: AppRecord): Job {
  const zip = world.apps.uploaded(written.uploadId)
  if (zip === undefined) throw notFound()
  return world.apps.jobs.queue('app_build', 'app build', 1, () => {
    const built = packageOf(zip, written.name ?? app?.package.name)
    const now = world.clock.iso()
    const id = app?.id ?? world.ids.other()
    world.apps.put({
      id,
      package: built,
      shortDescription: written.shortDescription ?? app?.shortDescription ?? '',
      created_at: app?.created_at ?? now,
      updated_at: now,
    })
    for (const installation of world.apps.installations().filter(({ app_id }) => app_id === id))
      world.apps.install({
        ...installation,
        requirements: meetRequirements(world, built, installation.requirements),
      })
    return { app_id: id }
  })
}

/** Settings that the manifest declares, and the two that every installation has. */
function knownSettings(app: AppPackage, written: Record<string, Json>): Record<string, Json> {
  const names = new Set(['name', 'title', ...app.parameters.map(({ name }) => name)])
  return Object.fromEntries(Object.entries(written).filter(([name]) => names.has(name)))
}

function checkSettings(app: AppPackage, settings: Record<string, Json>): void {
  if (typeof settings.name !== 'string' || settings.name === '')
    throw invalid('settings', 'Name: cannot be blank', 'BlankValue')
  for (const { name, required } of app.parameters)
    if (required && (settings[name] ?? '') === '')
      throw invalid('settings', `${name}: cannot be blank`, 'BlankValue')
}

export interface Installing {
  product: string
  settings: Record<string, Json>
  enabled: boolean
}

/** Installs an app at once; what it requires is made by a job, and where that fails the app stays switched off. */
export function install(world: World, app: AppRecord, written: Installing): InstallationRecord {
  const settings = knownSettings(app.package, written.settings)
  checkSettings(app.package, settings)
  const others = world.apps.installations().filter(({ app_id }) => app_id === app.id)
  if (app.package.singleInstall && others.length > 0)
    throw invalid('base', `${app.package.name} can be installed only once`, 'DuplicateValue')
  const now = world.clock.iso()
  const id = world.ids.other()
  const requires = Object.keys(app.package.requirements).length > 0
  const job = requires ? world.apps.jobs.queue('app_installation', 'app installation', 1, makeAll) : null
  const installation: InstallationRecord = {
    id,
    app_id: app.id,
    product: written.product,
    settings: { ...settings, title: settings.title ?? settings.name ?? '' },
    enabled: written.enabled && job === null,
    group_restrictions: [],
    role_restrictions: [],
    requirements: [],
    pending_job_id: job?.id ?? null,
    created_at: now,
    updated_at: now,
  }
  world.apps.install(installation)
  return installation

  function makeAll(): Json {
    const before = world.apps.installation(id)
    if (before === undefined) throw new JobFailed('The installation was removed')
    world.apps.install({ ...before, pending_job_id: null })
    const requirements = meetRequirements(world, app.package, [])
    world.apps.install({ ...before, pending_job_id: null, requirements, enabled: written.enabled })
    return { installation_id: id }
  }
}

export interface InstallationChange {
  settings?: Record<string, Json>
  enabled?: boolean
}

/** Changes settings (those that are not named stay) or switches the installation on or off. */
export function changeInstallation(
  world: World,
  installation: InstallationRecord,
  change: InstallationChange,
): InstallationRecord {
  const app = world.apps.app(installation.app_id)
  if (app === undefined) throw notFound()
  const settings = { ...installation.settings, ...knownSettings(app.package, change.settings ?? {}) }
  checkSettings(app.package, settings)
  const changed: InstallationRecord = {
    ...installation,
    settings,
    enabled: change.enabled ?? installation.enabled,
    updated_at: world.clock.iso(),
  }
  world.apps.install(changed)
  return changed
}

/** Uninstalls; what it made goes too, unless the switch says that it stays. */
export function uninstall(world: World, installation: InstallationRecord): void {
  world.apps.uninstall(installation.id)
  if (world.controls.switches.uninstallDeletesRequirements === 'yes') unmake(world, installation.requirements)
}

/** Deletes an app and uninstalls it everywhere. */
export function deleteApp(world: World, app: AppRecord): void {
  for (const installation of world.apps.installations())
    if (installation.app_id === app.id) uninstall(world, installation)
  world.apps.remove(app.id)
}
