import { describe, expect, it } from 'vitest'
import { seenWords } from './seen-words.ts'
import { meantBy } from './typing.ts'

const meant = (typed: string, vocabulary: readonly string[], beginning = true) => [
  ...meantBy(typed, vocabulary, beginning),
]

describe('the words that a typed one may mean', () => {
  it.each<[string, string, string[], boolean, [string, number][]]>([
    ['itself', 'card', ['card', 'cart'], true, [['card', 1]]],
    [
      'itself and what begins so',
      'card',
      ['card', 'cards', 'discard'],
      true,
      [
        ['card', 1],
        ['cards', 0.8],
      ],
    ],
    ['itself alone where it is whole', 'card', ['card', 'cards'], false, [['card', 1]]],
    ['one that begins so', 'ca', ['card', 'dog'], true, [['card', 0.8]]],
    ['a slip of four letters', 'crad', ['card', 'dark'], true, [['card', 0.6]]],
    ['no slip of three', 'cra', ['car'], true, []],
    ['two slips of eight letters', 'cardxxrd', ['cardyyrd'], true, [['cardyyrd', 0.6]]],
    ['no two slips of seven', 'cardxxr', ['cardyyr'], true, []],
    ['no slip of the first letter', 'bard', ['card'], true, []],
    ['no slip where a whole word is meant', 'card', ['card', 'cart'], false, [['card', 1]]],
    ['no slip where a beginning is meant', 'card', ['cards', 'cart'], true, [['cards', 0.8]]],
    ['no phrase, nor a mark', 'card', ['card holder', '!card', 'cards'], true, [['cards', 0.8]]],
    ['a slip where beginnings do not count', 'card', ['cards'], false, [['cards', 0.6]]],
    ['nothing', 'card', [], true, []],
  ])('%s', (_, typed, vocabulary, beginning, found) => {
    expect(meant(typed, vocabulary, beginning)).toEqual(found)
  })

  it('are forty of those that begin alike, and of those that are near', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const alike = letters.flatMap((one) => [`card${one}`, `card${one}s`])
    expect(meant('card', alike).length).toBe(40)
    expect(meant('card', [...alike, 'card']).at(-1)).toEqual(['card', 1])
    const near = letters.flatMap((one) => [`c${one}rd`, `ca${one}d`]).filter((word) => word !== 'card')
    expect(near.length).toBeGreaterThan(45)
    expect(meant('card', near, false).length).toBe(40)
  })
})

describe('how the customer wrote what matched', () => {
  const seen = (...texts: string[]) => {
    const { words, phrases } = seenWords(texts, 'en')
    return [Object.fromEntries(words), Object.fromEntries(phrases)]
  }

  it('is as first written', () => {
    expect(seen('Refund REFUND', 'refund')[0]).toEqual({ refund: 'Refund' })
  })

  it('holds pairs of neighbours as they stand, past words without matter', () => {
    expect(seen('Lost  Card of the\nBank')[1]).toEqual({
      'lost card': 'Lost Card',
      'card bank': 'Card of the Bank',
    })
    expect(seen('Lost card. lost  card')[1]).toMatchObject({ 'lost card': 'Lost card' })
  })

  it('takes no neighbours from two texts, and nothing from none', () => {
    expect(seen('Lost', 'card')[1]).toEqual({})
    expect(seen('the of', '')).toEqual([{}, {}])
  })
})
