// Effects of steps by their definition: a step of Newton's, drawn towards nothing or towards a line.

import { describe, expect, it } from 'vitest'
import { fitParts, gainOf, type Part, silence, solve, startState, sumsOf } from './effects.ts'

const BINS = Int16Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, -1, -1)
const KEPT = Uint8Array.of(0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0)
const part = (order: Part['order'], size = 3): Part => ({
  ...{ bins: BINS, count: size, order },
  effects: new Float64Array(size),
})
const close = (one: ArrayLike<number>, other: readonly number[]): void => {
  expect(one).toHaveLength(other.length)
  for (const [place, value] of other.entries()) expect(one[place]).toBeCloseTo(value, 9)
}

it('a model begins with the share of those kept', () => {
  const { intercept, odds, chance } = startState(Uint8Array.of(1, 1, 1, 0))
  expect(intercept).toBeCloseTo(Math.log(3), 12)
  close(odds, Array(4).fill(Math.log(3)))
  close(chance, Array(4).fill(0.75))
})

it('sums are what was kept beyond its chance, and how sure chances are; unknown rows tell nothing', () => {
  const { gradient, curvature } = sumsOf(startState(KEPT), BINS, 3)
  close(gradient, [-1, 0, 1])
  close(curvature, [1, 1, 1])
})

describe('effects', () => {
  it('of names are each drawn towards nothing by three, around their weighted mean', () => {
    const sums = { gradient: Float64Array.of(-3, 1, 4), curvature: Float64Array.of(3, 1, 6) }
    const alone = [-3 / 6, 1 / 4, 4 / 9]
    const mean = (3 * -0.5 + 1 * 0.25 + 6 * (4 / 9)) / 10
    close(
      solve(part('free'), sums),
      alone.map((effect) => effect - mean),
    )
  })

  it('move by two at most', () => {
    const sums = { gradient: Float64Array.of(-90, 90), curvature: Float64Array.of(9, 9) }
    close(solve(part('free', 2), sums), [-1.5, 1.5])
  })

  it('in order lie on a line where they follow one, and are flat where it runs against the order', () => {
    const sums = { gradient: Float64Array.of(-50, 0, 50), curvature: Float64Array.of(100, 100, 100) }
    // Slope of the weighted line: 100 ÷ (200 + 1); steps are pulled towards it by twenty.
    const slope = (100 * 0.5 * 2) / (200 + 1)
    const last = (100 * 0.5 + 20 * slope) / 120
    close(solve(part('rising'), sums), [-last, 0, last])
    close(solve(part('falling'), sums), [0, 0, 0])
    const turned = { gradient: Float64Array.of(50, 0, -50), curvature: sums.curvature }
    close(solve(part('falling'), turned), [last, 0, -last])
    close(solve(part('rising'), turned), [0, 0, 0])
  })

  it('of blanks are free of the order of the others', () => {
    const sums = { gradient: Float64Array.of(-50, 50, -50), curvature: Float64Array.of(100, 100, 100) }
    const solved = solve({ ...part('rising'), count: 2 }, sums)
    expect((solved[1] ?? 0) - (solved[0] ?? 0)).toBeGreaterThan(0.5)
    expect((solved[1] ?? 0) - (solved[2] ?? 0)).toBeGreaterThan(0.5)
  })

  it('are nothing where no row tells', () => {
    const nothing = { gradient: new Float64Array(2), curvature: new Float64Array(2) }
    expect([...solve(part('free', 2), nothing)]).toEqual([0, 0])
  })

  it('gain slope times move less half the bend', () => {
    const sums = { gradient: Float64Array.of(2, -1), curvature: Float64Array.of(4, 6) }
    const gained = gainOf({ effects: Float64Array.of(0.5, 0) }, Float64Array.of(1, -1), sums)
    expect(gained).toBeCloseTo(0.5 * 2 - (0.25 * 4) / 2 + (1 - 6 / 2), 12)
  })
})

describe('a fitted model', () => {
  const kept = Uint8Array.from({ length: 60 }, (_, row) => (row % 10 < 2 + Math.floor(row / 20) * 3 ? 1 : 0))
  const bins = Int16Array.from(kept, (_, row) => (row % 17 === 0 ? -1 : Math.floor(row / 20)))
  const fresh = (): Part => ({ bins, count: 3, order: 'free', effects: new Float64Array(3) })
  const expectWhole = (state: ReturnType<typeof startState>, one: Part): void => {
    close(
      state.odds,
      [...bins].map((bin) => state.intercept + (bin === -1 ? 0 : (one.effects[bin] ?? 0))),
    )
    close(
      state.chance,
      [...state.odds].map((odds) => 1 / (1 + Math.exp(-odds))),
    )
  }

  it('has for each row the effect of its step, and as many kept as there were', () => {
    const [state, one] = [startState(kept), fresh()]
    fitParts(state, [one], 40, 1e-9)
    expectWhole(state, one)
    const sum = (of: ArrayLike<number>) => Array.from(of).reduce((all, value) => all + value, 0)
    expect(sum(state.chance)).toBeCloseTo(sum(kept), 5)
    expect(one.effects[2]).toBeGreaterThan(one.effects[0] ?? 0)
    silence(state, one)
    expect([...one.effects]).toEqual([0, 0, 0])
    expectWhole(state, one)
  })

  it('is left alone once nothing moves by more than enough', () => {
    const effectsAfter = (rounds: number, enough: number) => {
      const [state, one] = [startState(kept), fresh()]
      fitParts(state, [one], rounds, enough)
      return [...one.effects]
    }
    expect(effectsAfter(5, Number.POSITIVE_INFINITY)).toEqual(effectsAfter(1, 0))
    expect(effectsAfter(5, 0)).not.toEqual(effectsAfter(1, 0))
  })

  it('finds its intercept again', () => {
    const state = startState(kept)
    const start = state.intercept
    state.odds.fill(start + 1)
    state.chance.fill(1 / (1 + Math.exp(-start - 1)))
    state.intercept = start + 1
    fitParts(state, [{ ...fresh(), effects: new Float64Array(3), bins: bins.map(() => -1) }], 1)
    fitParts(state, [], 12, -1)
    expect(state.intercept).toBeCloseTo(start, 6)
    close(state.odds, Array(60).fill(state.intercept))
  })
})
