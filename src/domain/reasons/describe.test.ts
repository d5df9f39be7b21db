import { describe, expect, it } from 'vitest'
import { matchDescriptions } from './describe.ts'
import { buildTaxonomy } from './taxonomy.ts'

const TAXONOMY = buildTaxonomy(
  [
    { name: 'Zebra::Walrus', value: 'one' },
    { name: 'Zebra::Yak', value: 'two' },
    { name: 'Xerus', value: 'old' },
    { name: 'Other', value: 'other' },
  ],
  {
    one: {
      synonyms: ['okapi', 'narwhal'],
      definition: 'Gazelle okapi.',
      example: 'Ibex',
      facts: ['Lemur', 'Walrus'],
    },
    old: { retired: true },
    other: { kind: 'other' },
  },
)
/** BM25F as its authors have it, with what is said of the fields above: both are compared in one language. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  one: { walrus: 5 + 0.5, zebra: 2, okapi: 4 + 2, narwhal: 4, gazelle: 2, ibex: 2, lemur: 0.5 },
  two: { yak: 5, zebra: 2 },
}
const MEAN = (7 + 2) / 2
const worth = (value: string, word: string, strength = 1): number => {
  const words = FIELDS[value] ?? {}
  const length = 1 - 0.4 + (0.4 * Object.keys(words).length) / MEAN
  const weight = (words[word] ?? 0) / length
  const holding = Object.values(FIELDS).filter((one) => word in one).length
  return strength * Math.log(1 + (2 - holding + 0.5) / (holding + 0.5)) * (weight / (weight + 1.2))
}
const match = (query: Record<string, number>) =>
  matchDescriptions(TAXONOMY, 'unknown', new Map(Object.entries(query)))

describe('what is said of reasons', () => {
  it.each(
    Object.entries(FIELDS).flatMap(([value, words]) =>
      Object.keys(words).map((word) => [word, value] as const),
    ),
  )('a word counts by its fields, its rarity and the length of it all: %s for %s', (word, value) => {
    expect(match({ [word]: 1 }).get(value)?.score).toBeCloseTo(worth(value, word), 9)
  })

  it('adds up, and names the words, strongest first', () => {
    const found = match({ lemur: 1, okapi: 2, zebra: 1, nowhere: 5 }).get('one')
    expect(found?.score).toBeCloseTo(
      worth('one', 'lemur') + worth('one', 'okapi', 2) + worth('one', 'zebra'),
      9,
    )
    const terms = found?.terms ?? []
    expect(terms[0]?.[0]).toBe('okapi')
    expect(terms.map(([, one]) => one)).toEqual(terms.map(([, one]) => one).toSorted((a, b) => b - a))
  })

  it('leaves out reasons that nothing speaks for, retired ones and *other*', () => {
    expect([...match({ yak: 1 }).keys()]).toEqual(['two'])
    expect(match({ xerus: 1, other: 1 }).size).toBe(0)
    expect(match({}).size).toBe(0)
  })

  it.each([
    ['a longer word that holds it', 'narwhals', 'narwhal'],
    ['a word within a compound', 'bignarwhalhouse', 'narwhal'],
    ['a word cut short', 'narwh', 'narwhal'],
    ['the longer of two within one', 'okapigazelle', 'gazelle'],
  ])('an unknown word is taken for its kin, at four fifths: %s', (_, typed, kin) => {
    expect(match({ [typed]: 1 }).get('one')?.score).toBeCloseTo(worth('one', kin, 0.8), 9)
  })

  it('four letters in common are no kin, and a word that is known keeps its own strength', () => {
    expect(match({ narw: 1, ibexes: 1 }).size).toBe(0)
    expect(match({ narwhal: 1, narwhals: 1 }).get('one')?.score).toBeCloseTo(worth('one', 'narwhal'), 9)
    expect(match({ narwhals: 2, narwhal: 1 }).get('one')?.score).toBeCloseTo(worth('one', 'narwhal', 1.6), 9)
  })
})
