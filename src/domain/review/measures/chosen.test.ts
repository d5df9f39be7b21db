import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, HOUR, type Instant } from '#domain/instant.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aContact } from '#test/samples/records.ts'
import { chosenContacts, chosenSolved } from './chosen.ts'
import { judge } from './judged.ts'

const NOW: Instant = Date.parse('2026-09-18T10:00:00Z')
const ROWS = 3_000

/** Newest week first, as they are read; some of them solved a while later. */
function table() {
  const contacts = createContacts()
  for (let id = 1; id <= ROWS; id += 1) {
    const createdAt = NOW - id * HOUR + ((id * 7_919) % 13) * HOUR
    const status = id % 3 === 0 ? 'open' : 'solved'
    const updatedAt = createdAt + (id % 50) * DAY
    putContact(contacts, aContact({ id, createdAt, updatedAt, status, groupId: 1 + (id % 4), metrics: null }))
  }
  return contacts
}

it('takes the rows of a period and of what was picked, and no others, however far they stand apart', () => {
  const contacts = table()
  const judged = judge(contacts, {
    ...{ now: NOW, windowDays: 7, agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
    topLevelOf: () => null,
  })
  const all = Array.from({ length: ROWS }, (_, row) => contactAt(contacts, row))
  const rowsWhere = (test: (contact: (typeof all)[number]) => boolean): number[] =>
    all.flatMap((contact, row) => (test(contact) ? [row] : []))
  const hours = fc.integer({ min: -100, max: ROWS + 100 })
  fc.assert(
    fc.property(hours, hours, fc.option(fc.integer({ min: 1, max: 5 })), (one, other, groupId) => {
      const [from, to] = [NOW - Math.max(one, other) * HOUR, NOW - Math.min(one, other) * HOUR]
      const choice = { from, to, ...(groupId === null ? {} : { groupId }) }
      const within = (at: Instant): boolean => at >= from && at < to
      const picked = (contact: (typeof all)[number]): boolean =>
        groupId === null || contact.groupId === groupId
      expect([...chosenContacts(judged, choice).rows]).toEqual(
        rowsWhere((contact) => picked(contact) && within(contact.createdAt)),
      )
      expect([...chosenSolved(judged, choice).rows]).toEqual(
        rowsWhere((contact) => picked(contact) && contact.status === 'solved' && within(contact.updatedAt)),
      )
    }),
  )
})
