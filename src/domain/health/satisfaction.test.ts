import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '#domain/contact.ts'
import { aContact, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { satisfaction } from './satisfaction.ts'

const rated = (ratings: readonly Rating[], ageDays = 10) =>
  ratings.map((rating, i) => aContact({ id: i + 1, rating, updatedAt: daysAgo(ageDays + i) }))

describe('satisfaction', () => {
  it.each<[string, Rating[], number, string]>([
    ['one good, account 85 %', ['good'], (1 + 1.7) / 3, 'satisfied'],
    ['one bad', ['bad'], 1.7 / 3, 'not_satisfied'],
    ['good and bad', ['good', 'bad'], 2.7 / 4, 'mixed'],
    ['four good, one bad', ['good', 'good', 'good', 'good', 'bad'], 5.7 / 7, 'satisfied'],
  ])('%s', (_, ratings, value, state) => {
    const found = satisfaction(rated(ratings), NOW)
    expect(found.value).toBeCloseTo(value)
    expect(found).toMatchObject({ state, n: ratings.length, because: 'ratings' })
  })

  it('is unknown without ratings', () => {
    expect(satisfaction([aContact()], NOW)).toMatchObject({
      state: 'unknown',
      value: null,
      n: 0,
      because: 'nothing',
    })
  })

  it('takes the last five of 365 days, dated by the last solve where it is known', () => {
    const old = aContact({
      id: 1,
      rating: 'bad',
      updatedAt: daysAgo(1),
      metrics: someMetrics({ solvedAt: daysAgo(366) }),
    })
    const six = rated(['good', 'good', 'good', 'good', 'good', 'bad'])
    const found = satisfaction([old, ...six], NOW)
    expect(found.n).toBe(5)
    expect(found.good).toBe(5)
    expect(found.ratings[0]?.datedBy).toBe('update')
  })

  it('lists them newest first, by what dates each, the later ticket first of one instant', () => {
    const ratings = [
      aContact({ id: 1, rating: 'bad', updatedAt: daysAgo(9) }),
      aContact({
        id: 2,
        rating: 'good',
        updatedAt: daysAgo(1),
        metrics: someMetrics({ solvedAt: daysAgo(4) }),
      }),
      aContact({ id: 3, rating: 'good', updatedAt: daysAgo(9), metrics: someMetrics({ solvedAt: null }) }),
      aContact({ id: 4, rating: 'good', updatedAt: NOW }),
      aContact({ id: 5, rating: 'good', updatedAt: NOW + 1 }),
    ]
    expect(satisfaction(ratings, NOW).ratings).toEqual([
      { contactId: 4, rating: 'good', at: NOW, datedBy: 'update' },
      { contactId: 2, rating: 'good', at: daysAgo(4), datedBy: 'solve' },
      { contactId: 3, rating: 'good', at: daysAgo(9), datedBy: 'update' },
      { contactId: 1, rating: 'bad', at: daysAgo(9), datedBy: 'update' },
    ])
  })

  it('is not overruled by an answer of the very instant of the last rating', () => {
    const nps = { score: 4, kind: 'detractor' as const, at: daysAgo(10) }
    expect(satisfaction(rated(['good']), NOW, { nps }).because).toBe('ratings')
    expect(satisfaction(rated(['good']), NOW, { nps: { ...nps, at: daysAgo(10) + 1 } }).because).toBe(
      'detractor',
    )
  })

  it('clips the account share to 0.70–0.95', () => {
    expect(satisfaction(rated(['good']), NOW, { accountGood: 0.2 }).prior).toBe(0.7)
    expect(satisfaction(rated(['good']), NOW, { accountGood: 1 }).prior).toBe(0.95)
  })

  it('a confirmed mood of the last 30 days counts half', () => {
    const angry = satisfaction([], NOW, { mood: { mood: 'angry', at: daysAgo(3) } })
    expect(angry).toMatchObject({ n: 0.5, good: 0, state: 'mixed' })
    expect(angry.value).toBeCloseTo(1.7 / 2.5)
    expect(satisfaction([], NOW, { mood: { mood: 'content', at: daysAgo(3) } }).value).toBeCloseTo(2.2 / 2.5)
    expect(satisfaction([], NOW, { mood: { mood: 'angry', at: daysAgo(31) } }).state).toBe('unknown')
  })

  it('a detractor answer newer than the last rating overrules it, an older one does not', () => {
    const nps = (ageDays: number) => ({ nps: { score: 4, kind: 'detractor' as const, at: daysAgo(ageDays) } })
    expect(satisfaction(rated(['good']), NOW, nps(5))).toMatchObject({
      state: 'not_satisfied',
      because: 'detractor',
    })
    expect(satisfaction(rated(['good']), NOW, nps(50))).toMatchObject({
      state: 'satisfied',
      because: 'ratings',
    })
    expect(satisfaction([], NOW, nps(50))).toMatchObject({ state: 'not_satisfied', because: 'detractor' })
  })

  it('is not overruled by an answer older than the last rating, however old, nor by one that is yet to come', () => {
    const nps = { score: 2, kind: 'detractor' as const, at: daysAgo(500) }
    expect(satisfaction(rated(['good'], 400), NOW, { nps })).toMatchObject({
      state: 'unknown',
      because: 'nothing',
    })
    expect(satisfaction([], NOW, { nps: { ...nps, at: daysAgo(-3) } }).state).toBe('unknown')
    expect(satisfaction([], NOW, { nps: { ...nps, at: null } }).state).toBe('not_satisfied')
    expect(satisfaction(rated(['good']), NOW, { nps: { ...nps, at: null } }).state).toBe('satisfied')
  })

  it('lies between 0 and 1, and one more good rating never lowers it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Rating>('good', 'bad'), { maxLength: 4 }), (ratings) => {
        const before = satisfaction(rated(ratings), NOW).value ?? 0.85
        const after = satisfaction(rated([...ratings, 'good']), NOW).value ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after).toBeLessThanOrEqual(1)
        expect(before).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
