// What went wrong between us and Zendesk, in one vocabulary that retries and screens can act on.

export type HostErrorKind =
  | 'not_in_zendesk'
  | 'signed_out'
  | 'denied'
  | 'rate_limited'
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'malformed'
  | 'unavailable'
  | 'offline'
  | 'timeout'

export interface HostErrorDetails {
  /** HTTP status, where the failure came from an answer. */
  status?: number
  /** Seconds that Zendesk asked us to wait. */
  retryAfter?: number
  /** What was called: a path, an action or a URL, without query values. */
  where?: string
  cause?: unknown
}

/** The only error that adapters in `src/zendesk` throw. `message` is for logs and diagnostics, never for the screen. */
export class HostError extends Error {
  override readonly name = 'HostError'
  readonly kind: HostErrorKind
  readonly status: number | undefined
  readonly retryAfter: number | undefined
  readonly where: string | undefined

  constructor(kind: HostErrorKind, message: string, details: HostErrorDetails = {}) {
    super(message, { cause: details.cause })
    this.kind = kind
    this.status = details.status
    this.retryAfter = details.retryAfter
    this.where = details.where
  }
}

/** Kinds that may succeed when the same idempotent call is made again. */
export const RETRYABLE: ReadonlySet<HostErrorKind> = new Set([
  'rate_limited',
  'unavailable',
  'offline',
  'timeout',
])
