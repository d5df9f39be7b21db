import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aContact, daysAgo, NOW } from '#test/samples/records.ts'
import { judge } from './measures/judged.ts'
import { MERGED } from './measures/row-kinds.ts'
import { packSupposed, provisionalIn, type Supposed, supposedSince, unpackSupposed } from './supposed.ts'

const REASONS = ['card', 'refund']

const judgedOf = (contacts: readonly Contact[]) => {
  const table = createContacts((tag) => REASONS.includes(tag))
  for (const contact of contacts) putContact(table, contact)
  return judge(table, {
    ...{ now: NOW, windowDays: 7, topLevelOf: (reason: string | null) => reason },
    ...{ agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
  })
}

const bare = (id: number, change: Partial<Contact> = {}): Contact =>
  aContact({
    ...{ id, requesterId: id, reason: null, tags: [], status: 'open', createdAt: daysAgo(id) },
    ...change,
  })

/** Open without a reason, as Zendesk's records tell it: another way than columns. */
const isOpenAndBare = ({ status, reason, tags }: Contact): boolean =>
  !['solved', 'closed'].includes(status) && reason === null && !tags.some((tag) => REASONS.includes(tag))

const anyContacts = fc
  .array(
    fc.record({
      status: fc.constantFrom('new' as const, 'open' as const, 'pending' as const, 'solved' as const),
      reason: fc.option(fc.constantFrom(...REASONS), { nil: null }),
      tags: fc.subarray(REASONS),
    }),
    { maxLength: 20 },
  )
  .map((rows) => rows.map((row, at) => bare(at + 1, row)))

describe('provisional reasons', () => {
  it('are of open contacts without a reason alone, and add up', () => {
    fc.assert(
      fc.property(
        anyContacts,
        fc.dictionary(fc.integer({ min: 1, max: 20 }).map(String), fc.constantFrom(...REASONS, null)),
        (contacts, said) => {
          const known: Supposed = new Map(Object.entries(said).map(([id, value]) => [Number(id), value]))
          const judged = judgedOf(contacts)
          const rows = Uint32Array.from(contacts.keys())
          const { open, looked, supposed, byReason } = provisionalIn(judged, rows, known)
          const those = contacts.filter(isOpenAndBare)
          expect(open).toBe(those.length)
          expect(looked).toBe(those.filter(({ id }) => known.has(id)).length)
          for (const reason of REASONS)
            expect(byReason.get(reason) ?? 0).toBe(those.filter(({ id }) => known.get(id) === reason).length)
          expect([...byReason.values()].reduce((sum, count) => sum + count, 0)).toBe(supposed)
        },
      ),
    )
  })

  it('leave out tickets merged into others, and count words that speak for none as looked at', () => {
    const judged = judgedOf([bare(1), bare(2), bare(3)])
    const rows = Uint32Array.of(0, 1, 2)
    const known: Supposed = new Map([
      [1, null],
      [2, 'card'],
    ])
    expect(provisionalIn(judged, rows, known)).toEqual({
      ...{ open: 3, looked: 2, supposed: 1, byReason: new Map([['card', 1]]) },
    })
    const merged = { ...judged, kind: judged.kind.map((kind, row) => (row === 1 ? MERGED : kind)) }
    expect(provisionalIn(merged, rows, known)).toEqual({
      ...{ open: 2, looked: 1, supposed: 0, byReason: new Map() },
    })
  })

  it('are kept as numbers, and come back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(), fc.option(fc.string(), { nil: null })), {
          selector: ([id]) => id,
        }),
        (entries) => {
          expect([...unpackSupposed(packSupposed(new Map(entries)))]).toEqual(entries)
        },
      ),
    )
  })
})

describe('what is read for them', () => {
  const contacts = [bare(1), bare(2, { reason: 'card' }), bare(3, { status: 'solved' }), bare(4), bare(40)]

  it('are the newest open tickets, as far back as is looked', () => {
    const due = supposedSince(judgedOf(contacts), NOW - 28 * DAY, 100)
    expect([...(due?.wanted ?? [])]).toEqual([1, 4])
    expect(due?.since).toBe(daysAgo(4))
  })

  it('are no more than so many, tagged ones among them', () => {
    const due = supposedSince(judgedOf(contacts), NOW - 28 * DAY, 2)
    expect([[...(due?.wanted ?? [])], due?.since]).toEqual([[1], daysAgo(2)])
  })

  it('are the newest in whatever order they came, those of the first moment among them', () => {
    const due = supposedSince(judgedOf([bare(4), bare(1), bare(2), bare(9)]), daysAgo(4), 2)
    expect([[...(due?.wanted ?? [])], due?.since]).toEqual([[1, 2], daysAgo(2)])
    expect(supposedSince(judgedOf([bare(4)]), daysAgo(4), 2)?.since).toBe(daysAgo(4))
    expect(supposedSince(judgedOf([bare(4)]), daysAgo(4) + 1, 2)).toBeNull()
  })

  it('are none where all open ones have a reason', () => {
    expect(supposedSince(judgedOf([bare(2, { reason: 'card' })]), 0, 100)).toBeNull()
  })
})
