import { describe, expect, it } from 'vitest'
import { falseAlerts, measureBudget } from './spikes-budget.ts'

describe('one budget for all detectors together', () => {
  // 40 reasons of 3 to 40 requesters a week, variance = mean + 0.1 × mean², weekdays, nothing happens. Seeded; the bound
  // is the upper end of the 95 % interval of the mean number of alerts, so that luck of the draw does not pass it.
  it.each([
    { history: 8, runs: 50 },
    { history: 26, runs: 25 },
  ])(
    'raises at most one false alert in eight weeks after $history weeks of history',
    ({ history, runs }) => {
      const { atMost } = falseAlerts({ history, runs, dispersion: 0.1, seed: 20_261 })
      expect(atMost).toBeLessThan(1)
    },
    20_000,
  )

  it('finds most doublings of 40 a week within a month at that price, and more than by chance at 10', () => {
    const { detections } = measureBudget({ history: 8, runs: 40, dispersion: 0.1, seed: 7 })
    const inAMonth = (volume: number) =>
      detections.find((one) => one.volume === volume)?.within.find(({ weeks }) => weeks === 4)
    expect(inAMonth(40)?.ours).toBeGreaterThan(0.7)
    expect(inAMonth(10)?.ours).toBeGreaterThan(0.2)
    expect(inAMonth(3)?.poisson).toBeLessThan(0.2)
  }, 20_000)
})
