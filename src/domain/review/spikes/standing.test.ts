import { describe, expect, it } from 'vitest'
import { DAYS, STANDING } from './constants.ts'
import { NO_RUN, type Run } from './rise.ts'
import { nextStanding, standsSince } from './standing.ts'

const expected = { mean: 10, dispersion: 0.1 }

/** What is known after these counts, of which ten were to be expected each. */
const runOf = (counts: readonly number[]): Run =>
  counts.reduce<Run>(
    (run, count, step) => nextStanding(run, { step, count, exposure: 1, expected }, DAYS),
    NO_RUN,
  )

const repeated = (times: number, count: number): number[] => Array.from({ length: times }, () => count)

describe('a level that has risen', () => {
  it.each([
    { name: 'one day, however high', counts: [10, 10, 10_000], since: null },
    { name: 'four days, however high', counts: [10, 10, ...repeated(4, 10_000)], since: null },
    { name: 'five of them', counts: [10, 10, ...repeated(5, 10_000)], since: 2 },
    { name: 'three weeks of a doubling', counts: [10, 10, ...repeated(21, 20)], since: 2 },
    { name: 'three weeks of what was expected', counts: repeated(21, 10), since: null },
  ])('takes more than a spike: $name', ({ counts, since }) => {
    expect(standsSince(runOf(counts))).toBe(since)
  })

  it('is none any more when counts have been back for as long', () => {
    expect(standsSince(runOf([...repeated(7, 40), ...repeated(28, 10)]))).toBeNull()
  })

  it('begins anew once the slow level knows it', () => {
    const memory = STANDING.halfLives * DAYS.halfLife
    const run = runOf(repeated(memory + 3, 40))
    expect(run.since).toBe(memory + 1)
  })
})
