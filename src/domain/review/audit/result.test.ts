import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASPECTS } from './change.ts'
import type { Draw } from './draw.ts'
import { mayRate, type Rating, type Ratings, ratingQueue, withRating } from './ratings.ts'
import { auditResult } from './result.ts'

const [AGENT, ONE, TWO, THREE] = [10, 1, 2, 3]
const values = fc.constantFrom('a', 'b', 'c', null)
const draw = (tickets: Draw['tickets']): Draw => ({
  ...{ key: 'k', seed: 's', from: 0, to: 1, at: 1, by: ONE, among: 100, tickets },
})
/** What is said of the cause is said of the reason, too: both are counted alike. */
const rating = (ticketId: number, reason: string | null, at: number): Rating => ({
  ...{ ticketId, reason, at, inhibitor: reason },
})
const ratingsOf = (by: number, ratings: readonly Rating[]): Ratings => ({ draw: 'k', by, ratings })

/** Cohen's kappa by its definition over the whole table of classes: another way than the code's. */
function kappaByTable(pairs: readonly (readonly [string | null, string | null])[]): number | null {
  const n = pairs.length
  const classes = ['a', 'b', 'c', null]
  const share = (test: (pair: readonly [string | null, string | null]) => boolean): number =>
    pairs.filter(test).length / n
  const po = classes.reduce((sum, one) => sum + share(([x, y]) => x === one && y === one), 0)
  const pe = classes.reduce((sum, one) => sum + share(([x]) => x === one) * share(([, y]) => y === one), 0)
  return n === 0 || Math.abs(1 - pe) < 1e-12 ? null : (po - pe) / (1 - pe)
}

const anyAudit = fc
  .array(
    fc.record({
      agent: values,
      assignee: fc.constantFrom(AGENT, ONE, TWO),
      one: fc.option(values, { nil: undefined }),
      two: fc.option(values, { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, id: index + 1 })))

describe('the result', () => {
  it('is what the definitions say, computed another way', () => {
    fc.assert(
      fc.property(anyAudit, (rows) => {
        const drawn = draw(
          rows.map(({ id, agent, assignee }) => ({
            id,
            ...{ reason: agent, inhibitor: agent },
            assigneeId: assignee,
          })),
        )
        const said = (of: 'one' | 'two', at: number) =>
          rows.flatMap((row) => (row[of] === undefined ? [] : [rating(row.id, row[of] ?? null, at + row.id)]))
        const all = [ratingsOf(ONE, said('one', 100)), ratingsOf(TWO, said('two', 10_000))]
        const result = auditResult(drawn, all, (value) => value)
        // Oracle: own tickets do not count; of the others the first auditor who rated.
        const words = rows.map((row) => ({
          agent: row.agent,
          said: [
            ...(row.one === undefined || row.assignee === ONE ? [] : [row.one]),
            ...(row.two === undefined || row.assignee === TWO ? [] : [row.two]),
          ],
        }))
        const once = words.filter(({ said: list }) => list.length > 0)
        const right = once.filter(({ agent, said: [first] }) => first === agent).length
        expect([result.reasons.accuracy.k, result.reasons.accuracy.n]).toEqual([right, once.length])
        const twice = words.filter(({ said: list }) => list.length === 2)
        expect(result.twice).toBe(twice.length)
        expect(result.tickets.twice).toHaveLength(twice.length)
        expect(result.tickets.rated).toHaveLength(result.rated)
        const kappa = kappaByTable(twice.map(({ said: [x = null, y = null] }) => [x, y] as const))
        if (kappa === null) expect(result.reasons.auditors.kappa).toBeNull()
        else expect(result.reasons.auditors.kappa).toBeCloseTo(kappa, 9)
        for (const of of ASPECTS) {
          const confused = result.confusions[of].reduce((sum, { tickets }) => sum + tickets.length, 0)
          expect(confused).toBe(once.length - right)
        }
        const { accuracy } = result.inhibitors
        expect([accuracy.k, accuracy.n]).toEqual([right, once.length])
      }),
    )
  })

  it('leaves out what was not drawn and what a third one said', () => {
    const drawn = draw([{ id: 1, reason: 'a', inhibitor: null, assigneeId: null }])
    const all = [
      ratingsOf(THREE, [rating(1, 'c', 300)]),
      ratingsOf(TWO, [rating(1, 'b', 200)]),
      ratingsOf(ONE, [rating(1, 'a', 100), rating(99, 'b', 101)]),
    ]
    const { auditors, rated, reasons } = auditResult(drawn, all, (value) => value)
    expect([auditors, rated, reasons.accuracy.k, reasons.auditors.n]).toEqual([[ONE, TWO], 1, 1, 1])
    expect([ONE, TWO, THREE].map((user) => mayRate(drawn, all, user))).toEqual([true, true, false])
  })
})

describe('what is left to rate', () => {
  it('is all but the auditor’s own tickets and what is rated, in the order of the draw', () => {
    const drawn = draw(
      [5, 3, 8, 1].map((id) => ({ id, reason: null, inhibitor: null, assigneeId: id === 8 ? ONE : AGENT })),
    )
    const mine = withRating(ratingsOf(ONE, []), rating(3, 'a', 1))
    const { left, rated, own } = ratingQueue(drawn, ONE, mine)
    expect([left.map(({ id }) => id), rated, own]).toEqual([[5, 1], 1, 1])
    expect(ratingQueue(drawn, AGENT, null)).toMatchObject({ left: [{ id: 8 }], own: 3 })
  })
})
