import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { stepsOf } from '#test/samples/steps.ts'
import type { Judged } from './blend.ts'
import { calibrated, leadOf, probabilitiesOf } from './odds.ts'
import { learnedOf, outcomeOf, shareOfDescriptions, suggestedOf } from './outcomes.ts'

const judgedOf = (texts: number, scores: readonly (readonly number[])[], classes = 2): Judged => ({
  classes,
  rows: Int32Array.from({ length: texts }, (_, row) => row),
  truth: new Int32Array(texts),
  scores: scores.map((all) => Float32Array.from(all)),
})
const text: TicketText = { subject: '', parts: [], language: 'en' }

describe('what the blend says of held-out texts', () => {
  it('adds up the ways by their shares', () => {
    const judged = judgedOf(2, [
      [1, 0, 0, 2],
      [0, 1, 3, 0],
    ])
    const found = inOneGo(learnedOf(judged, [2, 0.5]))
    const scores = [
      [2, 0.5],
      [1.5, 4],
    ]
    for (const [place, [a = 0, b = 0]] of scores.entries()) {
      const p = 1 / (1 + Math.exp(b - a))
      expect([...(found[place]?.shares ?? [])]).toEqual([expect.closeTo(p, 5), expect.closeTo(1 - p, 5)])
      expect(found[place]?.lead).toBeCloseTo(Math.abs(a - b) / 2, 5)
      expect([found[place]?.row, found[place]?.truth]).toEqual([place, 0])
    }
  })

  it('takes a way that was not judged for silent', () => {
    const [found] = inOneGo(learnedOf(judgedOf(1, [[1, 0]]), [1, 7]))
    expect(found?.shares[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 5)
  })

  it('is worked out fifty at a time, as is what is suggested', () => {
    for (const [texts, steps] of [
      [0, 0],
      [1, 1],
      [50, 1],
      [51, 2],
    ] as const) {
      const learned = stepsOf(learnedOf(judgedOf(texts, []), []))
      expect(learned.steps).toBe(steps)
      const sample = { values: ['a', 'b'], texts: [] }
      expect(stepsOf(suggestedOf(learned.value, { slope: 1, shift: 0 }, sample, () => new Map())).steps).toBe(
        steps,
      )
    }
  })
})

describe('how it turned out', () => {
  const shares = Float32Array.from([0.4, 0.3, 0.2, 0.06, 0.04])
  it.each([
    [0, true, true],
    [1, false, true],
    [2, false, true],
    [3, false, false],
    [4, false, false],
  ])('of place %i: right %s, among three %s', (truth, right, hit) => {
    expect(outcomeOf({ row: 0, truth, shares, lead: 1.5 })).toEqual({
      probability: shares[0],
      right,
      hit,
      lead: 1.5,
    })
  })

  it('is right of several that are equally likely', () => {
    const even = { row: 0, truth: 1, shares: Float32Array.from([0.5, 0.5]), lead: 0 }
    expect(outcomeOf(even).right).toBe(true)
  })
})

describe('what descriptions say', () => {
  it('counts as much as sixty contacts', () => {
    expect([0, 60, 540].map(shareOfDescriptions)).toEqual([1, 0.5, 0.1])
  })

  it.each([
    [800, true],
    [801, false],
  ])('of %i contacts is asked: %s', (contacts, asked) => {
    const learned = inOneGo(learnedOf(judgedOf(1, [[0, 0]]), [1]))
    const sample = { values: ['a', 'b'], texts: new Array<TicketText>(contacts).fill(text) }
    const [found] = inOneGo(suggestedOf(learned, { slope: 1, shift: 0 }, sample, () => new Map([['b', 1]])))
    const share = asked ? 60 / (contacts + 60) : 0
    expect(found?.shares[1]).toBeCloseTo(0.5 * (1 - share) + share, 5)
  })

  it('is nought for a reason of which they say nothing, and for texts that are gone', () => {
    const learned = inOneGo(learnedOf(judgedOf(2, [[0, 0, 0, 0]]), [1]))
    const sample = { values: ['a', 'b'], texts: [text] }
    const found = inOneGo(suggestedOf(learned, { slope: 1, shift: 0 }, sample, () => new Map([['b', 1]])))
    const share = 60 / 61
    expect([...(found[0]?.shares ?? [])]).toEqual([
      expect.closeTo((1 - share) / 2, 5),
      expect.closeTo((1 - share) / 2 + share, 5),
    ])
    expect([...(found[1]?.shares ?? [])]).toEqual([0.5, 0.5])
  })
})

describe('odds of scores', () => {
  it('are exponential, however high the scores', () => {
    for (const base of [0, 500, -500]) {
      const [a = 0, b = 0] = probabilitiesOf(Float32Array.from([base + Math.log(3), base]))
      expect(a).toBeCloseTo(0.75, 4)
      expect(b).toBeCloseTo(0.25, 4)
    }
  })

  it('stand out from the mean by the highest, wherever it stands', () => {
    expect(leadOf(Float32Array.from([-3, -1, -2]))).toBeCloseTo(1)
    expect(leadOf(Float32Array.from([4]))).toBe(0)
  })
})

describe('corrected odds', () => {
  it('leave the first the first: it comes down to its runner-up at most', () => {
    const found = calibrated(Float32Array.from([0.01, 0.49, 0.5]), { slope: 0.4, shift: -1 })
    expect(found[2]).toBeCloseTo(0.49 / 0.99, 5)
    expect(found[1]).toBeCloseTo(found[2] ?? 0, 5)
    expect(found[0]).toBeCloseTo((0.01 * (1 - 0.49 / 0.99)) / 0.5, 5)
  })

  it('take the first of two that are equal', () => {
    const [a = 0, b = 0] = calibrated(Float32Array.from([0.5, 0.5]), { slope: 1, shift: 1 })
    expect(a).toBeCloseTo(1 / (1 + Math.exp(-1)), 5)
    expect(b).toBeCloseTo(1 - a, 5)
  })

  it.each([[[]], [[1]], [[0.7]], [[1, 0, 0]]])('leave %j as it is', (shares) => {
    const given = Float32Array.from(shares)
    expect(calibrated(given, { slope: 0.5, shift: -1 })).toEqual(Float32Array.from(shares))
  })
})
