// How is one REST call made, so that budget, retries and parsing are the same for all?

import type { CallBudget, CallPriority } from '#store/budget.ts'
import { HostError } from './errors.ts'
import type { Host, HostCall } from './host.ts'

/** Turns an answer's body into facts, or throws. What it throws becomes HostError `malformed`. */
export type Reader<T> = (body: unknown) => T

export interface ReadOptions<T> {
  schema: Reader<T>
  query?: HostCall['query']
  signal?: AbortSignal
  /** `agent` where absent. */
  priority?: CallPriority
  /** Milliseconds for one attempt. */
  timeout?: number
}

export interface WriteOptions<T> extends ReadOptions<T> {
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** The same PUT or DELETE may be sent again after a failure without harm. Off where absent. */
  idempotent?: boolean
}

/** Counters without text, for *Copy diagnostics*. */
export interface ApiDiagnostics {
  calls: number
  retries: number
  failures: number
  /** Answers that said a key of ours was dropped. */
  droppedKeys: number
}

export interface Api {
  get<T>(path: string, options: ReadOptions<T>): Promise<T>
  put<T>(path: string, options: WriteOptions<T>): Promise<T>
  post<T>(path: string, options: WriteOptions<T>): Promise<T>
  patch<T>(path: string, options: WriteOptions<T>): Promise<T>
  delete<T>(path: string, options: WriteOptions<T>): Promise<T>
  readonly diagnostics: Readonly<ApiDiagnostics>
}

export interface ApiOptions {
  budget: CallBudget
  /** Waits so many milliseconds, or rejects with the signal's reason. */
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Uniform in [0, 1). */
  random?: () => number
}

export function createApi(_host: Host, _options: ApiOptions): Api {
  throw new HostError('unavailable', 'being written')
}
