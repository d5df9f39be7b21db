import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aContact } from '#test/samples/records.ts'
import { computeStats } from './stats.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')

/** Days ago of the contacts of each reason. */
const newOnes = (world: Readonly<Record<string, readonly number[]>>) => {
  const table = createContacts((tag) => tag in world)
  let id = 0
  for (const [reason, days] of Object.entries(world))
    for (const ago of days) {
      id += 1
      putContact(table, aContact({ id, requesterId: id, reason, tags: [], createdAt: NOW - ago * DAY }))
    }
  const stats = computeStats(table, {
    ...{ now: NOW, day: '2026-11-20', from: NOW - 130 * DAY, windowDays: 7, sampled: 1 },
    ...{ topLevelOf: () => null, agentsLogContacts: true, staff: new Set<number>() },
  })
  return Object.fromEntries([...stats.newReasons].map(([reason, at]) => [reason, (NOW - at) / DAY]))
}

const every = (step: number, from: number, to = 0) =>
  Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, index) => from - index * step)
const USUAL = { card: every(3, 150), refund: every(5, 149), login: every(7, 148) }

describe('a reason', () => {
  it('that came up lately is new, since its first contact', () => {
    expect(newOnes({ ...USUAL, scanner: [20, 12, 3] })).toEqual({ scanner: 20 })
  })

  it.each([
    ['was always there', {}],
    ['came up two months and a day ago', { scanner: every(4, 62) }],
    ['is seldom: once lately and never before may be chance', { scanner: [20] }],
    ['is seldom: thrice in two months, too', { scanner: [55, 30, 4] }],
  ])('is not new where it %s', (_, more) => {
    expect(newOnes({ ...USUAL, ...more })).toEqual({})
  })

  it('is not new where the whole field is', () => {
    expect(newOnes({ card: every(1, 20), refund: every(2, 19), login: every(3, 18) })).toEqual({})
  })

  it('is not new where most are: the list was made anew', () => {
    expect(newOnes({ old: every(3, 150, 31), card: every(1, 30), refund: every(1, 30) })).toEqual({})
  })
})

it('nothing is new without contacts', () => {
  expect(newOnes({})).toEqual({})
})
