import { beforeEach, describe, expect, it } from 'vitest'
import type { MetricRecord } from '#workspace/records/tickets.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createTicket } from './create-ticket.ts'
import { customerReplies } from './reply.ts'
import type { TicketChange } from './ticket-change.ts'
import { updateTicket } from './update-ticket.ts'
import { createWorld, type World } from './world.ts'

const MINUTE = 60_000

let world: World
let id: number

const person = (userId: number) => {
  const user = world.people.user(userId)
  if (user === undefined) throw new Error(`No user ${userId}`)
  return user
}

const words = (text: string, isPublic = true) => ({ text, html: null, public: isPublic, authorId: null })
const write = (change: TicketChange, userId: number = TINY.agent): void =>
  void updateTicket(world, person(userId), id, change)

function metrics(): MetricRecord {
  const ticket = world.tickets.get(id)
  const found = ticket && world.metrics.of(ticket)
  if (found === undefined) throw new Error('No metrics')
  return found
}

beforeEach(() => {
  world = createWorld(tinyAccount(), { time: () => 0 })
  id = createTicket(world, person(TINY.customer), { subject: 'Help', comment: words('Help me') }).ticket.id
})

describe('metrics of a new ticket', () => {
  it('know nothing yet', () => {
    expect(metrics()).toMatchObject({
      replies: 0,
      reopens: 0,
      group_stations: 0,
      assignee_stations: 0,
      solved_at: null,
      initially_assigned_at: null,
      reply_time_in_minutes: { calendar: null, business: null },
    })
  })
})

describe('a reply', () => {
  it('is counted, and the first one timed', () => {
    world.advance(50 * MINUTE)
    write({ comment: words('Hello') })
    world.advance(30 * MINUTE)
    write({ comment: words('Hello again') })
    expect(metrics()).toMatchObject({ replies: 2, reply_time_in_minutes: { calendar: 50, business: 50 } })
    expect(metrics().latest_comment_added_at).toBe('2026-09-18T13:20:00Z')
  })

  it('is none where it is internal, or the customer’s', () => {
    write({ comment: words('Note', false) })
    customerReplies(world, id, 'And this too')
    expect(metrics()).toMatchObject({ replies: 0, reply_time_in_minutes: { calendar: null } })
  })
})

describe('solving', () => {
  it('is timed once as first resolution, each time as full resolution', () => {
    world.advance(60 * MINUTE)
    write({ status: 'solved' })
    expect(metrics()).toMatchObject({
      solved_at: '2026-09-18T13:00:00Z',
      first_resolution_time_in_minutes: { calendar: 60 },
      full_resolution_time_in_minutes: { calendar: 60 },
      reopens: 0,
    })
    world.advance(60 * MINUTE)
    customerReplies(world, id, 'It is back')
    expect(metrics()).toMatchObject({
      reopens: 1,
      solved_at: null,
      first_resolution_time_in_minutes: { calendar: 60 },
    })
    world.advance(60 * MINUTE)
    write({ status: 'solved' })
    expect(metrics()).toMatchObject({
      reopens: 1,
      first_resolution_time_in_minutes: { calendar: 60 },
      full_resolution_time_in_minutes: { calendar: 180 },
    })
  })

  it('is undone without a reopen only by closing', () => {
    write({ status: 'solved' })
    write({ status: 'closed' })
    expect(metrics().reopens).toBe(0)
  })
})

describe('handing over', () => {
  it('counts stations of group and assignee', () => {
    world.advance(5 * MINUTE)
    write({ assignee_id: TINY.agent })
    world.advance(5 * MINUTE)
    write({ assignee_id: TINY.otherAgent })
    expect(metrics()).toMatchObject({
      assignee_stations: 2,
      group_stations: 2,
      initially_assigned_at: '2026-09-18T12:05:00Z',
      assigned_at: '2026-09-18T12:10:00Z',
    })
  })
})

describe('waiting', () => {
  it('is the requester’s while new, open or on hold, the agent’s while pending', () => {
    world.advance(10 * MINUTE)
    write({ status: 'open' })
    world.advance(10 * MINUTE)
    write({ status: 'pending' })
    world.advance(20 * MINUTE)
    write({ status: 'hold' })
    world.advance(5 * MINUTE)
    write({ status: 'solved' })
    expect(metrics()).toMatchObject({
      requester_wait_time_in_minutes: { calendar: 25 },
      agent_wait_time_in_minutes: { calendar: 20 },
      on_hold_time_in_minutes: { calendar: 5 },
    })
  })
})

describe('the account', () => {
  it('keeps its own records as they were', () => {
    const account = tinyAccount()
    const before = structuredClone(account.tickets)
    const own = createWorld(account, { time: () => 0 })
    const ben = own.people.user(TINY.agent)
    if (ben === undefined) throw new Error('No agent')
    updateTicket(own, ben, 110, { priority: 'high', tags: ['x'], comment: words('Hi') })
    expect(account.tickets).toEqual(before)
    expect(account.comments(110)).toHaveLength(1)
  })
})
