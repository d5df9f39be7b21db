import { describe, expect, it } from 'vitest'
import { modelOf } from '#test/samples/reason-model.ts'
import { matchDescriptions } from './describe.ts'
import { otherAmong } from './own-use.ts'
import { rankReasons } from './rank.ts'
import { searchReasons } from './search.ts'
import { SHIPPED_REASONS } from './shipped.ts'
import { statedFacts } from './stated.ts'
import { buildTaxonomy } from './taxonomy.ts'

const ANIMALS = 'walrus zebra okapi narwhal gazelle ibex lemur bison koala ferret gopher hamster'.split(' ')
const TAXONOMY = buildTaxonomy([
  ...ANIMALS.map((value) => ({ name: value, value })),
  { name: 'Haus', value: 'house' },
  { name: 'Other', value: 'other' },
])
const textOf = (text: string, language: 'en' | 'de' = 'en') => ({
  subject: '',
  parts: [{ text, weight: 1.5 }],
  language,
})

describe('kin of five letters', () => {
  it('is found within a longer word, of four it is not', () => {
    const of = (word: string) => [...matchDescriptions(TAXONOMY, 'unknown', new Map([[word, 1]])).keys()]
    expect(of('okapis')).toEqual(['okapi'])
    expect(of('myokapi')).toEqual(['okapi'])
    expect(of('ibexes')).toEqual([])
  })
})

describe('a ranking', () => {
  it('reads words in the text’s own language', () => {
    const found = (language: 'en' | 'de') =>
      rankReasons(TAXONOMY, textOf('Häusern', language)).ranked.map(({ value }) => value)
    expect(found('de')).toEqual(['house'])
    expect(found('en')).toEqual([])
  })

  it('takes no words of a model that has no say', () => {
    const model = modelOf(['zebra', 'other'], [0, 5], { walrus: [50, 0] })
    const text = textOf('walrus zebra')
    expect(rankReasons(TAXONOMY, text, model)).toEqual(rankReasons(TAXONOMY, text))
  })
})

describe('what is typed in eight letters', () => {
  it('may hold two slips, in seven one', () => {
    const taxonomy = buildTaxonomy([{ name: 'Deliverability', value: 'mail' }])
    const scores = (typed: string) => searchReasons(taxonomy, typed).map(({ score }) => score)
    expect(scores('delixxra')).toEqual([expect.closeTo(10 * 0.3, 9)])
    expect(scores('delixxr')).toEqual([])
    expect(scores('delixer')).toEqual([expect.closeTo(10 * 0.45, 9)])
  })
})

describe('where a match was found', () => {
  it.each([
    ['card', 'label', 10],
    ['plastic', 'synonym', 8],
    ['billing', 'path', 5],
    ['declined', 'definition', 3],
    ['yesterday', 'example', 2],
  ])('“%s” by its %s', (query, matched, score) => {
    const taxonomy = buildTaxonomy([{ name: 'Billing::Card', value: 'card' }], {
      card: { synonyms: ['plastic'], definition: 'It was declined.', example: 'Since yesterday' },
    })
    expect(searchReasons(taxonomy, query)).toMatchObject([{ matched, score }])
    expect(searchReasons(taxonomy, ' ')).toMatchObject([{ matched: 'label', score: 0 }])
  })
})

describe('the catch-all', () => {
  it('is shipped without example, facts or synonyms', () => {
    expect(SHIPPED_REASONS.details.bm_cr_other).toMatchObject({ example: '', facts: [] })
    expect(SHIPPED_REASONS.details.bm_cr_other?.synonyms).toBeUndefined()
  })

  it('is no value that the field has lost', () => {
    expect(otherAmong(['gone', 'other'], TAXONOMY).used).toBe(1)
  })
})

describe('sentences', () => {
  it('are neighbours across lines of nothing but blanks', () => {
    const fact = 'alpha bravo'
    expect(statedFacts([fact], 'This is alpha.\n \n\t\nAnd bravo.').has(fact)).toBe(true)
  })
})
