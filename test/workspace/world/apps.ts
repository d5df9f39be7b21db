// Which apps does the account own, which of them are installed, and what was uploaded for them?

import { packageRequirements } from '#domain/requirements.ts'
import manifest from '#manifest' with { type: 'json' }
import type { Json } from '#workspace/records/json.ts'
import type { RequirementRecord } from '#workspace/records/objects.ts'
import type { Account } from '#workspace/records.ts'
import { type AppPackage, describePackage } from './app-package.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import { createJobs, type Jobs } from './jobs.ts'

/** The app that an account has from the start, unless it says otherwise. */
const FIRST_APP = 7001
const FIRST_INSTALLATION = 9001
const INSTALLED = '2026-01-10T10:00:00Z'

export interface AppRecord {
  id: number
  package: AppPackage
  shortDescription: string
  created_at: string
  updated_at: string
}

export interface InstallationRecord {
  id: number
  app_id: number
  product: string
  settings: Record<string, Json>
  enabled: boolean
  group_restrictions: number[]
  role_restrictions: number[]
  /** What it made in the account. */
  requirements: readonly RequirementRecord[]
  /** The job that makes them. */
  pending_job_id: string | null
  created_at: string
  updated_at: string
}

export interface Apps {
  /** Builds and installations; they are none of the account's `job_statuses`. */
  jobs: Jobs
  /** Keeps an upload; the id that names it. */
  upload(zip: Uint8Array): number
  uploaded(id: number): Uint8Array | undefined
  all(): AppRecord[]
  app(id: number): AppRecord | undefined
  put(app: AppRecord): void
  remove(id: number): void
  installations(): InstallationRecord[]
  installation(id: number): InstallationRecord | undefined
  install(installation: InstallationRecord): void
  uninstall(id: number): void
}

const OURS: AppRecord = {
  id: FIRST_APP,
  package: describePackage(manifest, JSON.parse(JSON.stringify(packageRequirements()))),
  shortDescription: '',
  created_at: INSTALLED,
  updated_at: INSTALLED,
}

const oursInstalled = (account: Account): InstallationRecord => ({
  id: FIRST_INSTALLATION,
  app_id: FIRST_APP,
  product: 'support',
  settings: { name: manifest.name, title: manifest.name, ...account.appSettings },
  enabled: true,
  group_restrictions: [],
  role_restrictions: [],
  requirements: account.requirements,
  pending_job_id: null,
  created_at: INSTALLED,
  updated_at: INSTALLED,
})

/** `duration` gives the milliseconds that a build or an installation takes. */
export function createApps(account: Account, clock: Clock, ids: Ids, duration: () => number): Apps {
  const uploads = new Map<number, Uint8Array>()
  const apps = new Map<number, AppRecord>()
  const installations = new Map<number, InstallationRecord>()
  if (account.withoutApps !== true) {
    apps.set(FIRST_APP, OURS)
    installations.set(FIRST_INSTALLATION, oursInstalled(account))
  }
  return {
    jobs: createJobs(clock, ids, duration),
    upload(zip) {
      const id = ids.other()
      uploads.set(id, zip)
      return id
    },
    uploaded: (id) => uploads.get(id),
    all: () => [...apps.values()],
    app: (id) => apps.get(id),
    put: (app) => void apps.set(app.id, app),
    remove: (id) => void apps.delete(id),
    installations: () => [...installations.values()],
    installation: (id) => installations.get(id),
    install: (installation) => void installations.set(installation.id, installation),
    uninstall: (id) => void installations.delete(id),
  }
}
