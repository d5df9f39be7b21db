import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { allRows, aSolved, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo } from '#test/samples/records.ts'
import { intensities } from './intensity.ts'
import { requestersBy, type Volume, volumeBy } from './volume.ts'

/** Seven contacts of each of 800 people, of pseudo-random groups. */
const contacts = Array.from({ length: 5600 }, (_, at) =>
  aSolved(at + 1, { requesterId: 1 + ((at * 7919) % 800), createdAt: daysAgo(50) + at * 1000 }),
)
const judged = judgedOf(contacts)
const groupOf = (row: number): number => ((row * 31) % 11) - 1

describe('people', () => {
  // Few groups are counted in another way than a great many.
  it.each([10, 10_000, 170_000])('of %i groups are counted once in each', (size) => {
    const grouping = { size, of: Int32Array.from(contacts, (_, row) => groupOf(row)) }
    const counts = requestersBy(judged, allRows(judged), grouping)
    expect(counts).toHaveLength(size)
    for (let group = 0; group < 10; group += 1) {
      const people = contacts.filter((_, row) => groupOf(row) === group).map(({ requesterId }) => requesterId)
      expect(counts[group]).toBe(new Set(people).size)
    }
    expect(counts.slice(10).every((count) => count === 0)).toBe(true)
  })
})

it('volume tells tagged, conflicts and the rest by whether it is solved', () => {
  const some = judgedOf([
    ...[
      aSolved(1, { reason: 'a' }),
      aSolved(2, { requesterId: 1001, reason: 'a', createdAt: daysAgo(40) + DAY }),
    ],
    aSolved(3, { tags: ['reason_a', 'reason_b'] }),
    ...[
      aSolved(4),
      aSolved(5, { status: 'closed' }),
      aSolved(6, { status: 'hold' }),
      aSolved(7, { status: 'new' }),
    ],
    aSolved(8),
  ])
  const grouping = { size: 1, of: Int32Array.of(0, 0, 0, 0, 0, 0, 0, -1) }
  expect(volumeBy(some, allRows(some), grouping)).toEqual([
    {
      ...{ contacts: 7, issues: 6, requesters: 6, tagged: 2, conflicts: 1 },
      untagged: { unsolved: 2, solved: 2 },
    },
  ])
})

describe('intensity', () => {
  const volume = (contactsOf: number, issues: number, requesters: number): Volume => ({
    ...{
      contacts: contactsOf,
      issues,
      requesters,
      tagged: 0,
      conflicts: 0,
      untagged: { unsolved: 0, solved: 0 },
    },
  })
  const [some, all] = [volume(6, 4, 3), volume(24, 8, 12)]
  const period = { from: daysAgo(14), to: daysAgo(0) }

  it('without a series is a share of contacts and of issues', () => {
    expect(intensities([some, volume(0, 0, 0)], all, period, null)).toEqual({
      base: null,
      groups: [
        { gross: null, net: null, share: 1 / 4, netShare: 1 / 2, reach: null },
        { gross: null, net: null, share: 0, netShare: 0, reach: null },
      ],
    })
    expect(intensities([some], volume(0, 0, 0), period, null).groups[0]).toMatchObject({
      ...{ share: null, netShare: null },
    })
  })

  it('of a stock is for a thousand a week, with how many of them it reached', () => {
    const series = { kind: 'stock', name: 'Active', points: [{ at: daysAgo(30), value: 500 }] } as const
    const { base, groups } = intensities([some], all, period, series)
    expect(base).toEqual({ value: 500, covered: 1, kind: 'stock', name: 'Active' })
    expect(groups).toEqual([{ gross: 6, net: 4, share: 1 / 4, netShare: 1 / 2, reach: 3 / 500 }])
  })

  it('of a flow is for a thousand of what came, and reaches nobody that is known', () => {
    const points = [{ from: daysAgo(14), to: daysAgo(0), value: 2000 }]
    const { base, groups } = intensities([some], all, period, { kind: 'flow', name: 'Orders', points })
    expect(base).toMatchObject({ value: 2000, kind: 'flow', name: 'Orders' })
    expect(groups[0]).toMatchObject({ gross: 3, net: 2, reach: null })
  })

  it('is not known where the series says nothing of the period, or none', () => {
    const late = { kind: 'stock', name: 'Active', points: [{ at: daysAgo(-1), value: 500 }] } as const
    expect(intensities([some], all, period, late)).toMatchObject({
      ...{ base: { value: null, covered: 0 }, groups: [{ gross: null, net: null, reach: null }] },
    })
    const none = { kind: 'stock', name: 'Active', points: [{ at: daysAgo(30), value: 0 }] } as const
    expect(intensities([some], all, period, none).groups[0]).toMatchObject({ gross: null, reach: null })
  })
})
