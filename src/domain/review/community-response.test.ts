import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { type AskedPost, answeredBy, isLookedAt, responseOf } from './community-response.ts'

const NOW = Date.parse('2026-11-16T09:00:00Z')
const ASKER = 5
const post = (id: number, over: Partial<AskedPost> = {}): AskedPost => ({
  ...{ id, title: `Post ${id}`, url: `https://x.example/${id}`, authorId: ASKER, closed: false },
  ...{ createdAt: NOW - 10 * DAY, commentCount: 0, ...over },
})
const said = (hours: number, authorId: number | null, official = false) => ({
  at: NOW - 10 * DAY + hours * HOUR,
  ...{ authorId, official },
})

describe('an answer', () => {
  it.each([
    ['nobody', [], null, null],
    ['the asker alone', [said(1, ASKER)], null, null],
    ['another customer', [said(1, ASKER), said(5, 6), said(3, 7)], 3, null],
    ['the team, after a customer', [said(30, 8, true), said(3, 7)], 3, 30],
    ['the team first', [said(2, 8, true), said(3, 7)], 2, 2],
    ['somebody unknown', [said(4, null)], 4, null],
    ['an agent who asked on behalf and answered', [said(6, ASKER, true)], 6, 6],
  ])('by %s', (_, comments, first, official) => {
    const at = (hours: number | null) => (hours === null ? null : NOW - 10 * DAY + hours * HOUR)
    const found = answeredBy(post(1), comments)
    expect([found.firstAt, found.officialAt]).toEqual([at(first), at(official)])
  })
})

describe('of all posts', () => {
  const anyPost = fc.record({
    first: fc.option(fc.integer({ min: 0, max: 2000 })),
    official: fc.option(fc.integer({ min: 0, max: 2000 })),
    age: fc.integer({ min: 0, max: 400 }),
    closed: fc.boolean(),
  })

  it('the medians are of those answered, and every one is answered, waiting or closed', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 20 }), (drawn) => {
        const posts = drawn.map(({ first, official, age, closed }, id) => {
          const createdAt = NOW - age * DAY
          const then = (hours: number | null) => (hours === null ? null : createdAt + hours * HOUR)
          return { ...post(id, { createdAt, closed }), firstAt: then(first), officialAt: then(official) }
        })
        const { first, official, waiting } = responseOf(posts)
        const middle = (values: readonly (number | null)[]): number | null => {
          const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
          const [low, high] = [known[(known.length - 1) >> 1], known[known.length >> 1]]
          return low === undefined || high === undefined ? null : (low + high) / 2
        }
        expect(first.n).toBe(drawn.filter((one) => one.first !== null).length)
        for (const [found, wanted] of [
          [first.medianHours, middle(drawn.map((one) => one.first))],
          [official.medianHours, middle(drawn.map((one) => one.official))],
        ] as const)
          if (wanted === null) expect(found).toBeNull()
          else expect(found).toBeCloseTo(wanted)
        const shut = drawn.filter((one) => one.closed && one.first === null).length
        expect(first.n + waiting.length + shut).toBe(posts.length)
        const ages = waiting.map(({ createdAt }) => createdAt)
        expect(ages).toEqual(ages.toSorted((a, b) => a - b))
      }),
    )
  })

  it.each([
    [0, true],
    [179.9, true],
    [180, false],
    [-1, false],
  ])('one of %d days ago is looked at: %s', (age, looked) => {
    expect(isLookedAt({ createdAt: NOW - age * DAY }, NOW)).toBe(looked)
  })
})
