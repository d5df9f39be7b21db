import { describe, expect, it } from 'vitest'
import { chosenSolved } from '#domain/review/measures/chosen.ts'
import { coverageBy } from '#domain/review/measures/coverage.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { always } from '#test/samples/review-both.ts'
import { pastGuard } from './past-guard.ts'

describe('what got past the guard', () => {
  it('is what coverage leaves, wherever it is looked for', () => {
    always(({ judged }, choice) => {
      const { rows: solved } = chosenSolved(judged, choice)
      const past = pastGuard(judged, solved)
      const [coverage] = coverageBy(judged, solved, together(judged), () => false)
      expect(past.rows.length).toBe((coverage?.untagged ?? 0) + (coverage?.conflicts ?? 0))
      expect(past.seen + past.unseen).toBe(past.rows.length)
      for (const places of [past.groups, past.channels]) {
        expect(places.reduce((sum, place) => sum + place.past, 0)).toBe(past.rows.length)
        expect(places.every((place) => place.past > 0 && place.past <= place.solved)).toBe(true)
      }
    })
  })
})
