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
import { anyContacts, isWorldReason, WORLD_NOW, worldTopLevel } from '#test/samples/any-contacts.ts'
import { reasonOf } from '#test/samples/issues-oracle.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { isRepeated, issueOf, oracleAccount } from '#test/samples/review-oracle.ts'
import { rowsInOrder } from './in-order.ts'
import { type JudgeOptions, judge, OUTCOME } from './judged.ts'
import { ROW_KINDS } from './row-kinds.ts'

const now = WORLD_NOW
const OPTIONS: JudgeOptions = {
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

const judged = (contacts: readonly Contact[], options: Partial<JudgeOptions> = {}) =>
  judge(tableOf(contacts), { ...OPTIONS, ...options })

describe('every row', () => {
  it('comes out as an oracle has it, for the whole account', () => {
    fc.assert(
      fc.property(
        anyContacts(60),
        fc.constantFrom(3, 7, 14, 30),
        fc.boolean(),
        (contacts, windowDays, agentsLogContacts) => {
          const options = { ...OPTIONS, windowDays, agentsLogContacts }
          const { table, kind, links, repeated, outcome, overruled, marks, lagDays } = judged(
            contacts,
            options,
          )
          const account = oracleAccount(contacts, { ...options, from: 0, isReason: isWorldReason })
          expect(lagDays).toBeCloseTo(account.lagDays)
          const rowOf = ({ id }: Contact): number => table.ids.find(id) - 1
          const brought = [...kind.keys()].filter((row) => ROW_KINDS[kind[row] ?? -1] === 'contact')
          expect(brought).toEqual(account.contacts.map(rowOf).toSorted((a, b) => a - b))
          for (const contact of account.contacts) {
            const row = rowOf(contact)
            expect(marks.reasons.textOf(marks.reason[row] ?? 0)).toBe(reasonOf(contact, account.options))
            expect(repeated[row] === 1).toBe(isRepeated(account, contact))
            const issue = issueOf(account, contact)
            expect(links.first[row]).toBe(rowOf(issue.first))
            expect(outcome[rowOf(issue.first)]).toBe(OUTCOME[issue.outcome])
            expect(overruled[rowOf(issue.first)] === 1).toBe(issue.overruled)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('of a sample knows whose metrics were asked for', () => {
    const contacts = Array.from({ length: 60 }, (_, id) =>
      aContact({ id: id + 1, requesterId: 1 + (id % 20) }),
    )
    const { sampled } = judged(contacts, { sampled: 3 })
    expect([...sampled]).toEqual(contacts.map(({ requesterId }) => Number(isSampled(requesterId, 3))))
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
          expect([...rowsInOrder(table).rows]).toEqual(sorted)
        },
      ),
    )
  })
})

describe('what corrections say', () => {
  const card = aContact({ id: 1, reason: 'billing_card', createdAt: now - 60 * DAY, metrics: someMetrics() })
  const login = { ...card, id: 2, reason: 'login_reset', createdAt: now - 58 * DAY }

  const reasons = (id: number, value: string) => ({ reasons: new Map([[id, value]]), causes: new Map() })

  it('goes before tags and field, also for links', () => {
    expect(judged([card, login]).repeated[0]).toBe(0)
    const corrected = judged([card, login], { corrections: reasons(2, 'billing_refund') })
    expect(corrected.marks.reasons.textOf(corrected.marks.reason[1] ?? 0)).toBe('billing_refund')
    expect(corrected.repeated[0]).toBe(1)
  })

  it('settles a conflict', () => {
    const torn = { ...card, tags: ['billing_card', 'login_reset'] }
    expect(judged([torn]).marks.reason[0]).toBe(0)
    const settled = judged([torn], { corrections: reasons(1, 'login_reset') }).marks
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
