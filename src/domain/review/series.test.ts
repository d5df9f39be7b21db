import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from './day.ts'
import { baseIn } from './measures/base-series.ts'
import { readSeries, SERIES_KINDS, seriesBody, type TeamSeries, toBase } from './series.ts'

const ZONE = 'Europe/Berlin'

const point = fc.record({
  day: fc.integer({ min: 0, max: 4000 }),
  length: fc.option(fc.integer({ min: 1, max: 400 })),
  value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  n: fc.option(fc.integer({ min: 0, max: 1e6 })),
})
const series = fc.record({
  kind: fc.constantFrom(...SERIES_KINDS),
  unit: fc.string({ maxLength: 40 }),
  points: fc.uniqueArray(point, { selector: ({ day }) => day }).map((points) =>
    points
      .toSorted((a, b) => a.day - b.day)
      .map(({ day, length, value, n }) => {
        const from = plusDays('2020-01-01', day)
        return { from, to: length === null ? null : plusDays(from, length - 1), value: value + 0, n }
      }),
  ),
})

describe('a series as its record holds it', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(series, (one) => {
        const body: unknown = JSON.parse(JSON.stringify(seriesBody(one)))
        expect(readSeries('x', body)).toEqual({ name: 'x', ...one })
      }),
    )
  })

  it('is none where it was removed or is something else, and reading never throws', () => {
    expect(readSeries('x', { removed: true, kind: 'stock', points: [] })).toBeNull()
    fc.assert(
      fc.property(fc.anything(), (body) => {
        readSeries('x', body)
      }),
    )
  })

  it('loses a point that cannot be read, and no other', () => {
    const body = { kind: 'stock', unit: 'u', since: '2026-09-01', points: [[0, 1], [1], [2, 3], [-1, 4], 5] }
    expect(readSeries('x', body)?.points.map(({ value }) => value)).toEqual([1, 3])
  })
})

describe('what contacts are divided by', () => {
  const of = (kind: TeamSeries['kind'], points: [string, number, string?][]): TeamSeries => ({
    ...{ name: 'x', kind, unit: '' },
    points: points.map(([from, value, to = null]) => ({ from, to, value, n: null })),
  })
  const at = (text: string): number => Date.parse(text)

  it('a stock holds from the beginning of its day in the account’s zone until the next', () => {
    const base = toBase(
      of('stock', [
        ['2026-09-01', 100],
        ['2026-09-08', 200],
      ]),
      ZONE,
    )
    if (!base) throw new Error('a base')
    expect(baseIn(base, at('2026-09-01T00:00:00+02:00'), at('2026-09-15T00:00:00+02:00')).value).toBe(150)
    expect(baseIn(base, at('2026-08-25T00:00:00+02:00'), at('2026-09-01T00:00:00+02:00')).value).toBeNull()
  })

  it('a flow is a sum of whole days, the last included, also over a change of clocks', () => {
    const base = toBase(
      of('flow', [
        ['2026-10-19', 70, '2026-10-25'],
        ['2026-10-26', 10],
      ]),
      ZONE,
    )
    if (!base) throw new Error('a base')
    const [from, to] = [at('2026-10-19T00:00:00+02:00'), at('2026-10-27T00:00:00+01:00')]
    expect(baseIn(base, from, to)).toEqual({ value: 80, covered: 1 })
    expect(baseIn(base, from, to + 1).value).toBeNull()
  })

  it('is never a rate, nor an empty series', () => {
    expect(toBase(of('rate', [['2026-09-01', 12]]), ZONE)).toBeNull()
    expect(toBase(of('stock', []), ZONE)).toBeNull()
  })
})
