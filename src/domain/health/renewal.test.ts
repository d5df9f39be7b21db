import { describe, expect, it } from 'vitest'
import { renewalHint } from './renewal.ts'
import type { Satisfaction } from './satisfaction.ts'
import type { Band } from './score.ts'

const hint = (renewalInDays: number | null, band: Band | null, state: Satisfaction['state']) =>
  renewalHint({ renewalInDays, value: 1200 }, { band }, { state })

describe('renewalHint', () => {
  it.each([
    [60, 60],
    [12.2, 13],
    [0, 0],
    // The day itself, seen in its afternoon.
    [-0.6, 0],
  ])('with %d days to go says %d', (days, inDays) => {
    expect(hint(days, 'thriving', 'satisfied')).toEqual({ inDays, value: 1200, worry: null })
  })

  it.each([null, 60.1, -1, -400])('says nothing with %s', (days) => {
    expect(hint(days, 'at_risk', 'not_satisfied')).toBeNull()
  })

  it.each<[Band | null, Satisfaction['state'], string | null]>([
    ['slipping', 'satisfied', 'engagement'],
    ['at_risk', 'unknown', 'engagement'],
    ['steady', 'not_satisfied', 'satisfaction'],
    [null, 'not_satisfied', 'satisfaction'],
    ['slipping', 'not_satisfied', 'both'],
    ['steady', 'mixed', null],
    [null, 'unknown', null],
  ])('%s and %s worries: %s', (band, state, worry) => {
    expect(hint(20, band, state)?.worry ?? null).toBe(worry)
  })
})
