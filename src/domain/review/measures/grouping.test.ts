import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, WEEK } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { weeksIn } from '#domain/review/stretch.ts'
import { quantile } from '#domain/statistics.ts'
import { aContact, NOW } from '#test/samples/records.ts'
import { byReasons, byTime, crossed, together } from './grouping.ts'
import { judge } from './judged.ts'
import { mediansBy } from './medians.ts'
import { tallyBy } from './tally.ts'

const judged = (rows: readonly { createdAt?: number; reason?: string | null }[]) => {
  const table = createContacts()
  for (const [index, { createdAt = NOW, reason = null }] of rows.entries())
    putContact(table, aContact({ id: index + 1, createdAt, reason }))
  return judge(table, {
    ...{ now: NOW, windowDays: 7, topLevelOf: (reason: string | null) => reason },
    ...{ agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
  })
}

describe('rows fall', () => {
  it('into weeks of a zone whose clock is put back, whatever their length', () => {
    const weeks = weeksIn({ from: NOW - 12 * WEEK, to: NOW }, 'Europe/Berlin').toReversed()
    const first = weeks[0]?.from ?? 0
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10 * 86_400, max: 13 * 7 * 86_400 })), (seconds) => {
        const times = seconds.map((second) => first + second * 1000)
        const { of, size } = byTime(judged(times.map((createdAt) => ({ createdAt }))), weeks)
        expect(size).toBe(weeks.length)
        const wanted = times.map((at) => weeks.findIndex(({ from, to }) => at >= from && at < to))
        expect([...of]).toEqual(wanted)
      }),
    )
  })

  it('into no week at its end, nor in a gap', () => {
    const days = [
      { from: NOW, to: NOW + DAY },
      { from: NOW + 2 * DAY, to: NOW + 3 * DAY },
    ]
    const times = [-1000, 0, DAY - 1000, DAY, 2 * DAY, 3 * DAY]
    expect([...byTime(judged(times.map((at) => ({ createdAt: NOW + at }))), days).of]).toEqual([
      ...[-1, 0, 0, -1, 1, -1],
    ])
    expect([...byTime(judged([{}]), []).of]).toEqual([-1])
  })

  it('under parents by the values that stand there', () => {
    const some = judged([
      { reason: 'a' },
      { reason: 'b' },
      { reason: 'c' },
      { reason: null },
      { reason: 'z' },
    ])
    expect([
      ...byReasons(some, [
        ['a', 'b'],
        ['c', 'unused'],
      ]).of,
    ]).toEqual([0, 0, 1, -1, -1])
    const cells = crossed(byReasons(some, [['a', 'b'], ['c']]), {
      size: 3,
      of: Int32Array.from([2, -1, 0, 1, 1]),
    })
    expect(cells.size).toBe(6)
    expect([...cells.of]).toEqual([2, -1, 3, -1, -1])
  })
})

it('medians and counts are of each group alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.option(fc.nat(50)))), (drawn) => {
      const grouping = { size: 3, of: Int32Array.from(drawn, ([group]) => group) }
      const rows = Uint32Array.from(drawn.keys())
      const medians = mediansBy(rows, grouping, (row) => drawn[row]?.[1] ?? Number.NaN)
      const count = tallyBy(rows, grouping, (row) => (row % 2 === 0 ? 1 : 9))
      for (const group of [0, 1, 2]) {
        const mine = drawn.filter(([of]) => of === group)
        const known = mine.flatMap(([, value]) => value ?? [])
        expect(count(group, 1)).toBe(mine.length)
        expect(count(group, 8)).toBe(drawn.filter(([of], row) => of === group && row % 2 === 1).length)
        expect(count(group, 2)).toBe(0)
        expect(medians[group]).toEqual({ n: known.length, median: quantile(known, 0.5) })
      }
    }),
  )
  expect(together(judged([{}, {}]))).toEqual({ size: 1, of: new Int32Array(2) })
})
