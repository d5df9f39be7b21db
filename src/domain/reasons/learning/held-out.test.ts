import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '#test/samples/steps.ts'
import { corrected } from './blend.ts'
import { familiarFrom, floorOf, judgeHeldOut } from './held-out.ts'
import type { Outcome } from './outcomes.ts'
import { createRows } from './rows.ts'
import type { SampleRows } from './samples.ts'

const AS_IS = { slope: 1, shift: 0 }
const outcome = (probability: number, hit: boolean): Outcome => ({ probability, hit, right: hit, lead: 0 })

describe('the odds from which a suggestion is no noise', () => {
  it('are the highest up to which, of ten or more, fewer than two in five hit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 40 }),
        fc.infiniteStream(fc.nat(9)),
        fc.integer({ min: 0, max: 9 }),
        (percents, draws, luck) => {
          const outcomes = percents.map((percent) => outcome(percent / 100, (draws.next().value ?? 0) < luck))
          const noisy = outcomes.filter(({ probability }) => {
            const upTo = outcomes.filter((other) => other.probability <= probability)
            return upTo.length >= 10 && upTo.filter(({ hit }) => hit).length / upTo.length < 0.4
          })
          const highest = Math.max(0, ...noisy.map(({ probability }) => probability))
          const certainty = { slope: 1.5, shift: 0.25 }
          expect(floorOf(outcomes, AS_IS)).toBeCloseTo(highest, 9)
          expect(floorOf(outcomes, certainty)).toBeCloseTo(
            noisy.length === 0 ? 0 : corrected(highest, certainty),
            9,
          )
        },
      ),
    )
  })

  it('are nought of nine, of two hits in five, and of none', () => {
    const many = (hits: number, of: number) =>
      Array.from({ length: of }, (_, i) => outcome(0.5, i >= of - hits))
    expect(floorOf(many(0, 9), AS_IS)).toBe(0)
    expect(floorOf(many(0, 10), AS_IS)).toBeCloseTo(0.5)
    // The first hits stand before those that miss.
    expect(floorOf(many(4, 10).reverse(), AS_IS)).toBe(0)
    expect(floorOf(many(3, 10).reverse(), AS_IS)).toBeCloseTo(0.5)
    expect(floorOf([], AS_IS)).toBe(0)
  })
})

describe('the lead of a text of a kind that was learned', () => {
  it('is that below which one in fifty of the right firsts lies', () => {
    const right = Array.from({ length: 101 }, (_, lead) => ({ ...outcome(0.5, true), lead: 100 - lead }))
    const wrong = Array.from({ length: 50 }, () => ({ ...outcome(0.5, false), hit: true, lead: -7 }))
    expect(familiarFrom([...wrong, ...right])).toBeCloseTo(2)
    expect(familiarFrom(wrong)).toBe(0)
  })
})

/** Two reasons, each contact with a feature of its reason and one that all share; `said` rows stand after them. */
const sampleOf = (contacts: number, said: number, dates: readonly number[] = []): SampleRows => {
  const rows = createRows()
  for (let row = 0; row < contacts + said; row += 1) {
    rows.push(row % 2, 1)
    rows.push(2, 1)
    rows.end()
  }
  return {
    language: 'en',
    values: ['a', 'b'],
    rows: rows.done(),
    truth: Int32Array.from({ length: contacts + said }, (_, row) => row % 2),
    contacts,
    dates,
    texts: [],
    taught: true,
    saidOnly: new Set(),
    hashes: Uint32Array.from([1, 2, 3]),
  }
}
/** Centroids, naive Bayes and the shares of the reasons: the cheap ways. */
const CHEAP = [[0, 0, 0, 6, 0.3, 0.05]]
const judgedOf = (sample: SampleRows, blends = CHEAP) =>
  stepsOf(judgeHeldOut(sample, blends, { trust: new Float32Array(sample.rows.count).fill(1), seed: 1 }))

