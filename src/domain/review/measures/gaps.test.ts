import { expect, it } from 'vitest'
import { workedAt } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { WORLD_NOW } from '#test/samples/any-contacts.ts'
import { done, matches } from '#test/samples/issues-oracle.ts'
import { always } from '#test/samples/review-both.ts'
import { isRepeated } from '#test/samples/review-oracle.ts'
import { gapLines, gapRows } from './gaps.ts'

const CLOSED = new Map([
  ['billing_refund', WORLD_NOW - 40 * DAY],
  ['', WORLD_NOW - 10 * DAY],
])

it('are reasons with a flagged contact, as the definitions read literally have them', () => {
  always(({ judged, account, some, rows, reason }) => {
    const has = (contact: (typeof some)[number], pattern: RegExp) => matches(contact, pattern).length > 0
    const lines = gapLines(judged, rows, CLOSED)
    const reasons = [...new Set(some.filter((one) => has(one, /^bm_gap$/)).map(reason))]
    expect(lines.map((line) => line.reason).sort()).toEqual(reasons.sort())
    for (const line of lines) {
      const mine = some.filter((one) => reason(one) === line.reason)
      const flagged = mine.filter((one) => has(one, /^bm_gap$/))
      const closed = CLOSED.get(line.reason ?? '')
      expect(line.flagged).toBe(flagged.length)
      expect(line.since).toBe(flagged.filter((one) => closed === undefined || workedAt(one) > closed).length)
      expect(line.none).toBe(mine.filter((one) => has(one, /^bm_ans_none$/)).length)
      expect(line.contacts).toBe(mine.length)
      expect(line.last).toBe(Math.max(...flagged.map(workedAt)))
      const left = mine.filter(
        (one) => has(one, /^bm_(gap|ans_none)$/) && one.createdAt <= account.matureTo && done(one),
      )
      const back = left.filter((one) => isRepeated(account, one))
      expect([line.repeated.k, line.repeated.n]).toEqual([back.length, left.length])
      const behind = gapRows(judged, rows, line.reason)
      expect([...behind].map((row) => judged.table.ids.idOf(row + 1)).sort()).toEqual(
        flagged.map(({ id }) => id).sort(),
      )
    }
    const order = lines.map(({ since, flagged }) => since * 1000 + flagged)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  }, 80)
})

it('are none of a reason that nobody has', () => {
  always(({ judged, rows }) => {
    expect(gapRows(judged, rows, 'nobody_has_it')).toHaveLength(0)
  }, 5)
})
