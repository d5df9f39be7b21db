// How does `client.request` reach the account, and in which shape does it come back?

import type { Json } from '#workspace/records/json.ts'
import { isObject, type JsonObject, textOf } from './json.ts'
import { proxied } from './proxy.ts'
import { requestOf } from './request-options.ts'
import { installationOf, instanceOf, type Room } from './room.ts'

/** What the SDK hands to `done` or `fail`; only the first one reaches the app's promise. */
export interface Answered {
  ok: boolean
  args: Json[]
}

const RETRIES = 3
const RETRY_AFTER = 1

/** Calls carry the app's id, so that the account can apply its limits for apps. They are made as the agent. */
export async function httpRequest(room: Room, guid: string, options: JsonObject): Promise<Answered> {
  const instance = instanceOf(room, guid)
  const address = textOf(options.url)
  if (!instance || !URL.canParse(address, room.options.origin)) return BROKEN
  const installation = installationOf(room, instance.app)
  const url = new URL(address, room.options.origin)
  if (url.origin !== room.options.origin) return proxied(room, installation, url, options)
  const own = { 'x-zendesk-app-id': String(installation.appId) }
  const send = (): Promise<Answered> =>
    exchange(room, room.options.fetch, () => requestOf(url, options, own), options)
  return retried(room, send, options)
}

/** The host retries 429 by itself unless it is told not to. */
async function retried(room: Room, send: () => Promise<Answered>, options: JsonObject): Promise<Answered> {
  const sleep = room.options.sleep ?? pause
  let answer = await send()
  if (options.autoRetry === false || !room.switches.autoRetry) return answer
  for (let again = 0; again < RETRIES && statusOf(answer) === 429; again += 1) {
    await sleep(retryAfter(answer) * 1000)
    answer = await send()
  }
  return answer
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const statusOf = ({ ok, args: [first] }: Answered): number =>
  !ok && isObject(first) ? Number(first.status) : 0

function retryAfter({ args: [first] }: Answered): number {
  const headers = isObject(first) && isObject(first.headers) ? first.headers : {}
  return Number(headers['retry-after']) || RETRY_AFTER
}

type Fetch = (request: Request) => Promise<Response>

/** One exchange. A broken connection, and options that make no request, are status 0, as jQuery tells it. */
export async function exchange(
  room: Room,
  fetch: Fetch,
  request: () => Request,
  options: JsonObject,
): Promise<Answered> {
  const timeout = typeof options.timeout === 'number' && options.timeout > 0 ? options.timeout : null
  try {
    const sent = fetch(request())
    const response = await (timeout === null ? sent : inTime(sent, timeout))
    return answerOf(room, response, await response.text(), options)
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError'
    return late ? failure({ status: 0, statusText: 'timeout' }) : BROKEN
  }
}

function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new DOMException('timeout', 'TimeoutError')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

function answerOf(room: Room, response: Response, text: string, options: JsonObject): Answered {
  const { status } = response
  const headers = Object.fromEntries(response.headers)
  const statusText = response.statusText || (response.ok ? 'OK' : 'error')
  const { json, malformed } = bodyOf(response, text, options)
  const complete = { status, statusText, headers, responseText: text, readyState: 4 }
  if (!response.ok || malformed) {
    return failure({
      status,
      statusText: malformed ? 'parsererror' : statusText,
      responseText: text,
      ...(json === undefined ? {} : { responseJSON: json }),
      ...(options.httpCompleteResponse === true && room.switches.failureHeaders ? { headers } : {}),
    })
  }
  if (options.httpCompleteResponse !== true) return { ok: true, args: [json ?? (text === '' ? null : text)] }
  return { ok: true, args: [{ ...complete, ...(json === undefined ? {} : { responseJSON: json }) }] }
}

const NO_CONTENT = 204

/** Parsed where the answer says that it is JSON or the caller insists on it, as jQuery does: also of an empty 200. */
function bodyOf(response: Response, text: string, options: JsonObject): { json?: Json; malformed: boolean } {
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const wantsJson = options.dataType === 'json'
  if (text === '') return { malformed: wantsJson && response.ok && response.status !== NO_CONTENT }
  if (options.dataType === 'text' || !(isJson || wantsJson)) return { malformed: false }
  try {
    return { json: JSON.parse(text) as Json, malformed: false }
  } catch {
    return { malformed: response.ok }
  }
}

/** A plain object in the manner of jqXHR, never an Error. */
export function failure(given: JsonObject & { status: number; statusText: string }): Answered {
  const { status } = given
  return { ok: false, args: [{ readyState: status === 0 ? 0 : 4, responseText: '', ...given }] }
}

const BROKEN: Answered = failure({ status: 0, statusText: 'error' })
