import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Judged } from './blend.ts'
import { type Described, learnedOf, outcomeOf, shareOfDescriptions, suggestedOf } from './outcomes.ts'

const text = (subject: string): TicketText => ({ subject, parts: [], language: 'en' })
const texts = [text('first'), text('second')]
/** Both reasons score the same on both contacts, which were held out in the other order. */
const judged: Judged = {
  classes: 2,
  rows: Int32Array.from([1, 0]),
  truth: Int32Array.from([0, 0]),
  scores: [Float32Array.from([0, 0, 0, 0])],
}
const outcomes = (described: Described, among: readonly TicketText[] = texts) =>
  inOneGo(
    suggestedOf(
      inOneGo(learnedOf(judged, [1])),
      { slope: 1, shift: 0 },
      { values: ['a', 'b'], texts: among },
      described,
    ),
  ).map(outcomeOf)

describe('what would have been suggested', () => {
  it('is what was learned where descriptions are silent', () => {
    for (const { probability, right } of outcomes(() => new Map())) {
      expect(probability).toBeCloseTo(0.5)
      expect(right).toBe(true)
    }
  })

  it('heeds what descriptions say of each text, as suggestions will', () => {
    const share = shareOfDescriptions(2)
    const found = outcomes(({ subject }) => new Map(subject === 'first' ? [['b', 1]] : [['a', 1]]))
    expect(found.map(({ right }) => right)).toEqual([true, false])
    for (const { probability } of found) expect(probability).toBeCloseTo(0.5 * (1 - share) + share)
  })

  it('corrects what was learned before the descriptions have their share', () => {
    const [first] = inOneGo(learnedOf({ ...judged, scores: [Float32Array.from([2, 0, 2, 0])] }, [1]))
    const said = new Map([['b', 1]])
    const sharper = { slope: 2, shift: 0 }
    const [found] = inOneGo(
      suggestedOf(first ? [first] : [], sharper, { values: ['a', 'b'], texts }, () => said),
    )
    // Odds of e² squared.
    const learned = 1 / (1 + Math.exp(-4))
    const share = shareOfDescriptions(2)
    expect(found?.shares[0]).toBeCloseTo((1 - share) * learned)
    expect(found?.shares[1]).toBeCloseTo((1 - share) * (1 - learned) + share)
  })

  it('does not ask them where much was learned', () => {
    const many = Array.from({ length: 1000 }, (_, i) => texts[i] ?? text(''))
    for (const { probability } of outcomes(() => new Map([['b', 1]]), many))
      expect(probability).toBeCloseTo(0.5)
  })
})
