import { describe, expect, it } from 'vitest'
import { anArticle } from '#test/samples/records.ts'
import { buildIndex, type Partition } from './answer-index.ts'
import { boostedMatches, contributions, hasTerm, matches } from './match.ts'

const partitionOf = (titles: readonly string[]): Partition => {
  const [partition] = buildIndex(
    titles.map((title, at) => anArticle(at + 1, { title, locale: 'xx' })),
  ).partitions
  if (partition === undefined) throw new Error('no partition')
  return partition
}
const PARTITION = partitionOf(['zebra', 'walrus', 'zebra walrus', 'yak', 'zebra yak'])
const ask = (...terms: (readonly [string, number])[]) => new Map(terms)
const unseen = Math.log(1 + (PARTITION.size - 0.5) / 1.5)
const rarity = (term: string): number => PARTITION.postings.get(term)?.rarity ?? unseen

describe('matches', () => {
  it('holds only documents with a term of the query, best first', () => {
    const found = matches(PARTITION, ask(['zebra', 1], ['walrus', 1]), 10)
    expect(new Set(found.map(({ place }) => place))).toEqual(new Set([0, 1, 2, 4]))
    expect(found[0]?.place).toBe(2)
    const fits = found.map(({ fit }) => fit)
    expect(fits).toEqual(fits.toSorted((a, b) => b - a))
  })

  it('keeps as many as are asked for: the best, of equals the first', () => {
    const all = matches(PARTITION, ask(['zebra', 1], ['walrus', 1]), 10)
    for (const limit of [1, 2, 3])
      expect(matches(PARTITION, ask(['zebra', 1], ['walrus', 1]), limit)).toEqual(all.slice(0, limit))
    const same = partitionOf(['zebra', 'zebra', 'zebra'])
    expect(matches(same, ask(['zebra', 1]), 2).map(({ place }) => place)).toEqual([0, 1])
  })

  it('divides what the terms add by the query’s dampened length', () => {
    const query = ask(['zebra', 2], ['nowhere', 1], ['zebra nowhere', 9])
    const sum = contributions(PARTITION, query, 0).reduce((total, [, part]) => total + part, 0)
    const length = Math.hypot(2 * rarity('zebra'), unseen) ** 0.75 * unseen ** 0.25
    expect(matches(PARTITION, query, 10).find(({ place }) => place === 0)?.fit).toBeCloseTo(sum / length, 9)
  })

  it('finds nothing for nothing', () => {
    expect(matches(PARTITION, ask(), 10)).toEqual([])
    expect(matches(PARTITION, ask(['nowhere', 1]), 10)).toEqual([])
  })
})

describe('boostedMatches', () => {
  it('adds those that come first with their boosts, each with its fit alone', () => {
    const query = ask(['zebra', 1])
    const [best] = matches(PARTITION, query, 1)
    const found = boostedMatches(PARTITION, query, 1, new Map([[3, 5]]))
    expect(found).toEqual([best, { place: 3, fit: 0 }])
  })
})

describe('which terms a document holds', () => {
  it('is told as its words tell', () => {
    const titles = ['zebra', 'walrus', 'zebra walrus', 'yak', 'zebra yak']
    for (const term of ['zebra', 'walrus', 'yak', 'nowhere'])
      for (const [place, title] of titles.entries())
        expect(hasTerm(PARTITION, term, place)).toBe(title.split(' ').includes(term))
  })

  it('each adds its weight by its rarity, most first, of equals by name', () => {
    const query = ask(['walrus', 1], ['yak', 5], ['zebra', 1], ['nowhere', 9])
    const posting = PARTITION.postings.get('walrus')
    const weight = posting?.weights[posting.documents.indexOf(2)] ?? 0
    const parts = contributions(PARTITION, query, 2)
    expect(new Map(parts).get('walrus')).toBeCloseTo(rarity('walrus') * weight, 9)
    expect(parts.map(([term]) => term)).toEqual(['walrus', 'zebra'])
    const even = partitionOf(['walrus yak'])
    const named = (...terms: string[]) =>
      contributions(even, ask(...terms.map((term) => [term, 1] as const)), 0)
    expect(named('yak', 'walrus').map(([term]) => term)).toEqual(['walrus', 'yak'])
    expect(named('walrus', 'yak').map(([term]) => term)).toEqual(['walrus', 'yak'])
  })
})
