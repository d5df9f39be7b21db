import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, WEEK } from '#domain/instant.ts'
import { anyHealthFacts } from '#test/samples/any-health-facts.ts'
import { COMPONENTS, movesBetween, partsAt, wholeAt } from '#test/samples/health-oracle.ts'
import { NOW } from '#test/samples/records.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { scoreHealth } from './score.ts'
import { trend } from './trend.ts'

/** NOW, and days before it: a score may be asked for on any day. */
const date = fc.integer({ min: 0, max: 100 }).map((days) => NOW - days * DAY)

it('the score is what the definition says, read a second time, on any facts and any day', () => {
  fc.assert(
    fc.property(anyHealthFacts, date, (facts, asOf) => {
      const health = scoreHealth(DEFAULT_DEFINITION, facts, asOf)
      const parts = partsAt(facts, asOf)
      expect(health.components.map(({ component }) => component.id)).toEqual(COMPONENTS)
      for (const { component, points } of health.components)
        expect([component.id, points]).toEqual([component.id, parts[component.id]?.points ?? null])
      expect(health).toMatchObject(wholeAt(facts, asOf))
    }),
    { numRuns: 1_500 },
  )
})

it('the trend is the difference of two days, read a second time', () => {
  fc.assert(
    fc.property(anyHealthFacts, date, fc.constantFrom(30, 7, 90), (facts, now, days) => {
      const found = trend(DEFAULT_DEFINITION, facts, now, days)
      const moves = movesBetween(facts, now - days * DAY, now)
      if (moves.change === null) expect(found.change).toBeNull()
      else expect(found.change).toBeCloseTo(moves.change, 9)
      expect(found.comparable).toEqual({ n: moves.comparable.length, of: COMPONENTS.length })
      expect(Object.fromEntries(found.moved.map(({ component, change }) => [component.id, change]))).toEqual(
        moves.moved,
      )
      expect(found.nowKnown).toEqual(moves.nowKnown)
    }),
    { numRuns: 500 },
  )
})

it('the line begins and ends where the moves over its weeks do', () => {
  fc.assert(
    fc.property(anyHealthFacts, (facts) => {
      const { series } = trend(DEFAULT_DEFINITION, facts, NOW)
      const { change } = movesBetween(facts, NOW - 11 * WEEK, NOW)
      const [first, last] = [series[0], series.at(-1)]
      expect(series.length === 0).toBe(change === null)
      if (first && last && change !== null) {
        expect([first.at, last.at]).toEqual([NOW - 11 * WEEK, NOW])
        expect(last.share - first.share).toBeCloseTo(change, 9)
      }
    }),
    { numRuns: 500 },
  )
})
