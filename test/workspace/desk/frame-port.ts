// How do the desk and one frame of an app reach each other, whatever carries their messages?

import type { Json } from '#workspace/records/json.ts'

/** How the desk reaches one registered frame. A transport provides it. */
export interface FramePort {
  /** Delivers an event that the frame subscribed to; `instanceGuid` where it was subscribed on another instance. */
  event(name: string, message: Json | undefined, instanceGuid?: string): void
  /** Asks the frame's hook; resolves with its answer, or never. The desk stops waiting by the signal. */
  hook(name: string, instanceGuid: string | undefined, signal: AbortSignal): Promise<HookReply>
}

/** The key `error` is what vetoes, whatever it holds. */
export interface HookReply {
  error?: { msg?: Json }
}

/** Outcome of a bulk get, set or invoke in Zendesk's own shape. */
export type CallResult = {
  errors: Record<string, { name: string; message: string; path: string }>
  [path: string]: unknown
}
