import { expect, it } from 'vitest'
import { auditedIn, auditedReasons } from './audited-reasons.ts'
import { type Draw, drawBody } from './draw.ts'
import { type Ratings, ratingsBody, ratingsKey } from './ratings.ts'

const draw = (
  key: string,
  at: number,
  tickets: readonly (readonly [id: number, assigneeId: number])[],
): Draw => ({
  ...{ key, seed: 's', from: 0, to: at, at, by: 1, among: 100 },
  tickets: tickets.map(([id, assigneeId]) => ({ id, reason: 'card', inhibitor: null, assigneeId })),
})
const rated = (
  draws: string,
  by: number,
  at: number,
  words: Readonly<Record<number, string | null>>,
): Ratings => ({
  ...{ draw: draws, by },
  ratings: Object.entries(words).map(([id, reason]) => ({
    ...{ ticketId: Number(id), reason, inhibitor: null, at },
  })),
})

it('are those of the first auditor, of the newest draw, and nobody’s on their own ticket', () => {
  const draws = [
    draw('new', 20, [[1, 50]]),
    draw('old', 10, [
      [1, 50],
      [2, 50],
      [3, 60],
      [4, 50],
    ]),
  ]
  const found = auditedReasons(draws, [
    rated('old', 70, 13, { 1: 'late', 2: 'late', 3: 'late', 4: 'late', 9: 'late' }),
    rated('old', 60, 12, { 1: 'refund', 2: null, 3: 'refund' }),
    rated('new', 70, 21, { 1: 'card' }),
    rated('gone', 70, 22, { 2: 'card' }),
  ])
  expect([...found].sort(([a], [b]) => a - b)).toEqual([
    [1, 'card'],
    [2, null],
    [3, 'late'],
    [4, 'late'],
  ])
})

it('are none without audits', () => {
  expect(auditedReasons([], []).size).toBe(0)
})

it('are read from the team’s records, past those that say something else', () => {
  const one = draw('d', 10, [[5, 50]])
  const words = rated('d', 70, 12, { 5: 'refund' })
  const records = [
    { kind: 'audit', key: 'd', body: drawBody(one) },
    { kind: 'audit', key: 'broken', body: 'x' },
    { kind: 'ratings', key: ratingsKey('d', 70), body: ratingsBody(words) },
    { kind: 'ratings', key: 'broken', body: null },
    { kind: 'corrections', key: '2026-11.1', body: ratingsBody(words) },
  ]
  expect([...auditedIn(JSON.parse(JSON.stringify(records)))]).toEqual([[5, 'refund']])
})
