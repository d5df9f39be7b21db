// How does a test get the app's host through Zendesk's own SDK without a browser? Its real code, in frames on the wire.

import { onTestFinished } from 'vitest'
import { connectZaf } from '#zendesk/zaf.ts'
import { APP, frameSearch, HOST } from './contract/sdk-door.ts'
import type { SdkClient } from './in-process/sdk-client.ts'
import type { Connect } from './in-process.ts'
import { sdkScript } from './sdk.ts'
import { createFakeFrame, createHostWindow, type FakeFrame, runScript } from './wire/fake-windows.ts'
import { connectWire } from './wire.ts'

interface SdkGlobal {
  init(): SdkClient | false
}

/**
 * To be given to `inProcessHost` as `connect`: every word between app and desk is a message between two windows of
 * different origins, and the app starts as it does on its page.
 */
export const throughSdk: Connect = (desk) => {
  const host = createHostWindow()
  const frames = new Map<string, FakeFrame>()
  const disconnect = connectWire(desk, {
    window: host as never,
    frameOf: (guid) => (frames.get(guid)?.element ?? null) as never,
    appOrigin: APP,
  })
  onTestFinished(disconnect)
  return async (guid) => {
    const script = await sdkScript()
    const search = frameSearch(guid)
    const frame = createFakeFrame(host, { host: HOST, app: APP }, search)
    frames.set(guid, frame)
    runScript(frame, script)
    const sdk = frame.globals.ZAFClient as SdkGlobal
    let client: SdkClient | false = false
    const started = {
      init: () => {
        client = sdk.init()
        return client
      },
    }
    const page = { ZAFClient: started, location: { search, hash: '' } }
    const connected = await connectZaf(page as never)
    if (!client) throw new Error('The SDK did not start.')
    return { host: connected, client }
  }
}
