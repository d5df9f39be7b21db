import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { joined, reachedBack, type Stretch, uncovered, weeksIn, windowsLeft } from './stretch.ts'

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, length]): Stretch => ({ from, to: from + length }))
const whole: Stretch = { from: 10, to: 50 }
const holds = (stretches: readonly Stretch[], at: number): boolean =>
  stretches.some(({ from, to }) => at >= from && at < to)

describe('stretches', () => {
  it('cover the same moments when joined, and their gaps all the others', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (some) => {
        const gaps = uncovered(whole, some)
        for (let at = 0; at < 90; at += 1) {
          expect(holds(joined(some), at)).toBe(holds(some, at))
          expect(holds(gaps, at)).toBe(at >= whole.from && at < whole.to && !holds(some, at))
        }
        const back = reachedBack(whole, some)
        for (let at = whole.from; at < whole.to; at += 1) if (at >= back) expect(holds(some, at)).toBe(true)
        if (back > whole.from) expect(holds(some, back - 1)).toBe(false)
      }),
    )
  })
})

describe('windows', () => {
  const span: Stretch = { from: Date.parse('2026-10-14T10:00:00Z'), to: Date.parse('2026-11-05T09:30:00Z') }

  it('are calendar weeks of the zone, newest first, also where the clock changes', () => {
    expect(weeksIn(span, 'Europe/Berlin').map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-11-01T23:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-18T22:00:00.000Z',
      '2026-10-11T22:00:00.000Z',
    ])
  })

  it('cover exactly what is left', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (some) => {
        const walked = some.map(({ from, to }) => ({
          from: span.from + from * 9 * HOUR,
          to: span.from + to * 9 * HOUR,
        }))
        const windows = windowsLeft(span, walked, 'Europe/Berlin')
        expect(joined([...windows, ...walked].filter(({ from }) => from < span.to)).at(0)?.from).toBe(
          span.from,
        )
        expect(uncovered(span, [...windows, ...walked])).toEqual([])
        expect(windows.every(({ from, to }) => to - from <= 7 * DAY + HOUR)).toBe(true)
        expect(windows.map(({ from }) => from)).toEqual(windows.map(({ from }) => from).sort((a, b) => b - a))
        for (const window of windows) expect(uncovered(window, walked)).toEqual([window])
      }),
    )
  })
})
