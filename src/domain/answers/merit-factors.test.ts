import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/content.ts'
import { meritOf } from '#test/samples/ranking.ts'
import { anArticle, aPost, daysAgo, NOW } from '#test/samples/records.ts'
import { isUnanswered } from './unanswered.ts'

const article = (parts: Parameters<typeof anArticle>[1] = {}) => anArticle(1, parts)
const outcome = (parts: object) => ({ outcomes: new Map([['article:1', { n: 0, worked: 0, ...parts }]]) })

describe('the factors of an article', () => {
  it.each<[string, number, number]>([
    ['nothing known', meritOf(article()), 1],
    ['pinned', meritOf(article(), { pinned: ['article:1'] }), 1.5],
    ['another pinned', meritOf(article(), { pinned: ['article:2'] }), 1],
    ['promoted', meritOf(article({ promoted: true })), 1.05],
    ['outdated', meritOf(article({ outdated: true })), 0.7],
    ['another language', meritOf(article(), { language: 'de' }), 0.5],
    ['an unknown language', meritOf(article(), { language: 'unknown' }), 1],
    ['read', meritOf(article(), { readAt: new Map([['article:1', NOW]]) }), 0.6],
    ['sent', meritOf(article(), { sentAt: new Map([['article:1', NOW]]) }), 0.4],
    ['closed to the customer', meritOf(article(), {}, false), 0.85],
    [
      'several',
      meritOf(article({ outdated: true, promoted: true }), { pinned: ['article:1'] }),
      1.5 * 1.05 * 0.7,
    ],
    // Of votes: a tenth of their mean, four more being for nothing.
    ['all votes for it', meritOf(article({ voteSum: 6, voteCount: 6 })), 1 + 0.1 * 0.6],
    ['all against it', meritOf(article({ voteSum: -6, voteCount: 6 })), 1 - 0.1 * 0.6],
    ['more than can be', meritOf(article({ voteSum: 90, voteCount: 6 })), 1.1],
    ['fewer than can be', meritOf(article({ voteSum: -90, voteCount: 6 })), 0.9],
    // Of age: nothing in the first year, a tenth after three.
    ['a year old', meritOf(article({ updatedAt: daysAgo(365) })), 1],
    ['two years old', meritOf(article({ updatedAt: daysAgo(730) })), 0.95],
    ['three years old', meritOf(article({ updatedAt: daysAgo(1095) })), 0.9],
    ['ten years old', meritOf(article({ updatedAt: daysAgo(3650) })), 0.9],
    ['of tomorrow', meritOf(article({ updatedAt: daysAgo(-1) })), 1],
  ])('%s', (_, found, factor) => {
    expect(found).toBeCloseTo(factor, 9)
  })

  it.each<[string, Parameters<typeof meritOf>[1], number]>([
    ['worked as usual', outcome({ n: 20, worked: 16 }), 1],
    ['worked more often', outcome({ n: 20, worked: 18 }), (18 + 8) / 30 / 0.8],
    ['worked less often', outcome({ n: 20, worked: 14 }), (14 + 8) / 30 / 0.8],
    ['worked beside what is usual of all', { ...outcome({ n: 10, worked: 6 }), usualWorked: 0.5 }, 1.1],
    [
      'worked beside what is usual for its reasons',
      { ...outcome({ n: 10, worked: 6, usual: 0.5 }), usualWorked: 0.9 },
      1.1,
    ],
    ['far more than is usual', outcome({ n: 100, worked: 100, usual: 0.2 }), 1.3],
    ['hardly ever', outcome({ n: 100, worked: 0 }), 0.7],
    ['never used', outcome({ n: 0, worked: 0, usual: 0.5 }), 1],
    ['used where nothing usually works', outcome({ n: 5, worked: 5, usual: 0 }), 1],
    ['sent and never called unfit', outcome({ said: { sent: 9, irrelevant: 0 } }), 1],
    ['called unfit once', outcome({ said: { sent: 0, irrelevant: 1 } }), 4 / 5],
    ['called unfit beside uses', outcome({ said: { sent: 6, irrelevant: 5 } }), 10 / 15],
    ['called unfit by all', outcome({ said: { sent: 0, irrelevant: 96 } }), 0.4],
  ])('%s', (_, context, factor) => {
    expect(meritOf(article(), context)).toBeCloseTo(factor, 9)
  })
})

describe('the factors of a post', () => {
  const post = (age: number, parts: Parameters<typeof aPost>[1] = {}) =>
    meritOf(aPost(1, { updatedAt: daysAgo(age), ...parts }))
  const newness = (age: number): number => (1 + 0.5 * Math.exp(-age / 45)) / 1.25

  it.each([0, 45, 90, 2000])('of %i days are its newness', (age) => {
    expect(post(age)).toBeCloseTo(newness(age), 9)
  })

  it('are those of today for one of tomorrow, more where official, half where nobody answered', () => {
    expect(post(-3)).toBeCloseTo(1.5 / 1.25, 9)
    expect(post(45, { official: true })).toBeCloseTo(1.1 * newness(45), 9)
    expect(post(45, { answered: false, commentCount: 0 })).toBeCloseTo(0.5 * newness(45), 9)
  })
})

describe('a post that nobody answered', () => {
  const silent = { answered: false, official: false, answer: null, commentCount: 0 }
  it.each<[string, Item, boolean]>([
    ['has none of all', aPost(1, silent), true],
    ['is not one that is marked answered', aPost(1, { ...silent, answered: true }), false],
    ['is not one of the team', aPost(1, { ...silent, official: true }), false],
    ['is not one with an answer', aPost(1, { ...silent, answer: 'So.' }), false],
    ['is not one with a comment', aPost(1, { ...silent, commentCount: 1 }), false],
    ['is no article', anArticle(1), false],
  ])('%s', (_, item, unanswered) => {
    expect(isUnanswered(item)).toBe(unanswered)
  })
})
