import { describe, expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { anArticle } from '#test/samples/records.ts'
import { documentsByKey, fitsOf, guess } from './guesses.ts'
import { usualLanguageOf } from './past-contact.ts'

const scores = (...given: number[]) =>
  new Map(given.map((score, at): [ItemKey, number] => [`article:${at + 1}`, score]))

const INDEX = buildIndex([
  anArticle(1, { title: 'Zebra' }),
  anArticle(2, { title: 'Walrus' }),
  anArticle(1, { title: 'Zebra', locale: 'de' }),
])
const text = (language: 'en' | 'de' | 'unknown') => ({ subject: 'zebra', parts: [], language })

describe('which item may have answered', () => {
  it('is a softmax of the scores, six times as sharp', () => {
    const chances = [1, 0.8, 0.5].map((score) => Math.exp(6 * score))
    const sum = chances.reduce((total, chance) => total + chance, 0)
    expect(guess(scores(1, 0.8, 0.5)).map(([, share]) => share)).toEqual(
      chances.map((chance) => expect.closeTo(chance / sum, 9)),
    )
  })

  it('is no guess below two in a hundred, and the others keep their shares', () => {
    const [[, share] = ['', 0], ...others] = guess(scores(1, 0.3))
    expect(others).toEqual([])
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-6 * 0.7)), 9)
    expect(share).toBeLessThan(1)
  })

  it('is none where there is no candidate, and endures any scores', () => {
    expect(guess(scores())).toEqual([])
    expect(guess(scores(1_000, 1_000))).toEqual([
      ['article:1', 0.5],
      ['article:2', 0.5],
    ])
  })
})

describe('what fits by its own words', () => {
  it('is looked for in the contact’s language, and everywhere where that is unknown', () => {
    expect([...fitsOf(INDEX, text('en'), 'en').keys()]).toEqual(['article:1'])
    const [english, german, either] = (['en', 'de', 'unknown'] as const).map(
      (language) => fitsOf(INDEX, text('unknown'), language).get('article:1') ?? 0,
    )
    expect(english).toBeGreaterThan(0)
    expect(either).toBe(Math.max(english ?? 0, german ?? 0))
  })

  it('an item has a document for each of its locales', () => {
    const documents = documentsByKey(INDEX)
    expect([...documents].map(([key, all]) => [key, all.map(({ language }) => language)])).toEqual([
      ['article:1', ['en', 'de']],
      ['article:2', ['en']],
    ])
  })

  it('the usual language is that of most documents', () => {
    expect(usualLanguageOf(INDEX)).toBe('en')
    const german = buildIndex([anArticle(1), ...[2, 3].map((id) => anArticle(id, { locale: 'de' }))])
    expect(usualLanguageOf(german)).toBe('de')
    expect(usualLanguageOf(buildIndex([]))).toBe('unknown')
  })
})
