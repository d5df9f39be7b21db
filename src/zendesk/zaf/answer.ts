// What came back from `client.request`? Complete responses and failures, in the shapes the host may use.

import { isRecord } from '#domain/settings/checks.ts'
import { HostError } from '#zendesk/errors.ts'
import type { HostAnswer } from '#zendesk/host.ts'
import { statusFailure } from './http-failure.ts'

type Bag = Readonly<Record<string, unknown>>

type HeaderLookup = (name: string) => string | undefined

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

const asking = (holder: Bag, method: 'get' | 'getResponseHeader', name: string): string | undefined => {
  const ask = holder[method]
  if (typeof ask !== 'function') return undefined
  try {
    return asText(ask.call(holder, name))
  } catch {
    return undefined
  }
}

/** Headers come as a plain object or as something to ask; their shape is not documented. */
function headersOf(response: Bag): HeaderLookup {
  const headers = isRecord(response.headers) ? response.headers : {}
  const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), asText(value)]))
  return (name) =>
    named.get(name.toLowerCase()) ??
    asking(headers, 'get', name) ??
    asking(response, 'getResponseHeader', name)
}

/** The parsed body; the text where it is no JSON; undefined where it is empty. */
function bodyOf(response: Bag): unknown {
  if (response.responseJSON !== undefined && response.responseJSON !== null) return response.responseJSON
  const raw = response.responseText
  if (typeof raw !== 'string' || raw.trim() === '') return undefined
  try {
    return JSON.parse(raw) as unknown
  } catch {
    return raw
  }
}

const isComplete = (value: unknown): value is Bag & { status: number } =>
  isRecord(value) &&
  typeof value.status === 'number' &&
  ('responseText' in value || 'responseJSON' in value || 'statusText' in value)

/** A resolved call. A host that ignores `httpCompleteResponse` resolves with the bare body. */
export function answerOf(resolved: unknown, where: string): HostAnswer {
  if (!isComplete(resolved)) return { status: 200, header: () => undefined, body: resolved ?? undefined }
  const header = headersOf(resolved)
  const body = bodyOf(resolved)
  if (resolved.status >= 400) throw statusFailure(resolved.status, body, header('retry-after'), where)
  return { status: resolved.status, header, body }
}

/**
 * A rejected call: a jqXHR-like object, an Error, or anything. An answer of 2xx ends here when the host could not
 * parse it: an empty one is a success (204 to a DELETE), another is malformed.
 */
export function rejectionOf(rejected: unknown, where: string): HostAnswer | HostError {
  if (rejected instanceof HostError) return rejected
  const failure = isRecord(rejected) ? rejected : {}
  const status = typeof failure.status === 'number' ? failure.status : 0
  const body = bodyOf(failure)
  if (status >= 400) return statusFailure(status, body, headersOf(failure)('retry-after'), where)
  if (status >= 200 && status < 300) {
    if (body === undefined) return { status, header: headersOf(failure), body: undefined }
    return new HostError('malformed', `${status} with an unreadable body`, { status, where })
  }
  const late = failure.statusText === 'timeout' || failure.name === 'TimeoutError'
  return new HostError(late ? 'timeout' : 'offline', late ? 'no answer' : 'no connection', {
    where,
    cause: rejected,
  })
}
