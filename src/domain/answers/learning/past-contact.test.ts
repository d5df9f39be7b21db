import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { anArticle, daysAgo, NOW } from '#test/samples/records.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { learnAnswersInSteps } from './learn.ts'
import { newest, type PastContact } from './past-contact.ts'
import { refine } from './refining.ts'

const contact = (n: number, at = NOW, items: PastContact['items'] = []): PastContact => ({
  text: { subject: '', parts: [{ text: 'zzz', weight: 1 }], language: 'en' },
  requester: n,
  at,
  items,
})

describe('the newest contacts', () => {
  it('come first, as many as are asked for', () => {
    const all = Array.from({ length: 9 }, (_, n) => contact(n, daysAgo((n * 5) % 9)))
    expect(newest(all, 4).map(({ at }) => at)).toEqual([0, 1, 2, 3].map((days) => daysAgo(days)))
    expect(newest(all, 20)).toHaveLength(9)
    expect(newest(all, 0)).toEqual([])
  })

  it('of one moment come in the same order, in whatever order they were given', () => {
    const all = Array.from({ length: 12 }, (_, n) => contact(n))
    const inOrder = newest(all, 12)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 12 }), (given) => {
        expect(newest(given, 12)).toEqual(inOrder)
        expect(newest(given, 5)).toEqual(inOrder.slice(0, 5))
      }),
    )
  })
})

describe('learning', () => {
  it('pauses after each twenty texts and each second search', () => {
    const index = buildIndex([anArticle(1, { title: 'Walrus' })])
    const steps = (many: number) =>
      stepsOf(
        learnAnswersInSteps(
          Array.from({ length: many }, (_, n) => contact(n)),
          { index, salt: 's', now: NOW },
        ),
      ).steps
    // Read, weighed and guessed at twice, twenty at a time; searched for two at a time.
    expect(steps(21) - steps(20)).toBe(4 + 1)
    expect(steps(40) - steps(21)).toBe(9)
    expect(steps(20) - steps(19)).toBe(0)
  })

  it('moves fifty rows and twenty contacts at a time', () => {
    const steps = (items: number, contacts: number) => {
      const profiles = new Map(
        Array.from({ length: items }, (_, n) => [`article:${n}` as const, new Float32Array(1)]),
      )
      const vector = { places: Int32Array.of(0), values: Float32Array.of(1), known: 1 }
      const labels = Array.from({ length: contacts }, () => ({ vector, key: 'article:0' as const, share: 1 }))
      const uses = new Map([...profiles.keys()].map((key) => [key, 1]))
      return stepsOf(refine(profiles, labels, uses, 1)).steps
    }
    // Rows are woven and unwoven once, contacts gone over three times.
    expect(steps(3, 1)).toBe(1 + 3 + 1)
    expect(steps(50, 20)).toBe(1 + 3 + 1)
    expect(steps(51, 21)).toBe(2 + 6 + 2)
  })
})
