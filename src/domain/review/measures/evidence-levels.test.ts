import { expect, it } from 'vitest'
import { always } from '#test/samples/review-both.ts'
import { oracleLevels } from '#test/samples/review-oracle.ts'
import { evidenceLevels } from './evidence-levels.ts'

it('tells of each ticket the best level that an oracle finds, and they add up to all', () => {
  always(({ judged, some, rows }) => {
    const levels = evidenceLevels(judged, rows)
    expect(levels).toEqual(oracleLevels(some))
    expect(levels.rows + levels.metrics + levels.conversation).toBe(rows.length)
  }, 100)
})
