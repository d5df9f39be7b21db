import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostChosen, otherAmong, overBudget, twoWords, withChoice } from './own-use.ts'
import { buildTaxonomy } from './taxonomy.ts'

const taxonomy = buildTaxonomy(
  [
    { name: 'Billing::Refund', value: 'refund' },
    { name: 'Other', value: 'other' },
  ],
  {},
)

const times = (value: string, count: number) => Array.from({ length: count }, () => value)

describe('what was chosen lately', () => {
  it('comes by how often, then by how lately', () => {
    expect(mostChosen(['a', 'b', 'b', 'c'])).toEqual(['b', 'c', 'a'])
  })

  it('is remembered up to two hundred choices, the oldest dropped', () => {
    const all = Array.from({ length: 250 }, (_, at) => String(at)).reduce<readonly string[]>(withChoice, [])
    expect([all.length, all[0], all.at(-1)]).toEqual([200, '50', '249'])
  })
})

describe('the budget for Other', () => {
  it.each([
    ['within it', 2, 18, 10, null],
    ['above it', 3, 17, 10, { used: 3, of: 20 }],
    ['too early', 5, 5, 10, null],
    ['without one', 20, 0, 0, null],
    ['all of it allowed', 20, 0, 100, null],
  ])('%s', (_name, others, refunds, percent, use) => {
    const choices = [...times('other', others), ...times('refund', refunds)]
    expect(overBudget(otherAmong(choices, taxonomy), percent)).toEqual(use)
  })
})

describe('two words', () => {
  it.each([
    ['Gift card', ['gift', 'card']],
    ['  Rückgabe  am POS-Terminal heute', ['rückgabe', 'am']],
    ['e-mail: a@b.c', ['e-mail', 'a']],
    ['?!', []],
  ])('%s', (typed, words) => {
    expect(twoWords(typed)).toEqual(words)
  })

  it('are never more than two, each fit for a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const words = twoWords(typed)
        expect(words.length).toBeLessThanOrEqual(2)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}-]{1,24}$/u)
      }),
    )
  })
})
