// How does a test put the SDK's script into a frame that is wired to a desk?

import { onTestFinished } from 'vitest'
import { APP, frameSearch, HOST } from '#workspace/contract/sdk-door.ts'
import { contractDesk } from '#workspace/contract/world.ts'
import { createDesk } from '#workspace/desk/desk.ts'
import type { Desk, Tab } from '#workspace/desk/types.ts'
import type { SdkClient } from '#workspace/in-process/sdk-client.ts'
import { sdkScript } from '#workspace/sdk.ts'
import { connectWire } from '#workspace/wire.ts'
import { createFakeFrame, createHostWindow, type FakeFrame, runScript } from './fake-windows.ts'

const script = await sdkScript()

export interface Setting {
  desk: Desk
  tab: Tab
  host: ReturnType<typeof createHostWindow>
  frame: FakeFrame
  elements: Map<string, FakeFrame>
}

/** A desk with one open ticket and a frame whose document has not started yet. */
export async function setting(switches = {}): Promise<Setting> {
  const desk = createDesk(contractDesk({ switches }))
  const host = createHostWindow()
  const elements = new Map<string, FakeFrame>()
  const disconnect = connectWire(desk, {
    window: host as never,
    frameOf: (guid) => (elements.get(guid)?.element ?? null) as never,
    appOrigin: APP,
  })
  onTestFinished(disconnect)
  const tab = await desk.openTicket(110)
  const frame = createFakeFrame(host, { host: HOST, app: APP }, frameSearch(tab.instanceGuid))
  elements.set(tab.instanceGuid, frame)
  return { desk, tab, host, frame, elements }
}

export const start = (frame: FakeFrame, init: (...args: never[]) => void = () => {}): SdkClient => {
  runScript(frame, script)
  return (frame.globals.ZAFClient as { init(callback: (...args: never[]) => void): SdkClient }).init(init)
}

export const registered = (frame: FakeFrame): Promise<SdkClient> =>
  new Promise((resolve) => {
    const client = start(frame, () => resolve(client))
  })

export const parsed = (messages: unknown[]): Record<string, unknown>[] =>
  messages.map((message) => (typeof message === 'string' ? JSON.parse(message) : message))

export const keysOf = (messages: unknown[]): unknown[] =>
  parsed(messages).map(({ key, request }) => key ?? request)

export const turns = (milliseconds = 20): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds))

export const message = (more: object): string => JSON.stringify(more)
