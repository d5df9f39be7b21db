import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { Account } from '#workspace/records.ts'
import { createClient } from '#workspace/rest/client.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import { groupTerms, parseQuery } from '#workspace/world/search/query.ts'
import { ticketMatcher } from '#workspace/world/search/ticket-terms.ts'
import { createWorld, type World } from '#workspace/world/world.ts'

const ADMIN = 800001
const REASON = 360011737434
const REFUND = 'billing__refund'

/** The same account twice: tickets in columns, and every ticket as a record. */
function twins(seed: number): { columns: Account; records: Account } {
  const columns = demoAccount({ tickets: 120, seed, held: 0 })
  const { bulk, ...rest } = columns
  const made = Array.from({ length: bulk?.size ?? 0 }, (_, place) => bulk?.record(place) ?? [])
  return { columns, records: { ...rest, tickets: [...rest.tickets, ...made.flat()] } }
}

const ACCOUNTS = [1, 2, 3].map(twins)
const ids = ACCOUNTS[0]?.records.tickets.map(({ id }) => id) ?? []

/** Every ticket looked at, every term asked of the record: no index, no column. */
function bruteForce(world: World, seeker: UserRecord, query: string): number {
  const groups = groupTerms(parseQuery(query)).filter(({ keyword }) => keyword !== 'type')
  const rights = rightsOf(seeker, world.people)
  return world.tickets
    .candidates()
    .filter(
      (ticket) =>
        canSee(seeker, rights, ticket, world.people) &&
        groups.every(
          ({ terms, negated }) =>
            terms.some((term) => ticketMatcher(term, world, seeker, true)(ticket)) !== negated,
        ),
    ).length
}

const day = fc.integer({ min: 0, max: 190 }).map((ago) => new Date(Date.UTC(2026, 10, 16) - ago * 86_400_000))
const date = fc.oneof(
  day.map((at) => at.toISOString().slice(0, 10)),
  day.map((at) => `${at.toISOString().slice(0, 19)}Z`),
  fc.constantFrom('4weeks', '2months', '9hours'),
)
const order = fc.constantFrom(':', '<', '<=', '>', '>=')
const term = fc.oneof(
  fc
    .tuple(fc.constantFrom('created', 'updated', 'solved', 'created_at', 'due_date'), order, date)
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('status', 'priority'),
      order,
      fc.constantFrom('open', 'closed', 'solved', 'high', 'none'),
    )
    .filter(([keyword, , value]) => value === 'none' || (keyword === 'priority') === (value === 'high'))
    .map((parts) => parts.join('')),
  fc.constantFrom(
    ...[
      `custom_field_${REASON}:${REFUND}`,
      `custom_field_${REASON}:none`,
      `custom_field_${REASON}:billing__*`,
    ],
    ...['custom_field_360011737435:*', 'custom_field_360011737436:CMP-1*', 'custom_field_1:none'],
    ...['custom_field_360011737437:true', 'fieldvalue:bm_inh_staff_skills', `tags:${REFUND}`, 'tags:bm_*'],
    ...['tags:outbound', 'tags:none', 'tags:bm_on_*', 'tags:"bm_ans_shown plan_pro"', 'tags:closed_by_merge'],
    ...['ticket_type:incident', 'ticket_type:none', 'problem:59999', 'via:email', 'via:native_messaging'],
    ...[
      'satisfaction:good',
      'satisfaction:goodwithcomment',
      'satisfaction:unoffered',
      'satisfaction:offered',
    ],
    ...['group:Billing', 'group:none', 'assignee:me', 'assignee:none', 'assignee:800002', 'requester:*'],
    ...['requester:900003', 'submitter:800002', 'organization:700004', 'organization:none', 'brand:*'],
    ...['recipient:none', 'external_id:none', 'cc:none', 'form:none', 'custom_status_id:500005'],
    ...['subject:import', 'invoice', '"card declined"', 'comment:thanks', 'has_attachment:false'],
  ),
  fc.constantFrom(...ids).map((id) => `tags:bm_on_${id}`),
)
const query = fc
  .array(fc.tuple(fc.boolean(), fc.boolean(), term), { minLength: 1, maxLength: 4 })
  .map((terms) => terms.map(([a, b, text]) => (a && b ? `-${text}` : text)).join(' '))

type Write = { kind: 'update' | 'merge' | 'delete' | 'create' | 'wait'; at: number; other: number }
const write: fc.Arbitrary<Write> = fc.record({
  kind: fc.constantFrom('update', 'update', 'merge', 'delete', 'create', 'wait'),
  at: fc.nat(ids.length - 1),
  other: fc.nat(ids.length - 1),
})

