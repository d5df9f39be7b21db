// How is one HTTP request answered? The order in which Zendesk refuses, and what it sends.

import type { Json } from '#workspace/records/json.ts'
import { Refused } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import { callerOf, isAllowed } from './caller.ts'
import { answerControls } from './controls.ts'
import { forbiddenAnswer, INVALID_TOKEN, NO_ENDPOINT, NOT_AUTHENTICATED, refusedAnswer } from './errors.ts'
import { faultAnswer, faultFor, faultStatus, instead, isAnswered } from './faults.ts'
import { answerHeaders } from './headers.ts'
import { readFiles } from './multipart.ts'
import type { Answer, Call } from './route.ts'
import { createRouter, type Match } from './router.ts'
import { ROUTES } from './routes.ts'
import { type Throttled, throttle } from './throttle.ts'

const router = createRouter(ROUTES)

interface Incoming {
  request: Request
  url: URL
  /** Without `.json`. */
  path: string
}

function latencyOf({ controls: { latency, switches } }: World): number {
  return switches.randomLatency === 'on' ? Math.round(latency + Math.random() * 400) : latency
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Undefined where there is no body, or one that is not said to be JSON; throws where it says so and is none. */
async function readBody(request: Request): Promise<Json | undefined> {
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  const text = request.method === 'GET' || !isJson ? '' : await request.text()
  return text === '' ? undefined : (JSON.parse(text) as Json)
}

async function callOf(
  world: World,
  { request, url, path }: Incoming,
  match: Match,
  user: Call['user'],
): Promise<Call> {
  return {
    world,
    method: request.method,
    origin: url.origin,
    path,
    params: match.params,
    query: url.searchParams,
    body: await readBody(request),
    files: await readFiles(request),
    user,
    header: (name) => request.headers.get(name),
  }
}

function handled(match: Match, call: Call): Answer {
  try {
    return match.route.handle(call)
  } catch (error) {
    if (error instanceof Refused) return refusedAnswer(error.refusal, call.path)
    throw error
  }
}

async function decide(
  world: World,
  incoming: Incoming,
): Promise<{ answer: Answer; throttled: Throttled | null }> {
  const { request, path } = incoming
  const match = router(request.method, path)
  if (match === null) return { answer: NO_ENDPOINT, throttled: null }
  const { user, wrong, app } = callerOf(request.headers, world.people)
  if (wrong !== null)
    return { answer: wrong === 'token' ? INVALID_TOKEN : NOT_AUTHENTICATED, throttled: null }
  const throttled = throttle(world, {
    path,
    user: user?.id ?? null,
    app,
    limits: match.route.limits ?? [],
    record: Object.values(match.params)[0] ?? '',
  })
  if (throttled.refusal !== null) return { answer: throttled.refusal, throttled }
  if (user === null && match.route.allowed !== 'anyone') return { answer: NOT_AUTHENTICATED, throttled }
  if (!isAllowed(user, match.route.allowed, world.people)) return { answer: forbiddenAnswer(path), throttled }
  try {
    return { answer: handled(match, await callOf(world, incoming, match, user)), throttled }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      answer: { status: 400, body: { error: 'Unparsable request body', description: error.message } },
      throttled,
    }
  }
}

function respond(
  world: World,
  path: string,
  { status, body, headers }: Answer,
  throttled: Throttled | null,
): Response {
  const plain = status >= 400 && world.controls.switches.plainTextErrors === 'on'
  const isText = typeof body === 'string' || plain
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(status === 204 ? null : text, {
    status,
    headers: {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      ...answerHeaders(path, status, text, world.log.entries().length, throttled, world.controls.switches),
      ...headers,
    },
  })
}

function log(world: World, { request, url }: Incoming, status: number, at: number, isKnown = true): void {
  const { user, app } = callerOf(request.headers, world.people)
  world.log.add({
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    status,
    at: new Date(at).toISOString(),
    caller: user?.id ?? null,
    app,
    ...(isKnown ? {} : { unknown: true }),
  })
}

/** Without `.json`; slashes that clients put too many count as one. */
const pathOf = (url: URL): string =>
  url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\.json$/, '')
    .replace(/\/$/, '')

/**
 * Answers one request of the account's REST API, or of the workspace's own `/__workspace/…`. A dropped connection is
 * `Response.error()`. Unknown paths get Zendesk's 404 `InvalidEndpoint`.
 */
export async function answer(world: World, request: Request): Promise<Response> {
  const url = new URL(request.url)
  if (url.pathname.startsWith('/__workspace/')) return answerControls(world, request, url)
  const incoming: Incoming = { request, url, path: pathOf(url) }
  const at = world.clock.now()
  world.jobs.settle()
  world.apps.jobs.settle()
  await pause(latencyOf(world), request.signal)
  const fault = faultFor(world, request, incoming.path)
  if (fault?.kind === 'slow') await pause(fault.milliseconds ?? 0, request.signal)
  if (fault !== null && !isAnswered(fault)) {
    log(world, incoming, faultStatus(fault), at)
    return faultAnswer(fault, world, request.signal)
  }
  const { answer: decided, throttled } = await decide(world, incoming)
  log(world, incoming, decided.status, at, decided !== NO_ENDPOINT)
  const response = respond(world, incoming.path, decided, throttled)
  return fault === null ? response : instead(response, fault, world, request.signal)
}
