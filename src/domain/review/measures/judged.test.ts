import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { recentSolveDays } from '#domain/fcr/maturity.ts'
import { firstContact } from '#domain/fcr/outcome.ts'
import { isSessionChannel } from '#domain/fcr/turns.ts'
import { DAY } from '#domain/instant.ts'
import { withEffectiveReason } from '#domain/reasons/effective.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { isSampled } from '#domain/review/sample.ts'
import { type JudgedContact, judgeContacts } from '#domain/review/stats/judged.ts'
import { anyContacts, isWorldReason, WORLD_NOW, worldTopLevel } from '#test/samples/any-contacts.ts'
import { finish } from '#test/samples/finish.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { rowsInOrder } from './in-order.ts'
import { type JudgingOptions, judge, OUTCOME } from './judged.ts'
import { ROW_KINDS } from './row-kinds.ts'

const now = WORLD_NOW
const OPTIONS: JudgingOptions = {
  now,
  windowDays: 7,
  topLevelOf: worldTopLevel,
  agentsLogContacts: true,
  staff: new Set([99]),
  sampled: 1,
}

const tableOf = (contacts: readonly Contact[]) => {
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  return table
}

const judged = (contacts: readonly Contact[], options: Partial<JudgingOptions> = {}) =>
  judge(tableOf(contacts), { ...OPTIONS, ...options })

describe('every row', () => {
  it('comes out as it does contact by contact', () => {
    fc.assert(
      fc.property(
        anyContacts(60),
        fc.constantFrom(3, 7, 14, 30),
        fc.boolean(),
        fc.constantFrom(1, 2),
        (contacts, windowDays, agentsLogContacts, sampled) => {
          const options = { ...OPTIONS, windowDays, agentsLogContacts, sampled }
          const { table, kind, links, repeated, outcome, overruled, marks } = judged(contacts, options)
          const singly: JudgedContact[] = []
          const left: string[] = []
          const judgeOne = {
            contact: (one: JudgedContact) => void singly.push(one),
            leftOut: (because: string) => void left.push(because),
          }
          finish(judgeContacts(table, options, judgeOne))
          for (const one of singly) {
            const row = table.ids.find(one.contact.id) - 1
            expect(ROW_KINDS[kind[row] ?? -1]).toBe('contact')
            expect(marks.reasons.textOf(marks.reason[row] ?? 0)).toBe(one.reason)
            expect(repeated[row] === 1).toBe(one.repeated)
            expect(links.first[row] === row).toBe(one.issue !== null)
            if (one.issue === null) continue
            expect(overruled[row] === 1).toBe(one.issue.overruled !== null)
            const word = one.issue.overruled ?? (one.issue.failed ? 'no' : 'yes')
            expect(outcome[row]).toBe(OUTCOME[word])
          }
          const mine = [...kind.keys()].filter((row) =>
            isSampled(table.codes.requester.idOf(table.columns.requester[row] ?? 0) ?? 0, sampled),
          )
          const kinds = mine.map((row) => ROW_KINDS[kind[row] ?? -1])
          expect(kinds.filter((one) => one !== 'contact').toSorted()).toEqual(left.toSorted())
        },
      ),
      { numRuns: 300 },
    )
  })

  it('agrees with the sidebar at the same evidence', () => {
    fc.assert(
      fc.property(anyContacts(25), (contacts) => {
        const mine = contacts
          .filter(({ requesterId }) => requesterId === 1)
          .map((contact) => ({ ...contact, tags: contact.tags.filter((tag) => !/^bm_fcr_/.test(tag)) }))
          .map((contact) => withEffectiveReason(contact, isWorldReason))
        const { table, lagDays, matureTo, outcome } = judged(mine)
        for (const contact of mine) {
          const seen = firstContact({
            contact,
            earlier: mine,
            messages: null,
            sessionBased: isSessionChannel(contact.channel),
            ...{ now, windowDays: 7, topLevelOf: worldTopLevel, solveLagDays: lagDays },
          })
          const began = seen.first === null && !contact.tags.includes('closed_by_merge')
          if (!began || contact.createdAt > matureTo) continue
          const row = table.ids.find(contact.id) - 1
          expect(outcome[row]).toBe(seen.outcome === 'yes' ? OUTCOME.yes : OUTCOME.no)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('stands by requester, creation and id', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ id: fc.nat(30), requesterId: fc.nat(3), second: fc.constantFrom(0, 1, 70_000, 2e9) }),
        ),
        (drawn) => {
          const table = tableOf(
            drawn.map(({ id, requesterId, second }) =>
              aContact({ id, requesterId, createdAt: second * 1000 }),
            ),
          )
          const key = (row: number) => {
            const { requesterId, createdAt, id } = contactAt(table, row)
            return [table.codes.requester.find(requesterId), createdAt, id]
          }
          const sorted = [...Array(table.size).keys()].toSorted((a, b) =>
            key(a).reduce((order, part, at) => order || part - (key(b)[at] ?? 0), 0),
          )
          expect([...rowsInOrder(table)]).toEqual(sorted)
        },
      ),
    )
  })
})

describe('what corrections say', () => {
  const card = aContact({ id: 1, reason: 'billing_card', createdAt: now - 60 * DAY, metrics: someMetrics() })
  const login = { ...card, id: 2, reason: 'login_reset', createdAt: now - 58 * DAY }

  it('goes before tags and field, also for links', () => {
    expect(judged([card, login]).repeated[0]).toBe(0)
    const corrected = judged([card, login], { corrections: new Map([[2, 'billing_refund']]) })
    expect(corrected.marks.reasons.textOf(corrected.marks.reason[1] ?? 0)).toBe('billing_refund')
    expect(corrected.repeated[0]).toBe(1)
  })

  it('settles a conflict', () => {
    const torn = { ...card, tags: ['billing_card', 'login_reset'] }
    expect(judged([torn]).marks.reason[0]).toBe(0)
    const settled = judged([torn], { corrections: new Map([[1, 'login_reset']]) }).marks
    expect(settled.reasons.textOf(settled.reason[0] ?? 0)).toBe('login_reset')
  })
})

it('knows L from the last quarter', () => {
  fc.assert(
    fc.property(anyContacts(40), (contacts) => {
      const { lagDays, table, kind } = judged(contacts)
      const days = [...kind.keys()]
        .filter((row) => kind[row] === 0)
        .map((row) => recentSolveDays(contactAt(table, row), now))
        .filter((took) => took !== null)
      if (days.length === 0) expect(lagDays).toBe(28)
      else expect(lagDays).toBeLessThanOrEqual(Math.min(28, Math.max(1, ...days)))
    }),
  )
})
