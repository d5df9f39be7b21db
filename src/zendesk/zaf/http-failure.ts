// What does a failed HTTP answer mean? Zendesk's many error bodies, in our vocabulary.

import { HostError, type HostErrorKind } from '#zendesk/errors.ts'

type Bag = Readonly<Record<string, unknown>>

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const joined = (...parts: (string | undefined)[]): string | undefined => {
  const known = parts.filter((part) => part !== undefined)
  return known.length > 0 ? known.join(': ') : undefined
}

/** `error` comes as a text, as `{title, message}`, and as `errors: [{code, title}]`. */
function reasonOf(body: unknown): string | undefined {
  if (typeof body === 'string') return text(body)
  if (!isBag(body)) return undefined
  const { error, errors, description } = body
  if (isBag(error)) return joined(text(error.title), text(error.message))
  if (text(error)) return joined(text(error), text(description))
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  if (isBag(first)) return joined(text(first.code), text(first.title))
  return text(first) ?? text(description)
}

function kindOf(status: number, body: unknown): HostErrorKind {
  if (status === 401) return 'signed_out'
  if (status === 403) return 'denied'
  if (status === 404 || status === 410) return 'not_found'
  if (status === 408) return 'timeout'
  if (status === 409) return 'conflict'
  if (status === 429) return 'rate_limited'
  // "Sorry, we could not complete your search query. Please try again in a moment." comes as 422.
  if (status === 422 && isBag(body) && body.error === 'unavailable') return 'unavailable'
  return status >= 500 ? 'unavailable' : 'invalid'
}

/**
 * Seconds to wait as `Retry-After` asks: a number, or a date compared with `now` (milliseconds).
 * Undefined where absent or unreadable.
 */
function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000))
}

/** The error for a status of 400 and above. */
export function statusFailure(
  status: number,
  body: unknown,
  retryAfter: string | undefined,
  where: string,
): HostError {
  const seconds = retryAfterSeconds(retryAfter, Date.now())
  const reason = reasonOf(body)
  return new HostError(kindOf(status, body), `${status}${reason ? ` ${reason.slice(0, 200)}` : ''}`, {
    status,
    where,
    ...(seconds === undefined ? {} : { retryAfter: seconds }),
  })
}
