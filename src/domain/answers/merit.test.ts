import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meritOf } from '#test/samples/ranking.ts'
import { anArticle, aPost, daysAgo, NOW } from '#test/samples/records.ts'
import { isOtherLanguage } from './merit.ts'

const unfit = (irrelevant: number, sent: number) =>
  new Map([['article:1', { n: 0, worked: 0, said: { irrelevant, sent } }]])

const PLAIN = meritOf(anArticle(1))

describe('merit', () => {
  it.each<[string, number]>([
    ['pinned', meritOf(anArticle(1), { pinned: ['article:1'] })],
    ['promoted', meritOf(anArticle(1, { promoted: true }))],
    ['official', meritOf(aPost(1, { official: true }))],
    ['votes', meritOf(anArticle(1, { voteSum: 8, voteCount: 10 }))],
    ['worked', meritOf(anArticle(1), { outcomes: new Map([['article:1', { n: 30, worked: 30 }]]) })],
  ])('%s counts for it', (_, value) => {
    expect(value).toBeGreaterThan(PLAIN)
  })

  it.each<[string, number]>([
    ['read', meritOf(anArticle(1), { readAt: new Map([['article:1', NOW]]) })],
    ['sent', meritOf(anArticle(1), { sentAt: new Map([['article:1', NOW]]) })],
    ['old', meritOf(anArticle(1, { updatedAt: daysAgo(900) }))],
    ['outdated', meritOf(anArticle(1, { outdated: true }))],
    ['another language', meritOf(anArticle(1), { language: 'de' })],
    ['voted down', meritOf(anArticle(1, { voteSum: -8, voteCount: 10 }))],
    ['not open to the customer', meritOf(anArticle(1), {}, false)],
    ['did not work', meritOf(anArticle(1), { outcomes: new Map([['article:1', { n: 30, worked: 5 }]]) })],
    ['called not relevant', meritOf(anArticle(1), { outcomes: unfit(3, 2) })],
    ['unanswered', meritOf(aPost(1, { answered: false, commentCount: 0 }))],
  ])('%s counts against it', (_, value) => {
    expect(value).toBeLessThan(PLAIN)
  })

  it('is not lowered much by one agent, nor at all by nobody', () => {
    expect(meritOf(anArticle(1), { outcomes: unfit(0, 9) })).toBe(PLAIN)
    expect(meritOf(anArticle(1), { outcomes: unfit(1, 0) })).toBeGreaterThan(PLAIN * 0.75)
    expect(meritOf(anArticle(1), { outcomes: unfit(9, 0) })).toBeLessThan(PLAIN * 0.5)
    expect(meritOf(anArticle(1), { outcomes: unfit(3, 40) })).toBeGreaterThan(
      meritOf(anArticle(1), { outcomes: unfit(3, 4) }),
    )
  })

  it('measures what worked by what is usual for the same reasons, where that is known', () => {
    const worked = (usual: number | null) => new Map([['article:1', { n: 20, worked: 14, usual }]])
    const context = { usualWorked: 0.9 }
    expect(meritOf(anArticle(1), { ...context, outcomes: worked(0.5) })).toBeGreaterThan(PLAIN)
    expect(meritOf(anArticle(1), { ...context, outcomes: worked(null) })).toBeLessThan(PLAIN)
  })

  it('is always a sound factor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.nat(500),
        fc.nat(100),
        fc.nat(100),
        fc.integer({ min: -400, max: 9000 }),
        fc.nat(40),
        (voteSum, voteCount, n, worked, age, irrelevant) => {
          const outcomes = new Map([['article:1', { n, worked, said: { irrelevant, sent: n } }]])
          const value = meritOf(anArticle(1, { voteSum, voteCount, updatedAt: daysAgo(age) }), { outcomes })
          expect(value).toBeGreaterThan(0.2)
          expect(value).toBeLessThan(3)
        },
      ),
    )
  })
})

describe('isOtherLanguage', () => {
  it.each([
    ['en', 'en-US', false],
    ['en', 'de', true],
    ['unknown', 'de', false],
    ['de', 'unknown', false],
    ['de', 'tlh', false],
  ] as const)('%s for %s: %s', (language, wanted, other) => {
    expect(isOtherLanguage(language, wanted)).toBe(other)
  })
})
