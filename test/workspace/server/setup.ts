// What must the workspace page know before it can draw anything?

import manifest from '#manifest' with { type: 'json' }
import type { AppInstallation } from '#workspace/desk/app-installation.ts'
import type { DeskOptions } from '#workspace/desk/options.ts'
import type { Location } from '#workspace/desk/types.ts'
import { OUR_INSTALLATION } from '#workspace/installation.ts'
import type { Json } from '#workspace/records/json.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { World } from '#workspace/world/world.ts'

export interface StaffMember {
  id: number
  name: string
  role: string
}

/** A ticket that shows one thing worth seeing. */
export interface Story {
  ticketId: number
  title: string
}

export interface PageSetup {
  accountName: string
  /** Origin of the app's frames. */
  appUrl: string
  subdomain: string
  installation: DeskOptions['installation']
  /** Who can be signed in; the first is, unless the page's address names another. */
  staff: StaffMember[]
  /** Empty for an imported account. */
  stories: readonly Story[]
}

/** What the page at the account's root is told; `appUrl` is the origin of the app's server. */
export function pageSetup(world: World, appUrl: string, stories: readonly Story[]): PageSetup {
  const account = world.account
  return {
    accountName: account.name,
    appUrl,
    subdomain: account.subdomain,
    installation: {
      appId: OUR_INSTALLATION.appId,
      installationId: OUR_INSTALLATION.installationId,
      name: manifest.name,
      version: manifest.version,
      ...places(manifest.location.support),
      settings: settings(world),
    },
    stories,
    staff: account.users.filter(isStaff).map((user) => ({
      id: user.id,
      name: user.name,
      role: roleName(user, account.customRoles),
    })),
  }
}

type Place = string | { url?: string; autoLoad?: boolean }

/** Where the manifest puts the app: by its URL, or with options; what is not loaded by itself needs no URL. */
export function places(
  support: Readonly<Record<string, Place>>,
): Pick<AppInstallation, 'locations' | 'unloaded'> {
  const entries = Object.entries(support).map(
    ([name, place]) => [name as Location, typeof place === 'string' ? { url: place } : place] as const,
  )
  return {
    locations: Object.fromEntries(entries.map(([name, { url = '' }]) => [name, url])),
    unloaded: entries.filter(([, { autoLoad }]) => autoLoad === false).map(([name]) => name),
  }
}

/** As an admin has filled them in since; the installation's own name and title are no settings of the app. */
function settings(world: World): Record<string, Json> {
  const installed = world.apps.installation(OUR_INSTALLATION.installationId)?.settings ?? {}
  return Object.fromEntries(Object.entries(installed).filter(([key]) => key !== 'name' && key !== 'title'))
}

function isStaff(user: UserRecord): boolean {
  return user.role !== 'end-user' && user.active && !user.suspended
}

function roleName(user: UserRecord, roles: readonly { id: number; name: string }[]): string {
  const custom = roles.find((role) => role.id === user.custom_role_id)
  return custom?.name ?? (user.role === 'admin' ? 'Administrator' : 'Agent')
}
