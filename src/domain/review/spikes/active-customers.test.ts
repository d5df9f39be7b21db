import { describe, expect, it } from 'vitest'
import { startOf } from '#domain/review/day.ts'
import type { BaseSeries } from '#domain/review/measures/base-series.ts'
import { activeCustomers } from './active-customers.ts'

const ZONE = 'Europe/Berlin'
/** Ten days from a Monday on: one week, and three days of a running one. */
const SPAN = { firstDay: '2026-08-31' as const, days: 10 }
const at = (day: '2026-09-02' | '2026-09-03' | '2026-09-08'): number => startOf(day, ZONE)

describe('active customers', () => {
  it('are, of each day and week, the mean of what held then; nothing before it is known', () => {
    const series: BaseSeries = {
      kind: 'stock',
      name: 'Active customers',
      points: [
        { at: at('2026-09-08'), value: 300 },
        { at: at('2026-09-02'), value: 100 },
        // From Thursday noon on: half of that day each.
        { at: at('2026-09-03') + 12 * 3_600_000, value: 200 },
      ],
    }
    expect(activeCustomers(series, SPAN, ZONE)).toEqual({
      days: [null, null, 100, 150, 200, 200, 200, 200, 300, 300],
      // Of five known days: 1.5 at 100, 3.5 at 200; of three: one at 200, two at 300.
      weeks: [(1.5 * 100 + 3.5 * 200) / 5, (200 + 2 * 300) / 3],
    })
  })

  it('are not what a flow tells: orders come and go with their contacts', () => {
    const points = [{ from: at('2026-09-02'), to: at('2026-09-08'), value: 70 }]
    expect(activeCustomers({ kind: 'flow', name: 'Orders', points }, SPAN, ZONE)).toBeUndefined()
  })
})
