import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { ticketKind } from '#domain/contact-filter.ts'
import { DAY } from '#domain/instant.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { anyContacts, isWorldReason, WORLD_NOW } from '#test/samples/any-contacts.ts'
import { aContact, someMetrics } from '#test/samples/records.ts'
import { addBlock, blockOf, isBlock, lacksMetrics, rowsBetween, without } from './block.ts'
import { contactAt } from './row.ts'
import { type Contacts, createContacts, putContact, setMetrics } from './table.ts'

const tableOf = (contacts: readonly Contact[]): Contacts => {
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  return table
}

const all = (table: Contacts): Contact[] =>
  Array.from({ length: table.size }, (_, row) => contactAt(table, row)).sort((a, b) => a.id - b.id)

/** What must come back of a contact: no words, no names, only tags that are ours and its own, or reasons. */
const kept = (contact: Contact) => {
  const { subject, assigneeId, submitterId, tags, metrics, ...rest } = contact
  const own = tags.includes(`bm_on_${contact.id}`)
  const { requesterUpdatedAt, ...told } = metrics ?? someMetrics()
  return {
    ...rest,
    metrics: metrics && told,
    tags: tags
      .filter((tag) => isWorldReason(tag) || tag === 'closed_by_merge' || (own && isOurTag(tag)))
      .toSorted(),
  }
}

const came = (contact: Contact) => kept(contact)

describe('the table of contacts', () => {
  it('gives back what it was given, but for words and names', () => {
    fc.assert(
      fc.property(anyContacts(), (contacts) => {
        const back = all(tableOf(contacts))
        expect(back.map(came)).toEqual(contacts.map(kept))
        expect(back.every(({ subject, assigneeId }) => subject === '' && assigneeId === null)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('says of each row the same as its ticket: whether it is a contact, what our tags say', () => {
    fc.assert(
      fc.property(anyContacts(), fc.boolean(), (contacts, agentsLogContacts) => {
        const back = all(tableOf(contacts))
        const rules = { agentsLogContacts }
        expect(back.map((one) => ticketKind(one, rules))).toEqual(
          contacts.map((one) => ticketKind(one, rules)),
        )
        expect(back.map(({ tags, id }) => parseOurTags(tags, id).state)).toEqual(
          contacts.map(({ tags, id }) => parseOurTags(tags, id).state),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('goes through storage week by week unchanged', () => {
    fc.assert(
      fc.property(anyContacts(), (contacts) => {
        const table = tableOf(contacts)
        const weeks = Array.from({ length: 24 }, (_, week) => WORLD_NOW - (week - 1) * 7 * DAY)
        const blocks = weeks.map((from) => blockOf(table, rowsBetween(table, from, from + 7 * DAY)))
        expect(blocks.reduce((sum, { size }) => sum + size, 0)).toBe(contacts.length)
        const stored = structuredClone(blocks)
        expect(stored.every(isBlock)).toBe(true)
        const back = createContacts(isWorldReason)
        for (const block of stored) addBlock(back, block)
        expect(all(back).map(came)).toEqual(contacts.map(kept))
        // The same once more changes nothing.
        for (const block of stored) addBlock(back, block)
        expect(back.size).toBe(contacts.length)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps no text of a ticket in a block', () => {
    const block = blockOf(
      tableOf([aContact({ subject: 'Secret words', tags: ['private_tag'] })]),
      new Uint32Array([0]),
    )
    expect(JSON.stringify(block)).not.toMatch(/Secret|private_tag/)
  })

  it('lets rows go', () => {
    const table = without(tableOf([1, 2, 3].map((id) => aContact({ id }))), (row) => row === 1)
    expect(all(table).map(({ id }) => id)).toEqual([1, 3])
  })

  it.each([
    ['of another version', { size: 1 }],
    ['text', 'block'],
    ['nothing', null],
    ['too short a column', { ...blockOf(tableOf([aContact()]), new Uint32Array([0])), size: 2 }],
  ])('what is %s is no block', (_, value) => {
    expect(isBlock(value)).toBe(false)
  })
})

describe('metrics of a row', () => {
  const row = aContact({ metrics: null })
  const metrics = someMetrics({ replies: 2 })

  it('are unknown until they are told, and stay while the ticket does not change', () => {
    const table = tableOf([row])
    expect(lacksMetrics(table, 0)).toBe(true)
    setMetrics(table, 0, metrics)
    putContact(table, row)
    expect([lacksMetrics(table, 0), contactAt(table, 0).metrics]).toEqual([false, metrics])
    putContact(table, { ...row, updatedAt: row.updatedAt + 1000 })
    expect([lacksMetrics(table, 0), contactAt(table, 0).metrics]).toEqual([true, null])
  })

  it('that Zendesk does not tell are not asked for again', () => {
    const table = tableOf([row])
    setMetrics(table, 0, null)
    expect([lacksMetrics(table, 0), contactAt(table, 0).metrics]).toEqual([false, null])
  })

  it('may be beyond what a column holds', () => {
    const table = tableOf([
      { ...row, metrics: someMetrics({ replies: 1e9, groupStations: 999, reopens: -1 }) },
    ])
    expect(contactAt(table, 0).metrics).toMatchObject({ replies: 0xffff, groupStations: 255, reopens: 0 })
  })
})

describe('ids', () => {
  it('each have one row, however many there are and however close', () => {
    const table = createContacts()
    const ids = Array.from({ length: 5000 }, (_, index) => 20_000_000_000_000 + index * (1 + (index % 3)))
    for (const id of ids) putContact(table, aContact({ id, requesterId: id }))
    for (const id of ids) putContact(table, aContact({ id, requesterId: id }))
    expect(table.size).toBe(new Set(ids).size)
    expect(all(table).every(({ id, requesterId }) => id === requesterId)).toBe(true)
  })
})
