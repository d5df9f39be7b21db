import { describe, expect, it } from 'vitest'
import { mergeFirings } from './alerts.ts'
import type { Firing } from './counts.ts'

const firing = (reason: string, from: number, to: number, more: Partial<Firing> = {}): Firing => ({
  ...{ reason, from, to, detector: 'day', count: 9, expected: 3, low: 0, high: 7 },
  ...{ ratio: 3, p: 0.001, needed: 9 },
  ...more,
})

describe('alerts', () => {
  it('are what a reason’s detectors say about the same time; the least likely is shown', () => {
    const week = firing('a', 7, 13, { detector: 'week', p: 1e-5 })
    const [alert, ...others] = mergeFirings([firing('a', 10, 10), week, firing('a', 16, 16)])
    expect(others).toEqual([])
    expect(alert).toMatchObject({ from: 7, to: 16, detectors: ['day', 'week'], evidence: week })
    expect(alert?.firings).toHaveLength(3)
  })

  it('show the earliest of those that are as unlikely, and name detectors from the quickest on', () => {
    const firings = [
      firing('a', 7, 13, { detector: 'rise' }),
      firing('a', 8, 13, { detector: 'week' }),
      firing('a', 9, 9),
    ]
    const [alert] = mergeFirings(firings)
    expect(alert?.evidence).toBe(firings[0])
    expect(alert?.detectors).toEqual(['day', 'week', 'rise'])
  })

  it('that end on the same day stand with the least likely first', () => {
    const alerts = mergeFirings([firing('a', 9, 9), firing('b', 9, 9, { p: 1e-6 }), firing('c', 9, 10)])
    expect(alerts.map(({ reason }) => reason)).toEqual(['c', 'b', 'a'])
  })

  it('end after a quiet week, and belong to one reason', () => {
    const alerts = mergeFirings([firing('a', 1, 1), firing('a', 9, 9), firing('b', 9, 9, { p: 1e-6 })])
    expect(alerts.map(({ reason, from }) => [reason, from])).toEqual([
      ['b', 9],
      ['a', 9],
      ['a', 1],
    ])
  })

  it('of one week joined at its last day', () => {
    expect(mergeFirings([firing('a', 1, 1), firing('a', 8, 8)])).toHaveLength(1)
  })
})
