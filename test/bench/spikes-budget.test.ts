import { describe, expect, it } from 'vitest'
import { type BudgetPlan, falseAlerts, measureBudget } from './spikes-budget.ts'

describe('one budget for all detectors together', () => {
  // 40 reasons, variance = mean + dispersion × mean², nothing happens. Seeded; the bound is the upper end of the 95 %
  // interval of the mean number of alerts, so that luck of the draw does not pass it.
  it.each<Omit<BudgetPlan, 'seed'>>([
    { history: 8, dispersion: 0.1, runs: 20 },
    { history: 8, dispersion: 0.5, runs: 60 },
    { history: 8, dispersion: 0.3, weekdays: 'office', volumes: 'steep', runs: 25 },
    { history: 8, dispersion: 0.3, calmer: 0.02, runs: 60 },
    { history: 26, dispersion: 0.3, runs: 12 },
  ])(
    'raises at most one false alert in eight weeks: $history weeks of history, dispersion $dispersion',
    (plan) => {
      expect(falseAlerts({ ...plan, seed: 20_261 }).atMost).toBeLessThanOrEqual(1)
    },
    20_000,
  )

  it('finds most doublings of 40 a week within a month at that price, and more than by chance at 10', () => {
    const { detections } = measureBudget({ history: 8, runs: 20, dispersion: 0.1, seed: 7 })
    const inAMonth = (volume: number) =>
      detections.find((one) => one.volume === volume)?.within.find(({ weeks }) => weeks === 4)
    expect(inAMonth(40)?.ours).toBeGreaterThan(0.7)
    expect(inAMonth(10)?.ours).toBeGreaterThan(0.2)
    expect(inAMonth(3)?.poisson).toBeLessThan(0.2)
  }, 20_000)
})