async function apply(world: World, { kind, at, other }: Write): Promise<number> {
  const client = createClient(world, { user: ADMIN })
  const id = ids[at] ?? 0
  switch (kind) {
    case 'wait':
      world.advance(86_400_000 * (1 + (at % 40)))
      return 0
    case 'delete':
      return (await client.delete(`/api/v2/tickets/${id}`)).status
    case 'merge': {
      // What a merge leaves of the ticket that is merged away.
      const ticket = world.tickets.get(id)
      if (ticket === undefined || ticket.status === 'deleted') return 404
      const tags = [...new Set([...ticket.tags, 'closed_by_merge'])]
      const now = world.clock.now()
      world.tickets.put({ ...ticket, status: 'closed', tags, updated_at: isoSeconds(now) }, now)
      return 200
    }
    case 'create':
      return (
        await client.post('/api/v2/tickets', {
          ticket: {
            ...{ subject: 'An invoice', comment: { body: 'Thanks' }, tags: ['bm_on_1', 'outbound'] },
            ...(other % 2 === 0 ? { via_followup_source_id: id } : {}),
          },
        })
      ).status
    case 'update':
      return (
        await client.put(`/api/v2/tickets/${id}`, {
          ticket: {
            ...(other % 2 === 0 ? { comment: { body: 'Thanks, invoice' }, status: 'open' } : {}),
            ...(other % 3 === 0
              ? { custom_fields: [{ id: REASON, value: REFUND }] }
              : { tags: ['outbound'] }),
          },
        })
      ).status
  }
}

const enc = encodeURIComponent

/** What lists, counts and exports say, page by page. */
async function answers(world: World, user: number, text: string): Promise<unknown[]> {
  const client = createClient(world, { user })
  const read = async (path: string): Promise<unknown> => {
    const { status, body } = await client.get(path)
    return { status, body }
  }
  const pages: unknown[] = []
  let path: string | null = `/api/v2/search/export.json?query=${enc(text)}&filter[type]=ticket&page[size]=40`
  while (path !== null) {
    const { status, body } = await client.get(path)
    pages.push({ status, body })
    const next: string | null = body.meta?.has_more ? body.links.next : null
    path = next === null ? null : next.slice(next.indexOf('/api/'))
  }
  const list = `/api/v2/search.json?query=${enc(`type:ticket ${text}`)}`
  return [
    await read(`/api/v2/search/count.json?query=${enc(`type:ticket ${text}`)}`),
    await read(`${list}&per_page=20&page=2`),
    await read(`${list}&sort_by=updated_at&per_page=50`),
    await read(`${list}&sort_by=status&sort_order=asc&per_page=50`),
    await read(`${list}&sort_by=priority&per_page=50`),
    await read(`${list}&sort_by=ticket_type&sort_order=asc&per_page=50`),
    ...pages,
  ]
}

const LISTS = [
  '/api/v2/tickets.json?page[size]=30',
  '/api/v2/tickets.json?page[size]=30&sort=-updated_at&include=metric_sets',
  '/api/v2/tickets.json?per_page=25&page=2&sort_by=assignee.name',
  '/api/v2/tickets.json?per_page=25&sort_by=subject&sort_order=desc',
  '/api/v2/tickets/count.json',
  '/api/v2/tags.json',
  '/api/v2/incremental/tickets/cursor.json?start_time=1780000000&per_page=50',
  '/api/v2/incremental/tickets.json?start_time=1780000000&per_page=50',
  '/api/v2/incremental/ticket_events.json?start_time=1780000000&per_page=30',
  '/api/v2/incremental/ticket_metric_events.json?start_time=1780000000&per_page=30',
  '/api/v2/views/360200000003/tickets.json?per_page=25',
  '/api/v2/views/360200000007/execute.json?page[size]=20',
  '/api/v2/satisfaction_ratings.json?score=received&per_page=25',
  '/api/v2/problems.json?per_page=25',
]

const OPTIONS = { time: () => 0 }
/** Generous: a machine that does other things takes many times as long as the second that this needs. */
const PATIENCE = 30_000

describe('tickets in columns are found as records are', () => {
  it(
    'whatever is asked, by whomever, after whatever was written',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...ACCOUNTS),
          fc.array(write, { maxLength: 6 }),
          fc.array(query, { minLength: 1, maxLength: 2 }),
          fc.constantFrom(ADMIN, 800003, 800020),
          fc.constantFrom(0, 120_000),
          async ({ columns, records }, writes, queries, user, searchLag) => {
            const options = { ...OPTIONS, controls: { searchLag } }
            const [one, other] = [createWorld(columns, options), createWorld(records, options)]
            for (const step of writes) expect(await apply(one, step)).toBe(await apply(other, step))
            for (const text of queries) {
              const [ours, plain] = [await answers(one, user, text), await answers(other, user, text)]
              expect(ours, text).toEqual(plain)
              const seeker = other.people.user(user)
              if (seeker === undefined || searchLag > 0) continue
              expect(ours[0], text).toEqual({ status: 200, body: { count: bruteForce(other, seeker, text) } })
            }
          },
        ),
        { numRuns: 12 },
      )
    },
    PATIENCE,
  )

  it(
    'in lists, counts of tags and the incremental export too',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...ACCOUNTS),
          fc.array(write, { maxLength: 6 }),
          fc.constantFrom(ADMIN, 800003, 800020),
          async ({ columns, records }, writes, user) => {
            const [one, other] = [createWorld(columns, OPTIONS), createWorld(records, OPTIONS)]
            for (const step of writes) expect(await apply(one, step)).toBe(await apply(other, step))
            const [ours, plain] = [createClient(one, { user }), createClient(other, { user })]
            for (const path of LISTS) {
              const [a, b] = [await ours.get(path), await plain.get(path)]
              expect([a.status, a.body], path).toEqual([b.status, b.body])
            }
          },
        ),
        { numRuns: 6 },
      )
    },
    PATIENCE,
  )
})
