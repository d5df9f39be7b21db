import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aContact, daysAgo } from '#test/samples/records.ts'
import { questionResults } from './question-results.ts'

const QUESTION = {
  id: 'nov',
  options: [
    { id: 'yes', text: {} },
    { id: 'no', text: {} },
  ],
}
const reply = (id: number, person: number, option: string, days: number, quadrant?: string, stamp = id) =>
  aContact({
    id,
    requesterId: person,
    updatedAt: daysAgo(days),
    tags: [`bm_on_${stamp}`, `bm_q_nov_${option}`, ...(quadrant ? [`bm_quad_${quadrant}`] : [])],
  })

it('counts each customer once: an answer before none, the newer before the older', () => {
  const found = questionResults(
    [
      reply(1, 10, 'yes', 9, 'thriving'),
      reply(2, 10, 'no', 3, 'quiet'),
      reply(3, 10, 'asked', 1),
      reply(4, 11, 'asked', 2),
      reply(5, 12, 'maybe', 2, 'odd'),
      reply(6, 13, 'yes', 2, 'quiet', 99),
      aContact({ id: 7, requesterId: 14, tags: ['bm_on_7', 'bm_q_oct_yes'] }),
      aContact({ id: 8, requesterId: 15 }),
    ],
    QUESTION,
  )
  const none = { thriving: 0, quiet: 0, unhappy: 0, at_risk: 0, unnamed: 0 }
  expect(found).toEqual({
    asked: 3,
    answered: 2,
    options: [
      { id: 'yes', count: 0, byQuadrant: none },
      { id: 'no', count: 1, byQuadrant: { ...none, quiet: 1 } },
      { id: 'maybe', count: 1, byQuadrant: { ...none, unnamed: 1 } },
    ],
  })
})

it('adds up, in whatever order tickets come', () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('yes', 'no', 'asked', 'odd'),
    fc.nat(90),
  )
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const tickets = rows.map(([person, option, days], i) => reply(i + 1, person, option, days))
      const found = questionResults(tickets, QUESTION)
      expect(questionResults(tickets.toReversed(), QUESTION)).toEqual(found)
      expect(found.asked).toBe(new Set(rows.map(([person]) => person)).size)
      expect(found.answered).toBe(
        new Set(rows.filter(([, option]) => option !== 'asked').map(([person]) => person)).size,
      )
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(sum(found.options.map(({ count }) => count))).toBe(found.answered)
      for (const { count, byQuadrant } of found.options) expect(sum(Object.values(byQuadrant))).toBe(count)
    }),
  )
})

it('lists answers that the question no longer has behind those it has, by name', () => {
  const replies = ['odd', 'maybe', 'no', 'later'].map((option, i) => reply(i + 1, 10 + i, option, 3))
  expect(questionResults(replies, QUESTION).options.map(({ id }) => id)).toEqual([
    'yes',
    'no',
    'later',
    'maybe',
    'odd',
  ])
})
