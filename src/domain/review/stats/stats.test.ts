import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { firstContact } from '#domain/fcr/outcome.ts'
import { isSessionChannel } from '#domain/fcr/turns.ts'
import { DAY } from '#domain/instant.ts'
import { withEffectiveReason } from '#domain/reasons/effective.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { isSampled } from '#domain/review/sample.ts'
import { anyContacts, isWorldReason, WORLD_NOW, worldTopLevel } from '#test/samples/any-contacts.ts'
import type { OracleOptions } from '#test/samples/issues-oracle.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { oracleStats } from '#test/samples/stats-oracle.ts'
import { computeStats, type Stats, type StatsOptions } from './stats.ts'

const now = WORLD_NOW
const OPTIONS: StatsOptions = {
  now,
  day: '2026-11-20',
  from: now - 110 * DAY,
  windowDays: 7,
  topLevelOf: worldTopLevel,
  agentsLogContacts: true,
  staff: new Set([99]),
  sampled: 1,
}

const statsOf = (contacts: readonly Contact[], options: Partial<StatsOptions> = {}): Stats => {
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  return computeStats(table, { ...OPTIONS, ...options })
}

const plain = ({
  reasons,
  items,
  day,
  windowDays,
  from,
  to,
  sampled,
  levels,
  onlyLogged,
  ...rest
}: Stats) => ({
  ...rest,
  newReasons: Object.fromEntries(rest.newReasons),
  reasons: Object.fromEntries(reasons),
  items: Object.fromEntries(
    items.map(({ item, reason, n, worked, contacts, irrelevant }) => [
      `${item} ${reason ?? ''}`,
      { n, worked, contacts, irrelevant },
    ]),
  ),
})

/** Words of auditors on some of a world's contacts. */
const anyAudit = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(null, 'billing_card', 'login_reset')), {
    maxLength: 20,
  })
  .map((words) => new Map(words))

const near = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e6) / 1e6 : one)))

describe('stats', () => {
  it('are what the definitions say, on any world', () => {
    fc.assert(
      fc.property(
        anyContacts(60),
        fc.constantFrom(3, 7, 14, 30),
        fc.boolean(),
        anyAudit,
        (contacts, windowDays, agentsLogContacts, audited) => {
          const options: OracleOptions = {
            ...OPTIONS,
            audited,
            isReason: isWorldReason,
            windowDays,
            agentsLogContacts,
          }
          expect(near(plain(statsOf(contacts, { windowDays, agentsLogContacts, audited })))).toEqual(
            near(oracleStats(contacts, options)),
          )
        },
      ),
      { numRuns: 200 },
    )
  }, 20_000)

  it('add up', () => {
    fc.assert(
      fc.property(anyContacts(60), (contacts) => {
        const { found, leftOut, usual, reasons, items, levels } = statsOf(contacts)
        const shares = [...reasons.values()]
        expect(found).toBe(usual.n + leftOut.staff + leftOut.outbound + leftOut.merged + leftOut.unsolved)
        expect(shares.reduce((sum, { n }) => sum + n, 0)).toBe(usual.n)
        expect(shares.reduce((sum, { worked }) => sum + worked, 0)).toBe(usual.worked)
        expect(levels.rows + levels.metrics + levels.conversation).toBe(usual.n)
        const withItems = shares.reduce((sum, { n, without }) => sum + n - without.n, 0)
        expect(items.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(withItems)
        for (const { n, worked } of [...shares, ...items]) expect(worked).toBeLessThanOrEqual(n + 1e-9)
      }),
      { numRuns: 100 },
    )
  })

  it('agree with the sidebar on every issue, at the same evidence', () => {
    fc.assert(
      fc.property(anyContacts(25), (contacts) => {
        const mine = contacts
          .filter(({ requesterId }) => requesterId === 1)
          .map((contact) => ({ ...contact, tags: contact.tags.filter((tag) => !/^bm_fcr_/.test(tag)) }))
          .map((contact) => withEffectiveReason(contact, isWorldReason))
        const { firstContact: counts, lagDays, to, from } = statsOf(mine)
        const seen = mine.map((contact) =>
          firstContact({
            contact,
            earlier: mine,
            messages: null,
            sessionBased: isSessionChannel(contact.channel),
            now,
            windowDays: 7,
            topLevelOf: worldTopLevel,
            solveLagDays: lagDays,
          }),
        )
        const outcomes = mine.flatMap((contact, index) => {
          const { first, outcome } = seen[index] ?? {}
          const began = first === null && !contact.tags.includes('closed_by_merge')
          return began && contact.createdAt >= from && contact.createdAt <= to ? [outcome] : []
        })
        expect(outcomes.filter((outcome) => outcome === 'yes')).toHaveLength(counts.yes)
        expect(outcomes.filter((outcome) => outcome === 'no')).toHaveLength(counts.no)
      }),
      { numRuns: 150 },
    )
  })

  it('of a sample are those of its requesters alone', () => {
    const contacts = Array.from({ length: 60 }, (_, index) =>
      aContact({ id: index + 1, requesterId: 1 + (index % 20), createdAt: now - (60 + index / 10) * DAY }),
    )
    const sample = contacts.filter(({ requesterId }) => isSampled(requesterId, 3))
    expect(sample.length).toBeGreaterThan(0)
    expect(plain(statsOf(contacts, { sampled: 3 }))).toEqual(plain(statsOf(sample)))
  })
})

describe('an item', () => {
  const sent = (id: number, days: number, items: readonly string[], parts: Partial<Contact> = {}): Contact =>
    aContact({
      id,
      createdAt: now - days * DAY,
      reason: 'billing_card',
      tags: [`bm_on_${id}`, ...items.map((item) => `bm_sent_${item}`)],
      metrics: someMetrics({ firstReplyMinutes: 10, firstResolutionMinutes: 60 }),
      ...parts,
    })

  it.each([
    ['nothing followed', [], 1],
    ['a contact followed within the window', [sent(2, 56, [])], 0],
    ['a contact followed later', [sent(2, 50, [])], 1],
    ['a contact on something else followed', [sent(2, 56, [], { reason: 'login_reset' })], 1],
    ['somebody else contacted us', [sent(2, 56, [], { requesterId: 5 })], 1],
    ['what followed was merged away', [sent(2, 56, [], { tags: ['closed_by_merge'] })], 0],
  ])('worked, or not, where %s', (_, later, worked) => {
    const { items } = statsOf([sent(1, 60, ['a11']), ...later])
    expect(items.find(({ item }) => item === 'article:11')).toMatchObject({
      n: 1,
      worked,
      reason: 'billing_card',
    })
  })

  it('shares the credit with others that were sent with it', () => {
    const { items } = statsOf([sent(1, 60, ['a11', 'p7']), sent(2, 80, ['a11'], { requesterId: 2 })])
    expect(items).toEqual([
      { item: 'article:11', reason: 'billing_card', n: 1.5, worked: 1.5, contacts: 2, irrelevant: 0 },
      { item: 'post:7', reason: 'billing_card', n: 0.5, worked: 0.5, contacts: 1, irrelevant: 0 },
    ])
  })

  it.each([
    ['is not solved', { status: 'open' }],
    ['is not mature', { createdAt: now - 7 * DAY }],
    ['inherited its tags', { tags: ['bm_on_77', 'bm_sent_a11'] }],
    ['is of the staff', { requesterId: 99 }],
  ] as const)('does not count where the contact %s', (_, parts) => {
    expect(statsOf([{ ...sent(1, 60, ['a11']), ...parts }]).items).toEqual([])
  })
})