describe('contacts that are held out', () => {
  it.each([[20], [799], [800], [1599], [1600], [2499]])('are all of %i, each once', (contacts) => {
    const { rows, truth, classes } = judgedOf(sampleOf(contacts, 2)).value
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: contacts }, (_, row) => row))
    for (const [place, row] of rows.entries()) expect(truth[place]).toBe(row % 2)
    expect(classes).toBe(2)
  })

  it.each([
    [2500, 500],
    [2504, 500],
    [4000, 800],
    [6000, 800],
  ])('are of %i only %i, the newest', (contacts, held) => {
    const dates = Array.from({ length: contacts }, (_, row) => (row * 7919) % contacts)
    const newest = [...dates.keys()]
      .sort((a, b) => (dates[b] ?? 0) - (dates[a] ?? 0))
      .slice(0, held)
      .sort((a, b) => a - b)
    const { rows } = judgedOf(sampleOf(contacts, 0, dates)).value
    expect([...rows].sort((a, b) => a - b)).toEqual(newest)
  })

  it('are some of many without dates, drawn by the seed', () => {
    const rows = [...judgedOf(sampleOf(2500, 0)).value.rows]
    expect(new Set(rows).size).toBe(500)
    expect(rows.every((row) => row >= 0 && row < 2500)).toBe(true)
    expect(Math.max(...rows)).toBeGreaterThan(2000)
    expect(Math.min(...rows)).toBeLessThan(500)
  })

  it('are scored by each way that a blend needs, and by no other', () => {
    const { scores, truth } = judgedOf(sampleOf(40, 0), [
      [0, 0, 0, 6, 0, 0.05],
      [0, 0, 0, 0, 0.3, 0.05],
    ]).value
    expect(scores.map((one) => one.length)).toEqual(new Array(6).fill(truth.length * 2))
    const isSilent = scores.map((all) => all.every((one) => one === 0))
    expect(isSilent).toEqual([true, true, true, false, false, false])
    // Both ways and every text: the truth scores higher.
    for (const way of [3, 4])
      for (const [place, one] of truth.entries())
        expect(scores[way]?.[place * 2 + one]).toBeGreaterThan(scores[way]?.[place * 2 + 1 - one] ?? 9)
  })

  it('are judged by what the others and the team’s own words teach', () => {
    // Nine contacts in ten are learned from at a time; what the team says always is, and counts for the shares.
    const contacts = 20
    const sample = { ...sampleOf(contacts, 4), truth: new Int32Array(24).fill(1, contacts) }
    const prior = judgedOf(sample).value.scores.at(-1) ?? []
    // One is added to each: 18 of the first reason, 4 of the second.
    for (let place = 0; place < contacts; place += 1) {
      expect(prior[place * 2]).toBeCloseTo(Math.log(19 / 24), 5)
      expect(prior[place * 2 + 1]).toBeCloseTo(Math.log(5 / 24), 5)
    }
  })

  it('of many are judged by eight thousand others and the team’s own words', () => {
    const contacts = 12_000
    const sample = { ...sampleOf(contacts, 4), truth: new Int32Array(contacts + 4).fill(1, contacts) }
    const prior = judgedOf(sample).value.scores.at(-1) ?? []
    expect(prior[0]).toBeCloseTo(Math.log(8001 / 8006), 5)
    expect(prior[1]).toBeCloseTo(Math.log(5 / 8006), 5)
  })

  it('come in parts of a tenth, a fifth, a third, by how many there are', () => {
    // Of what is learned from, the share of one reason tells how many were held out.
    const restOf = (contacts: number): number => {
      const sample = { ...sampleOf(contacts, 0), truth: new Int32Array(contacts) }
      const prior = judgedOf(sample).value.scores.at(-1) ?? []
      // log((n + 1) / (n + 2)) of the first text's reason.
      const share = Math.exp(prior[1] ?? 0)
      return Math.round(1 / share - 2)
    }
    expect(restOf(100)).toBe(90)
    expect(restOf(790)).toBe(711)
    expect(restOf(800)).toBe(640)
    expect(restOf(1590)).toBe(1272)
    expect(restOf(1602)).toBe(1068)
  })

  it('are judged a hundred at a time', () => {
    const steps = (contacts: number, dates: number[] = []) => judgedOf(sampleOf(contacts, 0, dates)).steps
    // A fifth is held out: 500, then 505.
    expect(steps(2525) - steps(2500)).toBe(1)
    expect(steps(2999) - steps(2525)).toBe(0)
  })
})
