// How is one REST call made, so that budget, retries and parsing are the same for all?

import type { CallPriority } from '#store/allowance.ts'
import type { CallBudget } from '#store/budget.ts'
import { sleep as realSleep } from '#store/sleep.ts'
import { HostError } from './errors.ts'
import type { Host, HostAnswer, HostCall } from './host.ts'
import { nextPause } from './retry.ts'

/** Turns an answer's body into facts, or throws. What it throws becomes HostError `malformed`. */
export type Reader<T> = (body: unknown) => T

export interface CallOptions {
  signal?: AbortSignal | undefined
  /** `agent` where absent. */
  priority?: CallPriority | undefined
}

interface ReadOptions<T> extends CallOptions {
  schema: Reader<T>
  query?: HostCall['query']
  /** Milliseconds for one attempt. */
  timeout?: number
}

interface WriteOptions<T> extends ReadOptions<T> {
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** Sent again after a failure it does no harm: a PUT or DELETE that sets a state, a search by POST. */
  idempotent?: boolean
}

/** Counters without text, for *Copy diagnostics*. */
interface ApiDiagnostics {
  calls: number
  retries: number
  failures: number
  /** Answers that said a key of ours was dropped. */
  droppedKeys: number
}

/** Every method rejects with HostError, or with the signal's reason once it aborts. */
export interface Api {
  get<T>(path: string, options: ReadOptions<T>): Promise<T>
  put<T>(path: string, options: WriteOptions<T>): Promise<T>
  post<T>(path: string, options: WriteOptions<T>): Promise<T>
  patch<T>(path: string, options: WriteOptions<T>): Promise<T>
  delete<T>(path: string, options: WriteOptions<T>): Promise<T>
  readonly diagnostics: Readonly<ApiDiagnostics>
}

/** For adapters that only read: whoever passes such calls on can stand in. */
export type Reads = Pick<Api, 'get'>

export interface ApiOptions {
  budget: CallBudget
  /** Waits so many milliseconds, or rejects with the signal's reason. */
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Uniform in [0, 1). */
  random?: () => number
}

/**
 * A 429 does not tell whether one endpoint's limit was met or the app's. So all calls stop, but not for as long as the
 * endpoint asks: an agent must not wait a minute because an export met its own limit.
 */
const LONGEST_HOLD = 10_000

/** For writes whose answer nobody needs. */
export const ignored: Reader<undefined> = () => undefined

function facts<T>(answer: HostAnswer, schema: Reader<T>, where: string): T {
  try {
    return schema(answer.body)
  } catch (cause) {
    throw new HostError('malformed', 'unreadable answer', { where, status: answer.status, cause })
  }
}

type Method = NonNullable<HostCall['method']>

const mayRepeat = (method: Method, idempotent: boolean | undefined): boolean =>
  method === 'GET' || idempotent === true

const asHostError = (error: unknown, where: string): HostError =>
  error instanceof HostError
    ? error
    : new HostError('unavailable', 'the call failed', { where, cause: error })

/** The calls of one frame. `host.request` makes them, the shared budget paces them. */
export function createApi(host: Host, options: ApiOptions): Api {
  const { budget, sleep = realSleep, random = Math.random } = options
  const diagnostics: ApiDiagnostics = { calls: 0, retries: 0, failures: 0, droppedKeys: 0 }

  async function attempt<T>(call: HostCall, { schema, priority, signal }: ReadOptions<T>): Promise<T> {
    await budget.take(priority ?? 'agent', signal)
    signal?.throwIfAborted()
    diagnostics.calls += 1
    const answer = await host.request(call)
    if (answer.header('x-zendesk-api-warn') !== undefined) diagnostics.droppedKeys += 1
    return facts(answer, schema, call.path)
  }

  /** All frames keep quiet for a while after a rate limit, whether or not this call is made again. */
  async function quieten(error: HostError): Promise<void> {
    if (error.kind !== 'rate_limited') return
    await budget.hold(Math.min((error.retryAfter ?? 1) * 1000, LONGEST_HOLD))
  }

  async function make<T>(method: Method, path: string, wanted: WriteOptions<T>): Promise<T> {
    const { query, body, headers, timeout, signal, priority = 'agent' } = wanted
    const call: HostCall = {
      path,
      method,
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
      ...(headers === undefined ? {} : { headers }),
      ...(timeout === undefined ? {} : { timeout }),
      ...(signal === undefined ? {} : { signal }),
    }
    for (let failures = 1; ; failures += 1) {
      try {
        return await attempt(call, wanted)
      } catch (thrown) {
        if (signal?.aborted) throw signal.reason
        const error = asHostError(thrown, path)
        await quieten(error)
        const pause = mayRepeat(method, wanted.idempotent)
          ? nextPause(error, failures, priority, random())
          : null
        if (pause === null) {
          diagnostics.failures += 1
          throw error
        }
        diagnostics.retries += 1
        await sleep(pause, signal)
      }
    }
  }

  return {
    get: (path, wanted) => make('GET', path, wanted),
    put: (path, wanted) => make('PUT', path, wanted),
    post: (path, wanted) => make('POST', path, wanted),
    patch: (path, wanted) => make('PATCH', path, wanted),
    delete: (path, wanted) => make('DELETE', path, wanted),
    diagnostics,
  }
}
