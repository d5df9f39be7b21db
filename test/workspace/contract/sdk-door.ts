// How does the contract suite enter by the wire without a browser? Zendesk's SDK between two windows made for it.

import { createDesk } from '#workspace/desk/desk.ts'
import type { SdkClient } from '#workspace/in-process/sdk-client.ts'
import { sdkScript } from '#workspace/sdk.ts'
import { createFakeFrame, createHostWindow, type FakeFrame, runScript } from '#workspace/wire/fake-windows.ts'
import { connectWire } from '#workspace/wire.ts'
import { connectAll, doorHere, openFirst } from './connect.ts'
import { type InFrame, type OpenDoor, outcome } from './door.ts'
import { contractDesk } from './world.ts'

export const HOST = 'http://localhost:4300'
export const APP = 'http://localhost:4301'

export const openThroughSdk: OpenDoor = async (options = {}) => {
  const script = await sdkScript()
  const desk = createDesk(contractDesk(options))
  const host = createHostWindow()
  const elements = new Map<string, FakeFrame>()
  const disconnect = connectWire(desk, {
    window: host as never,
    frameOf: (guid) => (elements.get(guid)?.element ?? null) as never,
    appOrigin: APP,
  })
  const frames = connectAll(desk, (guid) => {
    const frame = createFakeFrame(host, { host: HOST, app: APP }, frameSearch(guid))
    elements.set(guid, frame)
    return startSdk(frame, script)
  })
  const tab = await openFirst(desk, options)
  return doorHere(desk, tab, frames, disconnect)
}

export const frameSearch = (guid: string): string => `?origin=${encodeURIComponent(HOST)}&app_guid=${guid}`

/** Resolves once the frame is registered. */
function startSdk(frame: FakeFrame, script: string): Promise<InFrame> {
  runScript(frame, script)
  const { init } = frame.globals.ZAFClient as { init(registered: () => void): SdkClient }
  return new Promise((resolve) => {
    const client = init(() => resolve({ client, notes: {}, outcome }))
  })
}
