import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/instant.ts'
import { afterLearning, rhythmAt, spreadOf } from './rhythm.ts'

const NOW = Date.UTC(2026, 8, 18, 8)

describe('the first sample', () => {
  it('is read within half an hour, by each agent’s browser at another moment', () => {
    const users = Array.from({ length: 60 }, (_, place) => 800_001 + place)
    const starts = users.map((user) => rhythmAt(null, NOW, user, 'k').due - NOW)
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...starts)).toBeLessThan(30 * MINUTE)
    const thirds = [0, 1, 2].map((third) => starts.filter((at) => Math.floor(at / (10 * MINUTE)) === third))
    for (const third of thirds) expect(third.length).toBeGreaterThan(8)
    expect(spreadOf(800_001)).toBe(spreadOf(800_001))
  })
})

describe('later ones', () => {
  const after = afterLearning(NOW, 'k')

  it('are read a day later, not earlier, and not put off while the browser is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY + 2 * HOUR }), (passed) => {
        expect(rhythmAt(after, NOW + passed, 1, 'k')).toEqual(after)
      }),
    )
    expect(after.due).toBe(NOW + DAY)
  })

  it('are spread once a day where the browser was asleep', () => {
    const morning = NOW + 2 * DAY
    const put = rhythmAt(after, morning, 800_002, 'k')
    expect(put.due).toBe(morning + spreadOf(800_002))
    // Opened again in the evening: it is overdue now, and read.
    expect(rhythmAt(put, morning + 9 * HOUR, 800_002, 'k')).toEqual(put)
  })

  it('come at once, spread, where the account has other reasons', () => {
    expect(rhythmAt(after, NOW + HOUR, 800_003, 'other').due).toBe(NOW + HOUR + spreadOf(800_003))
  })
})
