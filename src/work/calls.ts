// How does work that is done away from a frame read from Zendesk? Only the frame can call: it is asked to.

import type { CallPriority } from '#store/allowance.ts'
import type { Api, Reads } from '#zendesk/api.ts'
import { HostError, type HostErrorKind } from '#zendesk/errors.ts'
import type { HostCall } from '#zendesk/host.ts'

/** A GET that a frame is asked for, as plain data. */
export interface WantedCall {
  path: string
  query: HostCall['query']
  priority: CallPriority
  /** Milliseconds for one attempt, where the usual ones will not do. */
  timeout?: number
}

/** Makes the call with the agent's rights and gives the body as it came. Rejects with HostError. */
export type MakeCall = (wanted: WantedCall, signal: AbortSignal) => Promise<unknown>

/** An error as plain data. */
export interface Failure {
  message: string
  kind?: HostErrorKind
  retryAfter?: number
}

export const failureOf = (error: unknown): Failure => {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof HostError)) return { message }
  const { kind, retryAfter } = error
  return { message, kind, ...(retryAfter === undefined ? {} : { retryAfter }) }
}

export const errorOf = ({ message, kind, retryAfter }: Failure): Error =>
  kind === undefined
    ? new Error(message)
    : new HostError(kind, message, retryAfter === undefined ? {} : { retryAfter })

/** What a frame does when it is asked to: budget, retries and patience are its own. */
export const callsOf =
  (api: Api): MakeCall =>
  ({ path, query, priority, timeout }, signal) =>
    api.get(path, {
      priority,
      signal,
      ...(query === undefined ? {} : { query }),
      ...(timeout === undefined ? {} : { timeout }),
      schema: (body) => body,
    })

/** Reads for the adapters, made by a frame and parsed here. */
export const readsBy = (call: MakeCall, signal: AbortSignal): Reads => ({
  async get(path, { query, priority = 'agent', schema, timeout }) {
    const wanted = { path, query, priority, ...(timeout === undefined ? {} : { timeout }) }
    const body = await call(wanted, signal)
    try {
      return schema(body)
    } catch (cause) {
      throw new HostError('malformed', 'unreadable answer', { where: path, cause })
    }
  },
})
