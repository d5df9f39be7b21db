// What goes wrong on the way, where the controls say that something does?

import type { Fault } from '#workspace/controls.ts'
import type { World } from '#workspace/world/world.ts'
import { altered } from './altered.ts'

const BODIES: Record<number, string> = {
  401: JSON.stringify({ error: "Couldn't authenticate you" }),
  403: JSON.stringify({
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  }),
  404: JSON.stringify({ error: 'RecordNotFound', description: 'Not found' }),
  409: JSON.stringify({
    error: 'UpdateConflict',
    description: 'Safe Update prevented the update due to outdated ticket data.',
  }),
  422: JSON.stringify({
    error: 'unavailable',
    description: 'Sorry, we could not complete your search query. Please try again in a moment.',
  }),
  429: 'Number of allowed API requests per minute exceeded',
  500: JSON.stringify({ status: 500, error: 'Internal Server Error' }),
  503: 'Service Unavailable',
}

/** The first fault that meets this call; one with `times` is used up. */
export function faultFor(world: World, { method, headers }: Request, path: string): Fault | null {
  const fault = world.controls.faults.find(
    (one) =>
      (one.times ?? 1) > 0 &&
      (one.method === undefined || one.method.toUpperCase() === method) &&
      (one.app !== true || headers.has('x-zendesk-app-id')) &&
      new RegExp(one.path).test(path),
  )
  if (fault === undefined) return null
  if (fault.times !== undefined) fault.times -= 1
  return { ...fault }
}

/** The status that the caller sees; 0 where no answer comes. */
export function faultStatus(fault: Fault): number {
  if (fault.kind === 'status') return fault.status ?? 500
  return fault.kind === 'malformed' ? 200 : 0
}

function retryHeader(fault: Fault, status: number, world: World): Record<string, string> {
  if (fault.retryAfter !== undefined) return { 'retry-after': String(fault.retryAfter) }
  if (status === 429) return { 'retry-after': '30' }
  return status === 503 && world.controls.switches.retryAfter503 === 'on' ? { 'retry-after': '10' } : {}
}

const contentType = (text: string): string =>
  text.startsWith('{') || text.startsWith('[')
    ? 'application/json; charset=utf-8'
    : 'text/plain; charset=utf-8'

function textOf(fault: Fault, usual: string): string {
  if (fault.body === undefined) return usual
  return typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body)
}

/** What the fault answers. `timeout` resolves only when the caller gives up. */
export async function faultAnswer(fault: Fault, world: World, signal: AbortSignal): Promise<Response> {
  if (fault.kind === 'drop') return Response.error()
  if (fault.kind === 'malformed')
    return new Response(textOf(fault, '{"tickets":[{"id":47'), {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
  if (fault.kind === 'timeout') {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    return Response.error()
  }
  const status = faultStatus(fault)
  const plain = world.controls.switches.plainTextErrors === 'on'
  const text = textOf(fault, plain ? `Error ${status}` : (BODIES[status] ?? ''))
  return new Response(status === 204 ? null : text, {
    status,
    headers: { 'content-type': contentType(text), ...retryHeader(fault, status, world) },
  })
}

/** Whether the account decides first: what goes wrong is only how that is told. */
export const isAnswered = ({ kind, done }: Fault): boolean =>
  done === true || kind === 'slow' || kind === 'cut' || kind === 'alter'

/** What reaches the caller of an answer that was given. A refusal is told as it is by the kinds that alter a body. */
export async function instead(
  response: Response,
  fault: Fault,
  world: World,
  signal: AbortSignal,
): Promise<Response> {
  if (fault.done === true) return faultAnswer(fault, world, signal)
  if (fault.kind === 'slow' || !response.ok || response.status === 204) return response
  const text = await response.text()
  const { status, headers } = response
  const sent = fault.kind === 'cut' ? text.slice(0, text.length / 2) : altered(text, fault)
  return new Response(sent, { status, headers })
}
