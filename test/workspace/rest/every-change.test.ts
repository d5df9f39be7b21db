import { describe, expect, it } from 'vitest'
import type { AuditRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { TINY } from '#workspace/tiny/people.ts'
import type { World } from '#workspace/world/world.ts'
import { createClient } from './client.ts'
import { callerFor, callSample, sampleWorld } from './openapi/sample-world.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

/** Ways of changing a ticket that the samples do not take: by path, method and body. */
const FURTHER: [string, 'put' | 'post' | 'delete', string, unknown][] = [
  ['a reply', 'put', '/api/v2/tickets/110', { ticket: { comment: { body: 'Soon' } } }],
  ['copies', 'put', '/api/v2/tickets/110', { ticket: { email_ccs: [{ user_id: 900002 }] } }],
  ['followers', 'put', '/api/v2/tickets/110', { ticket: { followers: [{ user_id: TINY.otherAgent }] } }],
  ['an owner', 'put', '/api/v2/tickets/111', { ticket: { assignee_id: TINY.agent } }],
  ['a requester', 'put', '/api/v2/tickets/110', { ticket: { requester_id: 900002 } }],
  ['a status', 'put', '/api/v2/tickets/110', { ticket: { status: 'pending' } }],
  ['a custom status', 'put', '/api/v2/tickets/110', { ticket: { custom_status_id: 500003 } }],
  [
    'a field',
    'put',
    '/api/v2/tickets/110',
    { ticket: { custom_fields: [{ id: TINY.reasonField, value: 'other' }] } },
  ],
  ['a date', 'put', '/api/v2/tickets/110', { ticket: { type: 'task', due_at: '2026-10-01T00:00:00Z' } }],
  ['the subject', 'put', '/api/v2/tickets/110', { ticket: { subject: 'Refund' } }],
  ['what others know it by', 'put', '/api/v2/tickets/110', { ticket: { external_id: 'crm-1' } }],
  ['the address it came to', 'put', '/api/v2/tickets/110', { ticket: { recipient: 'billing@example.com' } }],
  ['its problem', 'put', '/api/v2/tickets/110', { ticket: { type: 'incident', problem_id: 111 } }],
  ['many', 'put', '/api/v2/tickets/update_many?ids=109,110', { ticket: { additional_tags: ['seen'] } }],
  [
    'options',
    'put',
    `/api/v2/ticket_fields/${TINY.reasonField}`,
    { ticket_field: { custom_field_options: [] } },
  ],
  ['a customer’s reply', 'post', '/__workspace/reply', { ticket_id: 108, body: 'Still?' }],
  ['a colleague’s edit', 'post', '/__workspace/edit', { ticket_id: 110, ticket: { priority: 'low' } }],
]

/** Deleting for good leaves no ticket to tell of it; a field that goes is no event of a ticket. */
const UNTOLD = /^DELETE \/api\/v2\/(deleted_tickets|ticket_fields\/\{ticket_field_id\}$)/

/** What tells no event of its own: times, what is derived of others, and links that the follow-up tells. */
const DERIVED = new Set([
  'updated_at',
  'generated_timestamp',
  'collaborator_ids',
  'is_public',
  'followup_ids',
])

const EVENTS: Record<string, string> = {
  email_cc_ids: 'EmailCcChange',
  follower_ids: 'FollowerChange',
  satisfaction_rating: 'SatisfactionRating',
}

interface Snapshot {
  ticket: TicketRecord
  audits: readonly AuditRecord[]
  comments: number
}

function snapshot(world: World): Map<number, Snapshot> {
  const tickets = world.tickets.everythingHeld()
  return new Map(
    tickets.map((ticket) => {
      const comments = world.conversations.of(ticket).length
      return [ticket.id, { ticket, audits: [...world.audits.of(ticket)], comments }]
    }),
  )
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The names under which events must tell what differs. */
function toldNames(before: TicketRecord, after: TicketRecord): string[] {
  return (Object.keys(after) as (keyof TicketRecord)[])
    .filter((key) => !DERIVED.has(key) && !same(before[key], after[key]))
    .flatMap((key) => {
      if (key !== 'custom_fields') return [EVENTS[key] ?? key]
      const old = new Map(before.custom_fields.map(({ id, value }) => [id, value]))
      return after.custom_fields
        .filter(({ id, value }) => !same(old.get(id) ?? null, value))
        .map(({ id }) => String(id))
    })
}

const told = (audits: readonly AuditRecord[]): string[] =>
  audits.flatMap(({ events }) => events.map(({ type, field_name }) => String(field_name ?? type)))

/** Every ticket that differs has a new audit that names each difference, who and how. Answers how many differ. */
function checkAudits(before: Map<number, Snapshot>, world: World): number {
  let changed = 0
  for (const [id, { ticket, audits, comments }] of snapshot(world)) {
    const old = before.get(id)
    const names = old === undefined ? ['subject'] : toldNames(old.ticket, ticket)
    if (comments > (old?.comments ?? 0)) names.push('Comment')
    if (names.length === 0) continue
    changed += 1
    const added = audits.slice(old?.audits.length ?? 0)
    expect([id, told(added)]).toEqual([id, expect.arrayContaining(names)])
    for (const audit of added) {
      expect(audit.author_id === -1 || world.people.user(audit.author_id) !== undefined).toBe(true)
      expect(audit.via.channel).toMatch(/^(web|api|rule|email|system)$/)
    }
  }
  return changed
}

const WRITES = ROUTES.filter(({ method }) => method !== 'GET').map((route): [string, Route] => [
  `${route.method} ${route.path}`,
  route,
])

describe('every change of a ticket is in its audits', () => {
  it.each(WRITES.filter(([name]) => !UNTOLD.test(name)))('%s', async (_name, route) => {
    const { world, params } = await sampleWorld(route.path)
    const before = snapshot(world)
    await callSample(createClient(world, { user: callerFor(route) }), route, params)
    world.jobs.settle()
    const changed = checkAudits(before, world)
    if (/^\/api\/v2\/tickets\/\{ticket_id\}(\/merge)?$/.test(route.path)) expect(changed).toBeGreaterThan(0)
  })

  it.each(FURTHER)('%s', async (_name, method, path, body) => {
    const { world } = await sampleWorld(path)
    const before = snapshot(world)
    const answer = await createClient(world, { user: TINY.admin })[method](path, body)
    expect(answer.status).toBeLessThan(300)
    world.jobs.settle()
    expect(checkAudits(before, world)).toBeGreaterThan(0)
  })

  it('what the account does by itself too: by nobody, as a rule', async () => {
    const { world } = await sampleWorld('')
    const before = snapshot(world)
    world.advance(60 * 86_400_000)
    expect(checkAudits(before, world)).toBeGreaterThan(0)
    const added = [...snapshot(world)].flatMap(([id, { audits }]) =>
      audits.slice(before.get(id)?.audits.length),
    )
    for (const audit of added)
      expect(audit).toMatchObject({
        author_id: -1,
        via: { channel: 'rule', source: { rel: 'automation' } },
        events: [{ field_name: 'status', value: 'closed', previous_value: 'solved' }],
      })
  })
})
