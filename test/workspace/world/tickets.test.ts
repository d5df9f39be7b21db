import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTicket } from '#workspace/tiny/make.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { Narrowing } from './ticket-index.ts'
import { createTicketStore } from './tickets.ts'

const TAGS = ['a', 'b', 'c']
const FIELD = 7

const stamp = fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z')

const shape = fc.record({
  requester_id: fc.integer({ min: 1, max: 3 }),
  organization_id: fc.constantFrom(1, 2, null),
  tags: fc.subarray(TAGS),
  value: fc.constantFrom('x', 'y', null),
  assignee_id: fc.constantFrom(1, 2, null),
  problem_id: fc.constantFrom(1, 2, null),
  email_cc_ids: fc.subarray([1, 2]),
  collaborator_ids: fc.subarray([2, 3]),
  follower_ids: fc.subarray([1, 3]),
  created_at: stamp,
  updated_at: stamp,
})

const narrowing: fc.Arbitrary<Narrowing> = fc.oneof(
  fc.record({
    by: fc.constantFrom('requester', 'organization', 'assignee', 'problem', 'cc', 'follower'),
    values: fc.subarray([1, 2, 3]),
  }),
  fc.record({ by: fc.constantFrom('created', 'updated'), from: stamp, to: stamp }),
  fc.record({ by: fc.constant('tag' as const), values: fc.subarray(TAGS) }),
  fc.record({
    by: fc.constant('field' as const),
    field: fc.constant(FIELD),
    values: fc.subarray(['x', 'y']),
  }),
)

const ticketOf = (id: number, { value, ...rest }: typeof shape extends fc.Arbitrary<infer T> ? T : never) =>
  makeTicket({ id, ...rest, custom_fields: [{ id: FIELD, value }] })

function matches(ticket: ReturnType<typeof ticketOf>, narrowing: Narrowing): boolean {
  if (narrowing.by === 'created' || narrowing.by === 'updated') {
    const { from = '', to = '9' } = narrowing
    const at = ticket[`${narrowing.by}_at`]
    return at >= from && at < to
  }
  const held = {
    requester: [ticket.requester_id],
    organization: [ticket.organization_id],
    assignee: [ticket.assignee_id],
    problem: [ticket.problem_id],
    cc: [...ticket.email_cc_ids, ...ticket.collaborator_ids],
    follower: ticket.follower_ids,
    tag: ticket.tags,
    field: ticket.custom_fields.map(({ value }) => value),
  }[narrowing.by]
  return held.some((one) => (narrowing.values as readonly unknown[]).includes(one))
}

describe('candidates', () => {
  it('hold every ticket that matches, whatever was written over it', () => {
    fc.assert(
      fc.property(
        fc.array(shape, { minLength: 1, maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(24), shape), { maxLength: 10 }),
        narrowing,
        (rows, writes, wanted) => {
          const store = createTicketStore(tinyAccount({ tickets: rows.map((row, id) => ticketOf(id, row)) }))
          store.expected(wanted)
          const now = new Map(rows.map((row, id) => [id, ticketOf(id, row)]))
          for (const [id, row] of writes) {
            now.set(id, ticketOf(id, row))
            store.put(ticketOf(id, row), 1)
          }
          const candidates = store.candidates(wanted)
          const expected = [...now.values()].filter((ticket) => matches(ticket, wanted))
          expect(candidates.filter((ticket) => matches(ticket, wanted)).sort((a, b) => a.id - b.id)).toEqual(
            expected.sort((a, b) => a.id - b.id),
          )
          expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length)
          expect(store.expected(wanted)).toBeGreaterThanOrEqual(expected.length)
        },
      ),
    )
  })
})

describe('the store', () => {
  const one = makeTicket({ id: 1, requester_id: 1, subject: 'first' })

  it('answers the version of an instant', () => {
    const store = createTicketStore(tinyAccount({ tickets: [one] }))
    store.put({ ...one, subject: 'second' }, 100)
    store.put({ ...one, subject: 'third' }, 200)
    const at = (instant: number) => store.candidates(null, instant)[0]?.subject
    expect([at(50), at(100), at(150), at(200)]).toEqual(['first', 'second', 'second', 'third'])
    expect(store.get(1)?.subject).toBe('third')
  })

  it('keeps deleted tickets for exports only', () => {
    const store = createTicketStore(tinyAccount({ tickets: [one] }))
    store.put({ ...one, status: 'deleted' }, 1)
    expect(store.candidates()).toEqual([])
    expect(store.everythingHeld()).toHaveLength(1)
  })
})
