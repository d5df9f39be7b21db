import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample, MOST_DRAWN, precisionOf } from './sample.ts'

const ids = (count: number, first = 1): number[] => Array.from({ length: count }, (_, at) => first + at)

describe('a sample', () => {
  it('is the same for the same seed, in whatever order the tickets come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { maxLength: 80 }),
        fc.string(),
        fc.nat(50),
        (given, seed, size) => {
          const drawn = drawSample(given, seed, size)
          expect(drawSample(given.toReversed(), seed, size)).toEqual(drawn)
          expect(new Set(drawn).size).toBe(drawn.length)
          expect(drawn.length).toBe(Math.min(size, given.length))
          expect(drawn.every((id) => given.includes(id))).toBe(true)
        },
      ),
    )
  })

  it('of more tickets holds those of the smaller one', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (seed, size, more) => {
        const small = drawSample(ids(100), seed, size)
        expect(drawSample(ids(100), seed, size + more).slice(0, small.length)).toEqual(small)
      }),
    )
  })

  it('gives each ticket the same chance', () => {
    const [n, size, draws] = [40, 10, 4000]
    const times = new Map<number, number>()
    for (let seed = 0; seed < draws; seed += 1)
      for (const id of drawSample(ids(n, 35_000_000), `${seed}`, size))
        times.set(id, (times.get(id) ?? 0) + 1)
    const expected = (draws * size) / n
    // A ticket's count has variance draws·p·(1−p); without replacement the sum is fixed: n − 1 degrees of freedom.
    const variance = draws * (size / n) * (1 - size / n) * (n / (n - 1))
    const square = ids(n, 35_000_000).reduce(
      (sum, id) => sum + ((times.get(id) ?? 0) - expected) ** 2 / variance,
      0,
    )
    // 99.9 % of chi square with 39 degrees of freedom.
    expect(square).toBeLessThan(72.1)
  })

  it('says nothing of neighbours: two tickets are drawn together as often as chance has it', () => {
    const [n, size, draws] = [30, 15, 3000]
    let together = 0
    for (let seed = 0; seed < draws; seed += 1) {
      const drawn = new Set(drawSample(ids(n, 35_000_000), `draw ${seed}`, size))
      if (drawn.has(35_000_000) && drawn.has(35_000_001)) together += 1
    }
    const chance = (size / n) * ((size - 1) / (n - 1))
    expect(Math.abs(together / draws - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / draws))
  })

  it('is never larger than a record has room for', () => {
    expect(drawSample(ids(1000), 's', 5000)).toHaveLength(MOST_DRAWN)
    expect(drawSample(ids(10), 's', -3)).toEqual([])
  })
})

describe('precision', () => {
  it.each([
    [0, 1],
    [96.04, 0.1],
    [384.16, 0.05],
  ])('of %d', (size, half) => {
    expect(precisionOf(size)).toBeCloseTo(half, 4)
  })
})
