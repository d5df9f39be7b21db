// Which columns are taken: the first against chance, each at its price, and none that others make needless.

import { describe, expect, it } from 'vitest'
import { randomFrom } from '#domain/backtest/judge/folds.ts'
import { finish } from '#test/samples/finish.ts'
import { type Candidate, chooseParts } from './choose.ts'

const candidate = (feature: number, bins: ArrayLike<number>, order: Candidate['order']): Candidate => {
  const size = Math.max(...Array.from(bins)) + 1
  return { feature, bins: Int16Array.from(bins), count: size, size, order }
}
const chosen = (kept: Uint8Array, candidates: readonly Candidate[], most?: number): number[] =>
  finish(chooseParts(kept, candidates, most)).parts.map(({ feature }) => feature)

/** Two hundred rows on either side, so many more kept on the one: a gain of about 0.02 times their square. */
const halves = (more: number) => {
  const bins = Array.from({ length: 400 }, (_, row) => (row < 200 ? 0 : 1))
  const kept = Uint8Array.from(bins, (bin, row) => (row % 200 < 100 + (bin === 1 ? more : -more) ? 1 : 0))
  return { bins, kept }
}

describe('the first column', () => {
  it('must gain more than half the logarithm of the rows, its price not counted', () => {
    // ½ ln 400 is 3.0: fifteen more gain 4.5, eleven more 2.4.
    const taken = (more: number) => chosen(halves(more).kept, [candidate(0, halves(more).bins, 'rising')])
    expect([taken(15), taken(11)]).toEqual([[0], []])
  })

  it('must gain the more, the more were looked at', () => {
    const { bins, kept } = halves(15)
    const others = Array.from({ length: 19 }, (_, at) => candidate(at + 1, new Int16Array(400), 'rising'))
    expect(chosen(kept, [candidate(0, bins, 'rising'), ...others])).toEqual([])
    const more = halves(20)
    expect(chosen(more.kept, [candidate(0, more.bins, 'rising'), ...others])).toEqual([0])
  })
})

it('ten steps in order cost as one; ten names are paid for one by one', () => {
  const bins = Array.from({ length: 400 }, (_, row) => Math.floor(row / 40))
  const kept = Uint8Array.from(bins, (bin, row) => (row % 40 < 13 + 1.5 * bin ? 1 : 0))
  const orders = ['rising', 'free'] as const
  expect(orders.map((order) => chosen(kept, [candidate(0, bins, order)]))).toEqual([[0], []])
  const falling = bins.map((bin) => 9 - bin)
  expect(chosen(kept, [candidate(0, falling, 'falling')])).toEqual([0])
})

it('a column that is the same in every row is never taken', () => {
  const { bins, kept } = halves(40)
  expect(chosen(kept, [candidate(1, new Int16Array(400), 'rising'), candidate(0, bins, 'rising')])).toEqual([
    0,
  ])
})

describe('of columns that tell', () => {
  const random = randomFrom(11)
  const rows = 4_000
  const columns = Array.from({ length: 9 }, () =>
    Array.from({ length: rows }, () => Math.floor(random() * 2)),
  )

  it('seven are taken at most, or as many as are asked for', () => {
    const kept = Uint8Array.from({ length: rows }, (_, row) => {
      const odds = columns.reduce((sum, column) => sum + (column[row] ?? 0) - 0.5, 0)
      return random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0
    })
    const candidates = columns.map((column, feature) => candidate(feature, column, 'rising'))
    expect(new Set(chosen(kept, candidates)).size).toBe(7)
    expect(chosen(kept, candidates)).toHaveLength(7)
    expect(chosen(kept, candidates, 2)).toHaveLength(2)
  })

  it('the one that was best alone goes where others tell all that it told', () => {
    const [one = [], two = []] = columns
    const both = one.map((value, row) =>
      random() < 0.15 ? Math.floor(random() * 3) : value + (two[row] ?? 0),
    )
    const kept = Uint8Array.from(one, (value, row) =>
      random() < 1 / (1 + Math.exp(2 - 2 * (value + (two[row] ?? 0)))) ? 1 : 0,
    )
    const candidates = [both, one, two].map((column, feature) => candidate(feature, column, 'rising'))
    expect(chosen(kept, candidates, 1)).toEqual([0])
    expect(chosen(kept, candidates).sort()).toEqual([1, 2])
  })
})
