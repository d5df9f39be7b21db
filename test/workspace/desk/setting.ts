// What do tests of the desk start from? A desk on the tiny account, and clients that listen.

import { connectInProcess, type SdkClient } from '#workspace/in-process/sdk-client.ts'
import { deskOptions } from '#workspace/in-process.ts'
import type { FieldRecord } from '#workspace/records/fields.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { createDesk } from './desk.ts'
import type { DeskSwitches } from './switches.ts'
import type { Desk, Tab } from './types.ts'

interface Given {
  agentId?: number
  switches?: Partial<DeskSwitches>
  /** In place of the tiny account's ticket fields. */
  fields?: FieldRecord[]
}

export function setting(given: Given = {}): { desk: Desk; world: World } {
  const world = createWorld(tinyAccount(given.fields ? { ticketFields: given.fields } : {}))
  return { world, desk: createDesk(deskOptions(world, given)) }
}

export const clientIn = (desk: Desk, guid: string): SdkClient => connectInProcess(desk, guid).client

/** Fills up as messages arrive. */
export function heardBy(client: SdkClient, event: string): unknown[] {
  const heard: unknown[] = []
  client.on(event, (message) => heard.push(message))
  return heard
}

export const shownTab = (desk: Desk): Tab | undefined =>
  desk.getState().tabs.find(({ id }) => id === desk.getState().activeTabId)
