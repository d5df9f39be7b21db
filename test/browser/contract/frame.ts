// What does a frame of the browser contract hold? Zendesk's SDK, and what the suite's functions find there.

import { type InFrame, outcome } from '#workspace/contract/door.ts'
import type { SdkClient } from '#workspace/in-process/sdk-client.ts'

/** The frame's globals. */
export interface FrameGlobals {
  ZAFClient: { init(registered: () => void): SdkClient }
  /** Resolves once the frame is registered. */
  inFrame: Promise<InFrame>
}

const here = window as unknown as FrameGlobals

here.inFrame = new Promise((resolve) => {
  const client = here.ZAFClient.init(() => resolve({ client, notes: {}, outcome }))
})
