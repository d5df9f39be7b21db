import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { blockOf, createFeatureReader, wordFeature } from './features.ts'
import { createWordReader } from './words.ts'

const read = createFeatureReader('salt', 'de')
const words = createWordReader('salt')
const textOf = (body: string, more: Partial<TicketText> = {}): TicketText => ({
  subject: '',
  parts: [{ text: body, weight: 1 }],
  language: 'en',
  ...more,
})
const stemOf = (word: string, language: 'en' | 'de' = 'en') => words(word, language)[0]?.stem ?? 0
const strengthOf = (text: TicketText, hash: number): number => {
  const { hashes, strengths } = read(text)
  return strengths[hashes.indexOf(hash)] ?? 0
}
const wordHashes = (text: TicketText): number[] =>
  [...read(text).hashes].filter((hash) => blockOf(hash) === 0)

describe('the features of words', () => {
  it('are each word and each with the one before, the first with the beginning', () => {
    expect(wordHashes(textOf('apple berry cherry')).length).toBe(6)
    expect(wordHashes(textOf('')).length).toBe(0)
    // After a gap a word has none before it, be it at the beginning.
    expect(wordHashes(textOf('apple 4711 berry')).length).toBe(3)
    expect(wordHashes(textOf('4711 berry'))).toEqual([wordFeature(stemOf('berry'))])
  })

  it('tell which of two came first', () => {
    const [one, other] = [wordHashes(textOf('x apple berry')), wordHashes(textOf('x berry apple'))]
    expect(one.filter((hash) => other.includes(hash)).length).toBe(4)
  })

  it('are as strong as they are frequent, a hundredth less for each word before', () => {
    const word = wordFeature(stemOf('apple'))
    expect(strengthOf(textOf('apple berry apple'), word)).toBeCloseTo(1 + 1 / 1.02, 5)
    expect(strengthOf(textOf('berry apple'), word)).toBeCloseTo(1 / 1.01, 5)
  })

  it('weigh as their part does, and two and a half times in the subject; each part begins anew', () => {
    const text = textOf('', {
      subject: 'berry apple',
      parts: [
        { text: 'apple', weight: 1 },
        { text: 'berry berry apple', weight: 0.5 },
      ],
    })
    expect(strengthOf(text, wordFeature(stemOf('apple')))).toBeCloseTo(2.5 / 1.01 + 1 + 0.5 / 1.02, 5)
  })

  it('are read in the language of most texts where a text betrays none', () => {
    const [german, english] = [wordFeature(stemOf('Rechnungen', 'de')), wordFeature(stemOf('Rechnungen'))]
    expect(german).not.toBe(english)
    expect(wordHashes(textOf('Rechnungen', { language: 'unknown' }))).toContain(german)
    expect(wordHashes(textOf('Rechnungen'))).toContain(english)
    expect(wordHashes(textOf('Rechnungen'))).not.toContain(german)
  })
})

describe('the features of runs of letters', () => {
  it('stand in a block of their own, one for each run, as strong as the word', () => {
    const grams = words('abc', 'en')[0]?.grams ?? []
    const { hashes, strengths } = read(textOf('4711 abc'))
    const found = [...hashes].filter((hash) => blockOf(hash) === 1)
    expect(found).toEqual(Array.from(grams, (gram) => (gram | 0x80000000) >>> 0))
    for (const hash of found) expect(strengths[hashes.indexOf(hash)]).toBeCloseTo(1 / 1.01, 5)
  })
})

describe('a text of very many features', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  let state = 1
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647
    return letters[state % 26] ?? ''
  }
  const long = Array.from({ length: 400 }, () => Array.from({ length: 30 }, next).join('')).join(' ')

  it('has them all, with their strengths', () => {
    const { hashes, strengths } = read(textOf(long))
    expect(hashes.length).toBeGreaterThan(16_384)
    expect(strengths.length).toBe(hashes.length)
    expect(strengths.every((one) => one > 0)).toBe(true)
    expect(new Set(hashes).size).toBe(hashes.length)
    // Each word adds itself, its neighbour and its runs: of 32 marked letters 31, 30 and 29.
    const weights = Array.from({ length: 400 }, (_, at) => 1 / (1 + at / 100))
    const sum = weights.reduce((all, one) => all + one, 0) * (2 + 31 + 30 + 29)
    expect(strengths.reduce((all, one) => all + one, 0) / sum).toBeCloseTo(1, 4)
  })

  it('leaves nothing behind for the next', () => {
    const fresh = createFeatureReader('salt', 'de')(textOf('apple berry'))
    read(textOf(long))
    expect(read(textOf('apple berry'))).toEqual(fresh)
  })
})
