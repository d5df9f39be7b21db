// How does a test get the app's host without a browser? The desk over a world, in one process.

import type { Host } from '#zendesk/host.ts'
import { zafHost } from '#zendesk/zaf.ts'
import type { AppInstallation } from './desk/app-installation.ts'
import { createDesk } from './desk/desk.ts'
import type { DeskOptions } from './desk/options.ts'
import type { DeskSwitches } from './desk/switches.ts'
import type { Desk, Location, Tab } from './desk/types.ts'
import { connectInProcess, type SdkClient } from './in-process/sdk-client.ts'
import { OUR_INSTALLATION } from './installation.ts'
import { answer } from './rest/answer.ts'
import type { World } from './world/world.ts'

export interface InProcessOptions {
  location: Exclude<Location, 'modal' | 'background' | 'top_bar' | 'ticket_editor'>
  /** For `ticket_sidebar`. */
  ticketId?: number
  /** For `user_sidebar`: whose page is open. */
  userId?: number
  organizationId?: number
  /** For `new_ticket_sidebar`. */
  requesterId?: number
  /** Who is signed in; the account's first plain agent where absent. */
  agentId?: number
  switches?: Partial<DeskSwitches>
  /** Parameters of the installation; the account's own where absent. */
  settings?: AppInstallation['settings']
  /** How frames and desk speak; where absent the SDK's client is played, without windows between. */
  connect?: Connect
}

/** Registers the frame of an instance on the desk. */
export type Connect = (desk: Desk) => (guid: string) => Promise<{ host: Host; client: SdkClient }>

const withoutWindows: Connect = (desk) => async (guid) => {
  const { client, registered } = connectInProcess(desk, guid)
  return { host: zafHost(client, registered), client }
}

export interface InProcess {
  host: Host
  client: SdkClient
  desk: Desk
  tab: Tab
  world: World
  /** A host for another frame of the same desk: a second tab, the frame after a new ticket was saved. */
  hostOf(guid: string): Promise<Host>
}

/** Opens the location on a desk over the world, with a connected host for our app's frame there. */
export async function inProcessHost(world: World, options: InProcessOptions): Promise<InProcess> {
  const desk = createDesk(deskOptions(world, options))
  const agentId = options.agentId ?? firstAgent(world)
  world.onChange((change) => {
    if (change.kind !== 'notification' || (change.agentId !== null && change.agentId !== agentId)) return
    desk.notification(change.event, change.body, null)
  })
  const tab = await open(desk, options)
  const connect = (options.connect ?? withoutWindows)(desk)
  const { host, client } = await connect(tab.instanceGuid)
  return { host, client, desk, tab, world, hostOf: async (guid) => (await connect(guid)).host }
}

/** A desk's options for a world answered in process: signed in as the agent, by the workspace's own header. */
export function deskOptions(
  world: World,
  options: Pick<InProcessOptions, 'agentId' | 'switches' | 'settings'>,
): DeskOptions {
  const { account } = world
  const agent = String(options.agentId ?? firstAgent(world))
  return {
    fetch: (request) => {
      const headers = new Headers(request.headers)
      headers.set('x-workspace-user', agent)
      return answer(world, new Request(request, { headers }))
    },
    origin: `https://${account.subdomain}.zendesk.com`,
    subdomain: account.subdomain,
    installation: { ...OUR_INSTALLATION, settings: options.settings ?? account.appSettings },
    ...(options.switches ? { switches: options.switches } : {}),
  }
}

function firstAgent({ account: { users } }: World): number {
  const agent =
    users.find(({ role, active }) => role === 'agent' && active) ?? users.find(({ role }) => role === 'admin')
  if (!agent) throw new Error('Nobody in this account can sign in: it has neither agents nor admins.')
  return agent.id
}

function open(desk: Desk, options: InProcessOptions): Promise<Tab> {
  switch (options.location) {
    case 'ticket_sidebar':
      return desk.openTicket(needed(options.ticketId, 'ticketId'))
    case 'new_ticket_sidebar':
      return desk.openNewTicket(options.requesterId)
    case 'user_sidebar':
      return desk.openUser(needed(options.userId, 'userId'))
    case 'organization_sidebar':
      return desk.openOrganization(needed(options.organizationId, 'organizationId'))
    case 'nav_bar':
      return desk.openNavBar()
  }
}

function needed(id: number | undefined, name: string): number {
  if (id === undefined) throw new Error(`This location needs a ${name}.`)
  return id
}
