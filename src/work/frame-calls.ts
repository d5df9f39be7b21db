// How does a frame make the calls that the office asks for, and how many are under way?

import { failureOf, type MakeCall } from './calls.ts'
import type { Called, PleaseCall } from './protocol.ts'

export interface FrameCalls {
  /** Never rejects: what became of the call, for the office. */
  make(asked: PleaseCall, signal: AbortSignal): Promise<Called>
  /** Whether the office waits for one: its silence is ours meanwhile. */
  underWay(): boolean
}

export function createFrameCalls(call: MakeCall): FrameCalls {
  let going = 0
  return {
    async make({ id, call: called, wanted }, signal) {
      going += 1
      try {
        return { called, of: id, body: await call(wanted, signal) }
      } catch (error) {
        return { called, of: id, failed: failureOf(error) }
      } finally {
        going -= 1
      }
    },
    underWay: () => going > 0,
  }
}
