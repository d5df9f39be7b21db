// What does Zendesk's SDK offer to a frame? Our own typing of `ZAFClient`, which publishes none.

/** Options of `client.request`, in the manner of jQuery.ajax. */
export interface ZafRequest {
  url: string
  type: string
  data?: string
  contentType?: string
  headers?: Record<string, string>
  httpCompleteResponse: true
  autoRetry: false
  timeout: number
}

/** A client of the SDK. Promises may also *resolve* with failures: `bulk.ts` knows the cases. */
export interface ZafClient {
  get(paths: string | string[]): Promise<unknown>
  set(values: Record<string, unknown>): Promise<unknown>
  invoke(action: string, ...args: unknown[]): Promise<unknown>
  on(event: string, handler: (message?: unknown) => unknown): unknown
  off(event: string, handler: (message?: unknown) => unknown): unknown
  trigger(event: string, message?: unknown): unknown
  request(options: ZafRequest): Promise<unknown>
  instance(guid: string): ZafClient
}

/** The SDK's global; `init` answers `false` outside Zendesk. */
export interface ZafGlobal {
  init(): ZafClient | false
}
