// Of which rows and steps does a scan tell?

import { describe, expect, it } from 'vitest'
import { WEEKS } from './constants.ts'
import { type Row, type Seen, scan } from './scan.ts'

const row = (counts: Row['counts'], exposure = 1): Row => ({ counts, exposure: () => exposure })
const weeks = (times: number, count: number): number[] => Array<number>(times).fill(count)

const toldOf = (rows: readonly Row[], watchFrom: number) => {
  const told: Seen[] = []
  const { faults } = scan(rows, { cadence: WEEKS, watchFrom, atLeast: 5, budget: () => 0.02 }, (seen) =>
    told.push(seen),
  )
  return { told, faults }
}

describe('a scan', () => {
  it('tells of each step from the first that is watched', () => {
    const { told } = toldOf([row([...weeks(12, 20), 33], 2)], 10)
    expect(told.map(({ row: place, step, count, exposure }) => [place, step, count, exposure])).toEqual([
      [0, 10, 20, 2],
      [0, 11, 20, 2],
      [0, 12, 33, 2],
    ])
    for (const { p, expected } of told) {
      expect(p).toBeGreaterThan(0)
      expect(expected.mean).toBeCloseTo(20, 0)
    }
  })

  it('begins once eight weeks are known', () => {
    const { told } = toldOf([row(weeks(10, 20))], 0)
    expect(told.map(({ step }) => step)).toEqual([8, 9])
  })

  it('passes over what is unknown and what has too few, and gives each row its own', () => {
    const { told, faults } = toldOf(
      [row([...weeks(9, 0), 40]), row([...weeks(9, 20), null]), row([...weeks(9, 30), 31]), row([3])],
      9,
    )
    expect(told.map(({ row: place, count }) => [place, count])).toEqual([[2, 31]])
    expect(told[0]?.expected.mean).toBeCloseTo(30, 0)
    expect(faults).toEqual(['few', null, null, 'short'])
  })

  it('of nothing is nothing', () => {
    expect(toldOf([], 0)).toEqual({ told: [], faults: [] })
    expect(toldOf([row([])], 0)).toEqual({ told: [], faults: ['short'] })
  })
})
