// How do tests and the drawer steer the workspace over HTTP? Not part of Zendesk.

import { type ControlsChange, controlProblems } from '#workspace/controls.ts'
import type { Json } from '#workspace/records/json.ts'
import { Refused } from '#workspace/world/refused.ts'
import { customerReplies } from '#workspace/world/reply.ts'
import { parseTicketChange } from '#workspace/world/ticket-change.ts'
import { updateTicket } from '#workspace/world/update-ticket.ts'
import type { World } from '#workspace/world/world.ts'
import { refusedAnswer } from './errors.ts'
import { isObject, type JsonObject } from './route.ts'

type Body = JsonObject

const json = (body: unknown, status = 200): Response => Response.json(body, { status })

const problem = (...problems: string[]): Response => json({ problems }, 422)

const shown = (world: World): Response => json({ ...world.controls, clock: { now: world.clock.iso() } })

/** `clock: {advance: milliseconds}` or `clock: {now: instant}`; time never runs backwards. */
function moveClock(world: World, clock: Json): string | null {
  if (!isObject(clock)) return 'clock: an object expected'
  const wanted = typeof clock.now === 'string' ? Date.parse(clock.now) - world.clock.now() : clock.advance
  if (typeof wanted !== 'number' || Number.isNaN(wanted))
    return 'clock: advance (milliseconds) or now (an instant) expected'
  if (wanted < 0) return 'clock: time does not run backwards'
  world.advance(wanted)
  return null
}

function change(world: World, body: Body): Response {
  const { clock, ...rest } = body
  const problems = controlProblems(rest)
  if (problems.length > 0) return problem(...problems)
  const wrong = clock === undefined ? null : moveClock(world, clock)
  if (wrong !== null) return problem(wrong)
  world.setControls(rest as ControlsChange)
  return shown(world)
}

/** Somebody else of the staff who may edit every ticket: the last one, so that it is rarely who is signed in. */
const colleague = (world: World) =>
  world.people.users.findLast(
    (user) =>
      user.role === 'agent' && user.active && user.role_type === null && user.ticket_restriction === null,
  )

/** The agent interface in a browser, the mobile app, a program; an app of ours runs in the first only. */
const CHANNELS = ['web', 'mobile', 'api'] as const

function edit(world: World, body: Body): Response {
  const user = typeof body.user_id === 'number' ? world.people.user(body.user_id) : colleague(world)
  if (user === undefined) return problem('user_id: nobody who could edit the ticket')
  if (typeof body.ticket_id !== 'number' || !isObject(body.ticket))
    return problem('ticket_id (a number) and ticket (what changes) expected')
  const channel = CHANNELS.find((known) => known === (body.channel ?? 'web'))
  if (channel === undefined) return problem(`channel: one of ${CHANNELS.join(', ')}`)
  const { change: wanted } = parseTicketChange(body.ticket, 'bulk')
  const { ticket } = updateTicket(world, user, body.ticket_id, wanted, { form: 'single', channel })
  return json({ ticket, by: user.id })
}

function reply(world: World, body: Body): Response {
  if (typeof body.ticket_id !== 'number' || typeof body.body !== 'string')
    return problem('ticket_id (a number) and body (a text) expected')
  return json({ ticket: customerReplies(world, body.ticket_id, body.body) })
}

/** The language of somebody's Zendesk: no call of the API changes it for another person. */
function person(world: World, body: Body): Response {
  const user = typeof body.user_id === 'number' ? world.people.user(body.user_id) : undefined
  if (user === undefined || typeof body.locale !== 'string')
    return problem('user_id (of somebody) and locale (as en-US) expected')
  world.people.putUser({ ...user, locale: body.locale })
  return json({ user: { id: user.id, locale: body.locale } })
}

const ENDPOINTS: Record<string, (world: World, body: Body) => Response> = {
  'GET /__workspace/controls': shown,
  'PUT /__workspace/controls': change,
  'POST /__workspace/edit': edit,
  'POST /__workspace/reply': reply,
  'PUT /__workspace/user': person,
  'GET /__workspace/log': (world) => json({ log: world.log.entries() }),
  'DELETE /__workspace/log': (world) => {
    world.log.clear()
    return new Response(null, { status: 204 })
  },
}

async function bodyOf(request: Request): Promise<Body | null> {
  const text = request.method === 'GET' ? '' : await request.text()
  if (text === '') return {}
  try {
    const body = JSON.parse(text) as Json
    return isObject(body) ? body : null
  } catch {
    return null
  }
}

/** Answers what is under `/__workspace/`. No faults, latency or limits apply here, and nothing is logged. */
export async function answerControls(world: World, request: Request, url: URL): Promise<Response> {
  const endpoint = ENDPOINTS[`${request.method} ${url.pathname}`]
  if (endpoint === undefined)
    return json({ problems: [`${request.method} ${url.pathname}: no such control`] }, 404)
  const body = await bodyOf(request)
  if (body === null) return problem('A JSON object expected')
  try {
    return endpoint(world, body)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { status, body: refused } = refusedAnswer(error.refusal, url.pathname)
    return json(refused, status)
  }
}
