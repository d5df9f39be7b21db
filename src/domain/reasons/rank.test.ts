import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { modelOf } from '#test/samples/reason-model.ts'
import { matchDescriptions } from './describe.ts'
import { describedShares, rankReasons } from './rank.ts'
import { buildTaxonomy } from './taxonomy.ts'

const ANIMALS =
  `walrus yak zebra okapi narwhal gazelle ibex lemur bison koala ferret gopher hamster iguana jackal
  kestrel llama marmot newt ocelot penguin quail raccoon sparrow tapir urchin viper wombat`.split(/\s+/)
const TAXONOMY = buildTaxonomy(
  [
    ...ANIMALS.map((value) => ({ name: value, value })),
    { name: 'Xerus', value: 'retired' },
    { name: 'Other', value: 'other' },
  ],
  { retired: { retired: true }, yak: { synonyms: ['walrus'] }, zebra: { facts: ['okapi'] } },
)
const textOf = (subject: string, ...parts: (readonly [text: string, weight: number])[]): TicketText => ({
  subject,
  parts: parts.map(([text, weight]) => ({ text, weight })),
  language: 'en',
})
const stem = (word: string): string => tokens(word, 'en')[0] ?? ''

/** The shares that belief in descriptions has, of the strengths of the text's words. */
const believed = (strengths: Readonly<Record<string, number>>): Map<string, number> => {
  const query = new Map(Object.entries(strengths).map(([word, one]) => [stem(word), one]))
  const scores = [...matchDescriptions(TAXONOMY, 'en', query)].map(
    ([value, { score }]) => [value, score] as const,
  )
  if (Math.max(0, ...scores.map(([, score]) => score)) < 1.6) return new Map()
  const sharpness = 0.9 / (1 + query.size / 40)
  const sum = scores.reduce((all, [, score]) => all + Math.exp(sharpness * score), 0)
  return new Map(scores.map(([value, score]) => [value, Math.exp(sharpness * score) / sum]))
}
const near = (shares: ReadonlyMap<string, number>) =>
  [...shares].sort((a, b) => b[1] - a[1]).map(([value, share]) => [value, expect.closeTo(share, 9)])
const ranked = (text: TicketText) =>
  rankReasons(TAXONOMY, text).ranked.map(({ value, probability }) => [value, probability])

describe('how strongly a word stands in a ticket', () => {
  it.each<[string, TicketText, Record<string, number>]>([
    ['as its message does', textOf('', ['walrus', 0.6], ['zebra', 1]), { walrus: 0.6, zebra: 1 }],
    ['half as much again in the subject', textOf('walrus', ['zebra', 1]), { walrus: 1.5, zebra: 1 }],
    ['a little more twice', textOf('', ['walrus walrus zebra', 1]), { walrus: 1.1, zebra: 1 }],
    [
      'a little more thrice',
      textOf('', ['walrus walrus zebra walrus', 1]),
      { walrus: 1.1 + 0.2 / 2.1, zebra: 1 },
    ],
    [
      'as its strongest place, and a little more',
      textOf('walrus', ['walrus', 1], ['zebra', 0.5]),
      { walrus: 1.5 + 0.2 / 2, zebra: 0.5 },
    ],
    [
      'a little more for an older message',
      textOf('', ['walrus', 1], ['walrus zebra', 0.5]),
      { walrus: 1 + 0.2 / 2, zebra: 0.5 },
    ],
  ])('%s', (_, text, strengths) => {
    const shares = believed(strengths)
    expect(shares.size).toBeGreaterThan(1)
    expect(ranked(text)).toEqual(near(shares))
    expect([...describedShares(TAXONOMY, text)].sort((a, b) => b[1] - a[1])).toEqual(near(shares))
  })

  it('tells less the longer the text is', () => {
    const idle = Array.from(
      { length: 38 },
      (_, i) => `${'qwrtpsdfgh'[i % 10]}${'jklzxcvbnm'[Math.floor(i / 10)]}q`,
    )
    const strengths = Object.fromEntries(['walrus', 'zebra', ...idle].map((word) => [word, 1]))
    expect(Object.keys(strengths).length).toBe(40)
    const shares = believed(strengths)
    expect(ranked(textOf('', [`walrus zebra ${idle.join(' ')}`, 1]))).toEqual(near(shares))
  })

  it('is silence below what a label would say, and all that it says from there on', () => {
    for (let weight = 0.5; weight < 1.5; weight += 0.01) {
      const shares = believed({ walrus: weight })
      expect(describedShares(TAXONOMY, textOf('', ['walrus', weight])).size).toBe(shares.size)
    }
    expect(describedShares(TAXONOMY, textOf('')).size).toBe(0)
  })

  it('is read as English where the text betrays no language', () => {
    const unknown = { ...textOf('', ['zebras walruses', 1]), language: 'unknown' as const }
    expect(rankReasons(TAXONOMY, unknown)).toEqual(rankReasons(TAXONOMY, textOf('', ['zebras walruses', 1])))
    expect(rankReasons(TAXONOMY, unknown).ranked.length).toBeGreaterThan(0)
  })
})

/** Odds by hand: their logarithms are the bias, and *hippo* is a word without any worth. */
const learnedOf = (odds: Readonly<Record<string, number>>, more = {}, words = {}) =>
  modelOf(
    Object.keys(odds),
    Object.values(odds).map((one) => Math.log(one)),
    { hippo: Object.keys(odds).map(() => 0), ...words },
    more,
  )
