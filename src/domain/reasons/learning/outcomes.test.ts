import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Judged } from './blend.ts'
import { type Described, outcomesOf, shareOfDescriptions } from './outcomes.ts'

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
  inOneGo(outcomesOf(judged, [1], { values: ['a', 'b'], texts: among }, described))

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

  it('does not ask them where much was learned', () => {
    const many = Array.from({ length: 1000 }, (_, i) => texts[i] ?? text(''))
    for (const { probability } of outcomes(() => new Map([['b', 1]]), many))
      expect(probability).toBeCloseTo(0.5)
  })
})
