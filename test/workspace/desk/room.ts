// What do all parts of the desk share?

import type { Json } from '#workspace/records/json.ts'
import type { AccountReader } from './account.ts'
import type { AppInstallation } from './app-installation.ts'
import type { Definitions } from './definitions.ts'
import type { EventTable } from './events.ts'
import type { FieldOverride } from './fields.ts'
import type { FramePort } from './frame-port.ts'
import type { DeskOptions } from './options.ts'
import type { StateCell } from './state.ts'
import type { DeskSwitches } from './switches.ts'
import type { Instance, Location, Tab } from './types.ts'

/** What the desk knows of a ticket tab beyond what the page draws. */
interface TicketBackground {
  definitions: Definitions
  overrides: Map<string, FieldOverride>
}

export interface Room {
  readonly options: DeskOptions
  readonly switches: DeskSwitches
  readonly state: StateCell
  readonly account: AccountReader
  readonly events: EventTable
  /** Registered frames by instance guid. */
  readonly frames: Map<string, FramePort>
  readonly background: Map<string, TicketBackground>
  /** Instances whose present document saw `app.activated`. */
  readonly activated: Set<string>
  /** Panes (nav bar, popovers) that were in front at least once. */
  readonly displayed: Set<string>
  /** By instance and event: what is to be told once the frame listens. */
  readonly waiting: Map<string, Map<string, (() => Json) | undefined>>
  /** Aborted when the frame is forgotten: nobody waits for its hooks any longer. */
  readonly gone: Map<string, AbortController>
  viewport: { width: number; height: number }
  nextNotice: number
}

export const OURS = 'ours'

/** Ours first: problems of a save are told in this order. */
export function appsOf(room: Room): { app: string; installation: AppInstallation }[] {
  const others = (room.options.otherApps ?? []).map((installation) => ({
    app: installation.name,
    installation,
  }))
  return [{ app: OURS, installation: room.options.installation }, ...others]
}

export function installationOf(room: Room, app: string): AppInstallation {
  const found = appsOf(room).find((one) => one.app === app)
  if (!found) throw new Error(`No app is called ${app}.`)
  return found.installation
}

export function instanceOf(room: Room, guid: string): Instance | undefined {
  const { instances, modals } = room.state.get()
  return instances.find((one) => one.guid === guid) ?? modals.find((one) => one.guid === guid)
}

export const tabOf = (room: Room, tabId: string | null): Tab | undefined =>
  room.state.get().tabs.find((tab) => tab.id === tabId)

/** Frames of the tab itself; modals hear nothing of a ticket unless they ask for it on their parent. */
export const instancesOfTab = (room: Room, tabId: string): Instance[] =>
  room.state.get().instances.filter((instance) => instance.tabId === tabId)

/** Whose frames hear of the ticket. The editor's toolbar reads it, but is told of the editor only. */
export const listenersOfTab = (room: Room, tabId: string): Instance[] =>
  instancesOfTab(room, tabId).filter(({ location }) => location !== 'ticket_editor')

/** The first is the place that names the tab's own frame. */
export const LOCATIONS_OF: Record<Tab['kind'], readonly [Location, ...Location[]]> = {
  ticket: ['ticket_sidebar', 'ticket_editor'],
  new_ticket: ['new_ticket_sidebar', 'ticket_editor'],
  user: ['user_sidebar'],
  organization: ['organization_sidebar'],
  nav_bar: ['nav_bar'],
}

/** Behind a button: not in the page before it is first opened, and closed again without going away. */
export const isPopover = (location: Location): boolean =>
  location === 'top_bar' || location === 'ticket_editor'
