// Through which door does the contract suite speak to the local Zendesk?

import type { AppInstallation } from '#workspace/desk/app-installation.ts'
import type { DeskSwitches } from '#workspace/desk/switches.ts'
import type { Desk, Location } from '#workspace/desk/types.ts'
import type { SdkClient } from '#workspace/in-process/sdk-client.ts'
import { OUR_INSTALLATION } from '#workspace/installation.ts'
import { TINY } from '#workspace/tiny/people.ts'

/** How a call of the SDK ended: the SDK rejects with Errors, resolves failures, and throws on misuse. */
export type Outcome =
  | { kind: 'resolved'; value: unknown }
  | { kind: 'rejected'; isError: boolean; name: string; message: string; value: unknown }
  | { kind: 'threw'; message: string }

/** What a function that runs in a frame finds there. */
export interface InFrame {
  client: SdkClient
  /** What handlers heard, by any name the test likes. */
  notes: Record<string, unknown[]>
  outcome(call: () => unknown): Promise<Outcome>
}

export interface DoorOptions {
  location?: 'ticket_sidebar' | 'new_ticket_sidebar' | 'user_sidebar' | 'nav_bar'
  ticketId?: number
  agentId?: number
  switches?: Partial<DeskSwitches>
  /** Places that our app does not use but another may: `assets/test.html` stands there. */
  alsoAt?: readonly Location[]
  /** Places with `autoLoad: false`. */
  unloaded?: readonly Location[]
  /** A second app with a frame in the same tab. */
  otherApp?: boolean
}

/** Functions are sent to where they run: they see nothing but their arguments. */
export interface ContractDoor {
  /** Our frame, and its tab. */
  readonly guid: string
  readonly tabId: string
  /** Runs in our frame, or in another once it has registered. */
  inFrame<R, A = undefined>(
    work: (frame: InFrame, arg: A) => R | Promise<R>,
    arg?: A,
    guid?: string,
  ): Promise<R>
  /** Runs where the desk is. */
  onDesk<R, A = undefined>(work: (desk: Desk, arg: A) => R | Promise<R>, arg?: A): Promise<R>
  close(): Promise<void>
}

export type OpenDoor = (options?: DoorOptions) => Promise<ContractDoor>

export const OTHER_APP: AppInstallation = {
  ...OUR_INSTALLATION,
  appId: 7002,
  installationId: 9002,
  name: 'Other',
  locations: { ticket_sidebar: 'assets/other.html', new_ticket_sidebar: 'assets/other.html' },
}

/** The installation with the further places that a test asks for. */
export function placed(
  installation: AppInstallation,
  { alsoAt = [], unloaded = [] }: DoorOptions,
): AppInstallation {
  const further = Object.fromEntries(alsoAt.map((location) => [location, 'assets/test.html']))
  return { ...installation, unloaded, locations: { ...installation.locations, ...further } }
}

/** The open ticket of a known customer, without a reason yet. */
export const TICKET = 110
export const REASON = `ticket.customField:custom_field_${TINY.reasonField}`
export const REASON_CHANGED = `ticket.custom_field_${TINY.reasonField}.changed`

/** Runs `call` and tells how it ended. Self-contained: a browser gets its source. */
export async function outcome(call: () => unknown): Promise<Outcome> {
  let started: unknown
  try {
    started = call()
  } catch (error) {
    return { kind: 'threw', message: error instanceof Error ? error.message : String(error) }
  }
  try {
    return { kind: 'resolved', value: await started }
  } catch (error) {
    const isError = error instanceof Error
    const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string }
    return { kind: 'rejected', isError, name, message, value: isError ? null : error }
  }
}

/** Subscribes in the frame and notes each message under the event's name; returns when the host knows. */
export function listen(door: ContractDoor, events: string[], guid?: string): Promise<void> {
  return door.inFrame(
    async ({ client, notes }, names) => {
      for (const name of names) {
        client.on(name, (message) => {
          notes[name] = [...(notes[name] ?? []), message]
        })
      }
      await client.get('colorScheme')
    },
    events,
    guid,
  )
}

/** Messages noted so far. A round trip first: messages between two windows keep their order. */
export function heard(door: ContractDoor, event: string, guid?: string): Promise<unknown[]> {
  return door.inFrame(
    async ({ client, notes }, name) => {
      await client.get('colorScheme')
      return notes[name] ?? []
    },
    event,
    guid,
  )
}

export function read(door: ContractDoor, path: string): Promise<unknown> {
  return door.inFrame(async ({ client }, asked) => {
    const result = (await client.get([asked])) as Record<string, unknown>
    return result[asked]
  }, path)
}

/** The ticket as the server has it now. */
export function savedTicket(door: ContractDoor, ticketId: number = TICKET): Promise<SavedTicket> {
  return door.inFrame(async ({ client }, id) => {
    const answer = (await client.request(`/api/v2/tickets/${id}.json`)) as { ticket: SavedTicket }
    return answer.ticket
  }, ticketId)
}

export interface SavedTicket {
  id: number
  status: string
  subject: string
  tags: string[]
  priority: string | null
  custom_fields: { id: number; value: unknown }[]
}

export const fieldOf = (ticket: SavedTicket, id: number): unknown =>
  ticket.custom_fields.find((field) => field.id === id)?.value