const HIPPO = textOf('', ['hippo', 1])

describe('what was learned', () => {
  it('stands alone where descriptions are silent', () => {
    const { ranked: found, learned } = rankReasons(TAXONOMY, HIPPO, learnedOf({ zebra: 0.3, yak: 0.7 }))
    expect(found).toEqual([
      { value: 'yak', probability: expect.closeTo(0.7, 5), terms: [] },
      { value: 'zebra', probability: expect.closeTo(0.3, 5), terms: [] },
    ])
    expect(learned?.lead).toBeCloseTo((Math.log(0.7) - Math.log(0.3)) / 2, 5)
  })

  it('says nothing where it knows nothing of the text, or its likeliest is not offered', () => {
    const none = { ranked: [], learned: null }
    expect(rankReasons(TAXONOMY, textOf('', ['qqq', 1]), learnedOf({ zebra: 0.3, yak: 0.7 }))).toEqual(none)
    for (const gone of ['other', 'retired', 'deleted'])
      expect(rankReasons(TAXONOMY, HIPPO, learnedOf({ zebra: 0.3, [gone]: 0.7 }))).toEqual(none)
    expect(rankReasons(TAXONOMY, HIPPO)).toEqual(none)
  })

  it('leaves out what is not offered behind the first', () => {
    const found = rankReasons(
      TAXONOMY,
      HIPPO,
      learnedOf({ zebra: 0.5, other: 0.3, retired: 0.15, yak: 0.05 }),
    )
    expect(found.ranked.map(({ value, probability }) => [value, probability])).toEqual([
      ['zebra', expect.closeTo(0.5, 5)],
      ['yak', expect.closeTo((0.05 * 0.5) / 0.5, 5)],
    ])
  })

  it('and what is said count as sixty contacts beside those that taught', () => {
    const text = textOf('', ['hippo walrus zebra', 1])
    const shares = believed({ hippo: 1, walrus: 1, zebra: 1 })
    for (const contacts of [0, 60, 540]) {
      const share = 60 / (60 + contacts)
      const odds: Record<string, number> = { koala: 0.75, zebra: 0.25 }
      const wanted = new Map(
        [...new Set([...shares.keys(), 'koala'])].map((value) => [
          value,
          (1 - share) * (odds[value] ?? 0) + share * (shares.get(value) ?? 0),
        ]),
      )
      const { ranked: found, learned } = rankReasons(TAXONOMY, text, learnedOf(odds, { contacts }))
      expect(found.map(({ value, probability }) => [value, probability])).toEqual(
        [...wanted].sort((a, b) => b[1] - a[1]).map(([value, one]) => [value, expect.closeTo(one, 5)]),
      )
      expect(learned).not.toBeNull()
    }
  })

  it('is corrected as what was suggested turned out', () => {
    const model = learnedOf({ zebra: 0.2, yak: 0.8 }, { suggested: { slope: 0.5, shift: 0 } })
    const { ranked: found } = rankReasons(TAXONOMY, HIPPO, model)
    expect(found[0]?.probability).toBeCloseTo(2 / 3, 5)
    expect(found[1]?.probability).toBeCloseTo(1 / 3, 5)
  })

  it('leaves descriptions alone as they are where the model is silent', () => {
    const model = learnedOf({ zebra: 0.2, other: 0.8 }, { suggested: { slope: 0.5, shift: 0 } })
    const text = textOf('', ['hippo walrus', 1])
    expect(rankReasons(TAXONOMY, text, model)).toEqual(rankReasons(TAXONOMY, text))
  })
})

describe('the words that spoke', () => {
  it('are those learned, then those of the descriptions, each once and five at most, for the first three', () => {
    const words = {
      walrus: [90, 0, 0, 0],
      hippo: [50, 0, 0, 0],
      rhino: [40, 1, 1, 9],
      otter: [30, 0, 0, 0],
      badger: [20, 0, 0, 0],
      puma: [10, 0, 0, 0],
    }
    const model = learnedOf({ yak: 4, koala: 3, ibex: 2, bison: 1 }, { contacts: 1e9 }, words)
    const text = textOf('', ['walrus zebra hippo rhino otter badger puma', 1])
    const [first, second, third, fourth] = rankReasons(TAXONOMY, text, model).ranked
    expect([first?.value, second?.value, third?.value, fourth?.value]).toEqual([
      'yak',
      'koala',
      'ibex',
      'bison',
    ])
    expect(first?.terms).toEqual(['walrus', 'hippo', 'rhino', 'otter', 'badger'].map(stem))
    expect([second?.terms, third?.terms, fourth?.terms]).toEqual([[stem('rhino')], [stem('rhino')], []])
    const two = rankReasons(
      TAXONOMY,
      textOf('', ['walrus rhino', 1]),
      learnedOf({ yak: 4, koala: 3, ibex: 2, bison: 1 }, { contacts: 1e9 }, { rhino: [9, 0, 0, 0] }),
    )
    expect(two.ranked[0]?.terms).toEqual([stem('rhino'), stem('walrus')])
  })

  it('are those of the descriptions alone without a model', () => {
    expect(rankReasons(TAXONOMY, textOf('', ['walrus', 1.5])).ranked[0]?.terms).toEqual([stem('walrus')])
  })
})
