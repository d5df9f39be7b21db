// Did customers change, or only how much is tagged?

import { median } from '#domain/statistics.ts'
import { COVERAGE_JUMP, WEEKS } from './constants.ts'
import type { Counts, ReasonCounts, TaggingChange } from './counts.ts'

const known = (counts: Counts): number[] => counts.filter((count) => count !== null)

const usual = (counts: Counts, week: number): number | null =>
  median(known(counts.slice(Math.max(0, week - WEEKS.least), week)))

/** Weeks in which coverage stood ten points above the eight before, and most reasons above theirs. */
export function taggingChanges(
  reasons: readonly ReasonCounts[],
  coverage: Counts,
  fromWeek: number,
): TaggingChange[] {
  return coverage.flatMap((share, week) => {
    const before = usual(coverage, week)
    if (week < fromWeek || share === null || before === null || share - before < COVERAGE_JUMP) return []
    const compared = reasons.flatMap(({ weeks }) => {
      const count = weeks[week] ?? null
      const middle = usual(weeks, week)
      return count === null || middle === null || (count === 0 && middle === 0) ? [] : [count > middle]
    })
    const rose = compared.filter(Boolean).length
    return rose * 2 > compared.length ? [{ week, coverage: share, before, rose, of: compared.length }] : []
  })
}
