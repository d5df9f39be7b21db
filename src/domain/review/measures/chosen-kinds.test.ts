import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { aSolved, idsOf, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { bySolve, type Choice, chosenContacts, chosenSolved } from './chosen.ts'
import { ROW_KINDS } from './row-kinds.ts'

const ALL: Choice = { from: daysAgo(90), to: NOW }
const of = (contact: Contact, parts: Partial<Contact>): Contact => ({ ...contact, ...parts })

describe('what was found', () => {
  const silent = someMetrics({ requesterUpdatedAt: daysAgo(40) })
  const contacts = [
    aSolved(1),
    aSolved(2, { tags: ['closed_by_merge'] }),
    of(aSolved(3), { requesterId: 99 }),
    of(aSolved(4), { requesterId: 99, tags: ['closed_by_merge'] }),
    // Begun by one of us; the requester never said a word.
    of(aSolved(5), { submitterId: 98, channel: 'web', metrics: silent }),
    of(aSolved(6), { submitterId: 98, channel: 'voice', metrics: silent }),
    of(aSolved(7), { channel: 'web', metrics: silent }),
  ]
  const staff = new Set([99, 12345])

  it('is contacts and what is left out: merged, of staff, outbound', () => {
    const judged = judgedOf(contacts, { staff, agentsLogContacts: false })
    const { rows, found, leftOut } = chosenContacts(judged, ALL)
    const kinds = [...judged.kind].map((code) => ROW_KINDS[code])
    expect(kinds).toEqual(['contact', 'merged', 'staff', 'staff', 'outbound', 'contact', 'contact'])
    expect([found, leftOut]).toEqual([7, { merged: 1, staff: 2, outbound: 1 }])
    expect(idsOf(judged, rows)).toEqual([1, 6, 7])
  })

  it('has no outbound ones where agents log contacts as tickets', () => {
    const judged = judgedOf(contacts, { staff })
    expect(idsOf(judged, chosenContacts(judged, ALL).rows)).toEqual([1, 5, 6, 7])
    expect(chosenContacts(judged, ALL).leftOut).toEqual({ merged: 1, staff: 2, outbound: 0 })
  })

  it('knows nobody as staff whom the table never saw', () => {
    const judged = judgedOf([aSolved(1)], { staff: new Set([12345]) })
    expect([...judged.kind]).toEqual([0])
  })
})

describe('pickers', () => {
  const judged = judgedOf([
    aSolved(1, { organizationId: 70, brandId: 4, channel: 'voice', groupId: 6 }),
    aSolved(2, { organizationId: 71, brandId: 5, channel: 'email', groupId: 7 }),
    aSolved(3, { organizationId: null, brandId: null, groupId: null }),
  ])
  const chosen = (pick: Partial<Choice>) => idsOf(judged, chosenContacts(judged, { ...ALL, ...pick }).rows)

  it('take what has the picked value, and nothing where the table never saw it', () => {
    expect([chosen({ groupId: 6 }), chosen({ groupId: 12345 })]).toEqual([[1], []])
    expect([chosen({ brandId: 5 }), chosen({ brandId: 12345 })]).toEqual([[2], []])
    expect([chosen({ channel: 'voice' }), chosen({ channel: 'fax' })]).toEqual([[1], []])
    expect(chosen({ channel: 'email', brandId: 4 })).toEqual([])
  })

  it('take organisations of a segment, never contacts without one', () => {
    expect(chosen({ organizations: new Set([70, 71]) })).toEqual([1, 2])
    expect(chosen({ organizations: new Set([70, 12345]) })).toEqual([1])
    expect(chosen({ organizations: new Set() })).toEqual([])
  })

  it('give the same object for the same choice, and another for another segment, group, brand or channel', () => {
    const [one, other] = [new Set([70]), new Set([71])]
    const ask = (pick: Partial<Choice>) => chosenContacts(judged, { ...ALL, ...pick })
    expect(ask({ organizations: one })).toBe(ask({ organizations: one }))
    expect(ask({ organizations: one })).not.toBe(ask({ organizations: other }))
    expect(ask({ groupId: 6 })).not.toBe(ask({ brandId: 6 }))
    expect(ask({})).toBe(ask({}))
    expect(ask({})).not.toBe(chosenSolved(judged, ALL))
  })

  it('are held as long as a dozen choices are made', () => {
    const day = (at: number) => chosenContacts(judged, { from: daysAgo(at), to: NOW })
    const first = day(1)
    for (let at = 2; at <= 12; at += 1) day(at)
    expect(day(1)).toBe(first)
    for (let at = 2; at <= 13; at += 1) day(at)
    expect(day(1)).not.toBe(first)
  })
})

it('solved ones are dated by their last solve, else by their last update', () => {
  const last = daysAgo(20)
  const judged = judgedOf([
    aSolved(1, { metrics: someMetrics({ solvedAt: last }) }),
    aSolved(2, { metrics: null, updatedAt: last }),
    aSolved(3, { status: 'closed', metrics: someMetrics(), updatedAt: last }),
    aSolved(4, { status: 'hold', metrics: someMetrics({ solvedAt: last }) }),
  ])
  const within = (from: number, to: number) => idsOf(judged, chosenSolved(judged, { from, to }).rows)
  expect(within(last, last + 1000)).toEqual([1, 2, 3])
  expect(within(last + 1000, NOW)).toEqual([])
  expect(within(last - DAY, last)).toEqual([])
  const days = bySolve(judged, [
    { from: last - DAY, to: last },
    { from: last, to: last + DAY },
  ])
  expect([...days.of]).toEqual([1, 1, 1, -1])
})
