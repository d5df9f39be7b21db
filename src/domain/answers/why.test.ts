import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/content.ts'
import { CONTEXT } from '#test/samples/ranking.ts'
import { anArticle, aPost, daysAgo } from '#test/samples/records.ts'
import type { RankContext } from './answer.ts'
import { itemKey } from './item.ts'
import { matchWhy, meritWhy } from './why.ts'

const why = (item: Item, context: Partial<RankContext> = {}) =>
  meritWhy(
    { item, key: itemKey(item), language: 'en', access: { insertable: true, because: 'everyone' } },
    { ...CONTEXT, ...context },
  )

describe('what beside the words speaks for an item', () => {
  it.each<[string, Item, string[]]>([
    ['an official answer', aPost(1, { official: true }), ['official']],
    ['an answer that is not official', aPost(1), []],
    ['a promoted article', anArticle(1, { promoted: true }), ['promoted']],
    ['three votes, more for it', anArticle(1, { voteCount: 3, voteSum: 1 }), ['votes']],
    ['two votes', anArticle(1, { voteCount: 2, voteSum: 2 }), []],
    ['as many against it', anArticle(1, { voteCount: 4, voteSum: 0 }), []],
    ['more against it', anArticle(1, { voteCount: 3, voteSum: -3 }), []],
  ])('%s', (_, item, expected) => {
    expect(why(item).for.map(({ because }) => because)).toEqual(expected)
  })

  it('its place on a board, and what became of it, once it was sent five times', () => {
    const of = (n: number) =>
      why(anArticle(1), { pinned: ['article:1'], outcomes: new Map([['article:1', { n, worked: 4 }]]) })
    expect(of(4).for).toEqual([{ because: 'pinned' }])
    expect(of(5).for).toEqual([
      { because: 'pinned' },
      { because: 'worked', n: 5, worked: 4, usual: null, ofReason: false },
    ])
  })

  it('beside what is usual of its reasons, else of all', () => {
    const outcome = { n: 5, worked: 4, ofReason: true }
    const worked = (usual?: number) =>
      why(anArticle(1), {
        usualWorked: 0.7,
        outcomes: new Map([['article:1', usual === undefined ? outcome : { ...outcome, usual }]]),
      }).for
    expect(worked()).toEqual([{ because: 'worked', n: 5, worked: 4, usual: 0.7, ofReason: true }])
    expect(worked(0.6)).toEqual([{ because: 'worked', n: 5, worked: 4, usual: 0.6, ofReason: true }])
  })
})

describe('what speaks against an item', () => {
  it.each<[string, Item, string[]]>([
    ['an outdated article', anArticle(1, { outdated: true }), ['outdated']],
    ['an article of today', anArticle(1), []],
    ['a post nobody said anything to', aPost(1, { answered: false, commentCount: 0 }), ['unanswered']],
    ['a post with a remark', aPost(1, { answered: false, commentCount: 1 }), []],
    ['a post called answered', aPost(1, { answered: true, commentCount: 0 }), []],
    ['a post with an official answer', aPost(1, { answered: false, commentCount: 0, official: true }), []],
    ['a post with an answer', aPost(1, { answered: false, commentCount: 0, answer: 'So' }), []],
  ])('%s', (_, item, expected) => {
    expect(why(item).against.map(({ because }) => because)).toEqual(expected)
  })

  it('that the customer got or read it, and that three called it not relevant', () => {
    const [readAt, sentAt] = [new Map([['article:1', daysAgo(1)]]), new Map([['article:1', daysAgo(2)]])]
    const said = (irrelevant: number) =>
      why(anArticle(1), {
        readAt,
        sentAt,
        outcomes: new Map([['article:1', { n: 0, worked: 0, said: { irrelevant, sent: 1 } }]]),
      }).against
    const known = [
      { because: 'sent', at: daysAgo(2) },
      { because: 'read', at: daysAgo(1) },
    ]
    expect(said(2)).toEqual(known)
    expect(said(3)).toEqual([...known, { because: 'irrelevant', n: 3 }])
  })

  it('that it is in another language: an article’s locale, a post’s language', () => {
    const german = { language: 'de' }
    expect(why(anArticle(1, { locale: 'en-gb' }), german).against).toEqual([
      { because: 'other_language', locale: 'en-gb' },
    ])
    expect(why(aPost(1), german).against).toEqual([{ because: 'other_language', locale: 'en' }])
    expect(why(anArticle(1), { language: 'unknown' }).against).toEqual([])
  })
})

describe('which words tell', () => {
  const seen = {
    words: new Map(['a', 'b', 'c', 'd', 'e'].map((term) => [term, term.toUpperCase()])),
    phrases: new Map([['a b', 'A of B']]),
  }

  it('the code, the strongest phrase as written, and at most four words', () => {
    const parts = [
      ['a b', 3],
      ['!err_a', 2],
      ['b c', 2],
      ...['a', 'b', 'c', 'd', 'e'].map((term) => [term, 1] as const),
    ] as const
    expect(matchWhy(parts, seen)).toEqual([
      { because: 'code', code: 'err_a' },
      { because: 'phrase', phrase: 'A of B' },
      { because: 'terms', terms: ['A', 'B', 'C', 'D'] },
    ])
  })

  it('a word that adds a twentieth of the fit, and none that adds less or that the customer did not write', () => {
    expect(
      matchWhy(
        [
          ['a', 95],
          ['b', 5],
          ['x', 0],
        ],
        seen,
      ),
    ).toEqual([{ because: 'terms', terms: ['A', 'B'] }])
    expect(
      matchWhy(
        [
          ['a', 96],
          ['b', 4],
        ],
        seen,
      ),
    ).toEqual([{ because: 'terms', terms: ['A'] }])
    expect(
      matchWhy(
        [
          ['x', 1],
          ['x y', 1],
        ],
        seen,
      ),
    ).toEqual([])
  })
})
