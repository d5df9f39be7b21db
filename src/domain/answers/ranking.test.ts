import { describe, expect, it } from 'vitest'
import { tokens } from '#domain/text/tokens.ts'
import { CONTEXT } from '#test/samples/ranking.ts'
import { anArticle, NOW } from '#test/samples/records.ts'
import { buildIndex } from './answer-index.ts'
import { type RankRule, rank } from './ranking.ts'

const ALL: RankRule = { floor: 0, words: 1, limit: 20 }
const ANY = { ...CONTEXT, language: 'unknown' }
const INDEX = buildIndex([
  anArticle(1, { title: 'Walrus zebra' }),
  anArticle(2, { title: 'Walrus okapi narwhal gazelle', text: 'Zebra' }),
  anArticle(3, { title: 'Ibex', text: 'A walrus among many other words of no use at all here' }),
])
const ranked = (words: readonly string[], context = {}, rule = {}, index = INDEX) =>
  rank(
    index,
    ({ language }) => ({
      query: new Map(words.map((word) => [tokens(word, language)[0] ?? '', 1])),
      seen: () => ({ words: new Map(), phrases: new Map() }),
    }),
    { ...ANY, ...context },
    { ...ALL, ...rule },
  ).map(({ key, score }) => [key, score] as const)
const QUERY = ['walrus', 'zebra']
const FITS = new Map(ranked(QUERY))
const fitOf = (key: `article:${number}`): number => FITS.get(key) ?? Number.NaN

describe('a ranking', () => {
  it('is by fit, best first, up to the limit', () => {
    const scores = [...FITS.values()]
    expect([...FITS.keys()]).toEqual(['article:1', 'article:2', 'article:3'])
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(ranked(QUERY, {}, { limit: 2 }).map(([key]) => key)).toEqual(['article:1', 'article:2'])
  })

  it('shows what reaches the floor, and with it what reaches half of it', () => {
    const shown = (floor: number) => ranked(QUERY, {}, { floor }).map(([key]) => key)
    const top = fitOf('article:1')
    const reaching = (least: number) => [...FITS].flatMap(([key, one]) => (one >= least ? [key] : []))
    expect(shown(top)).toEqual(reaching(top / 2))
    expect(shown(top * 1.0001)).toEqual([])
    for (const key of ['article:2', 'article:3'] as const) {
      expect(shown(fitOf(key))).toContain(key)
      if (2 * fitOf(key) <= top) {
        expect(shown(fitOf(key) * 2)).toContain(key)
        expect(shown(fitOf(key) * 2.0001)).not.toContain(key)
      }
    }
  })

  it('holds a fit that rests on fewer words than asked for as no fit', () => {
    const shown = (words: number) => ranked(QUERY, {}, { words, floor: 0.0001 }).map(([key]) => key)
    expect(shown(1)).toEqual(['article:1', 'article:2', 'article:3'])
    expect(shown(2)).toEqual(['article:1', 'article:2'])
    // No more can be asked of a shorter question.
    expect(ranked(['ibex'], {}, { words: 2, floor: 0.0001 }).map(([key]) => key)).toEqual(['article:3'])
  })

  it('begins a pinned item at 0.55, or where its words fit better', () => {
    const pinned = (key: `article:${number}`, words = QUERY) =>
      new Map(ranked(words, { pinned: [key] }, { floor: 9 })).get(key)
    expect(fitOf('article:1')).toBeGreaterThan(0.55)
    expect(fitOf('article:3')).toBeLessThan(0.55)
    expect(pinned('article:1')).toBeCloseTo(1.5 * fitOf('article:1'), 9)
    expect(pinned('article:3')).toBeCloseTo(1.5 * 0.55, 9)
    expect(pinned('article:2', ['nothing'])).toBeCloseTo(1.5 * 0.55, 9)
    expect(pinned('article:9')).toBeUndefined()
  })

  it('is by key where scores are equal, whatever the order of the items', () => {
    const twins = [
      anArticle(12, { title: 'Walrus' }),
      anArticle(5, { title: 'Walrus' }),
      anArticle(7, { title: 'Walrus' }),
    ]
    for (const items of [twins, twins.toReversed()])
      expect(ranked(['walrus'], {}, {}, buildIndex(items)).map(([key]) => key)).toEqual([
        'article:12',
        'article:5',
        'article:7',
      ])
  })

  it('has an item once, by the best of its locales, whichever comes first', () => {
    const english = anArticle(1, { title: 'Walrus' })
    const german = anArticle(1, { title: 'Ibex', text: 'Walrus walrus ibex ibex okapi', locale: 'de' })
    const best = ranked(['walrus'], {}, {}, buildIndex([english]))[0]?.[1] ?? 0
    for (const items of [
      [english, german],
      [german, english],
    ]) {
      const found = ranked(['walrus'], {}, {}, buildIndex(items))
      expect(found.length).toBe(1)
      expect(found[0]?.[1]).toBeCloseTo(best, 1)
      const one = ranked(['walrus'], {}, {}, buildIndex([german]))[0]?.[1] ?? 9
      expect(found[0]?.[1]).toBeGreaterThan(one)
    }
  })

  it('says when the customer read it or got it, and nothing where not', () => {
    const [first] = rank(
      INDEX,
      () => ({
        query: new Map([[tokens('walrus', 'en')[0] ?? '', 1]]),
        seen: () => ({ words: new Map(), phrases: new Map() }),
      }),
      { ...ANY, sentAt: new Map([['article:1', NOW - 5]]), readAt: new Map([['article:2', NOW - 7]]) },
      ALL,
    ).filter(({ key }) => key === 'article:1')
    expect(first).toMatchObject({ sentAt: NOW - 5 })
    expect(first && 'readAt' in first).toBe(false)
  })
})
