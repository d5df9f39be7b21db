import { describe, expect, it } from 'vitest'
import type { Counts, ReasonCounts } from './counts.ts'
import { taggingChanges } from './tagging.ts'

const eight = (count: number | null): (number | null)[] => Array<number | null>(8).fill(count)
const reason = (weeks: Counts): ReasonCounts => ({ reason: 'a', parent: null, days: [], weeks })
const [rose, stayed, fell] = [reason([...eight(5), 6]), reason([...eight(5), 5]), reason([...eight(5), 4])]
const coverage = [...eight(0.5), 0.75]

describe('a change of tagging', () => {
  it('is a week in which coverage jumped, and more than half of the reasons rose', () => {
    const found = { week: 8, coverage: 0.75, before: 0.5, rose: 2, of: 3 }
    expect(taggingChanges([rose, rose, stayed], coverage, 0)).toEqual([found])
    expect(taggingChanges([rose, fell], coverage, 0)).toEqual([])
    expect(taggingChanges([rose, stayed], coverage, 0)).toEqual([])
    expect(taggingChanges([], coverage, 0)).toEqual([])
  })

  it('compares no reason of which this week or the weeks before are not known, nor one that stays away', () => {
    const others = [
      reason([...eight(5), null]),
      reason([...eight(null), 9]),
      reason([...eight(0), 0]),
      reason([]),
    ]
    expect(taggingChanges([rose, ...others], coverage, 0)).toMatchObject([{ rose: 1, of: 1 }])
    // One that comes where none came has risen, and one that stays away now has not.
    const new0 = reason([...eight(0), 1])
    const gone = reason([...eight(3), 0])
    expect(taggingChanges([rose, new0, gone], coverage, 0)).toMatchObject([{ rose: 2, of: 3 }])
  })

  it('is none below ten points, before the watch, or where coverage is not known', () => {
    expect(taggingChanges([rose], [...eight(0.5), 0.625], 0)).toHaveLength(1)
    expect(taggingChanges([rose], [...eight(0.5), 0.59], 0)).toEqual([])
    expect(taggingChanges([rose], [...eight(0.75), 0.5], 0)).toEqual([])
    expect(taggingChanges([rose], coverage, 8)).toHaveLength(1)
    expect(taggingChanges([rose], coverage, 9)).toEqual([])
    expect(taggingChanges([rose], [...eight(0.5), null], 0)).toEqual([])
    expect(taggingChanges([rose], [...eight(null), 0.75], 0)).toEqual([])
  })

  it('looks back eight weeks', () => {
    // Nine weeks ago it stood higher; of eight the median is what it is now.
    const long = [...eight(0.9), ...eight(0.5), 0.75]
    const weeks = [...eight(9), ...eight(5), 6]
    expect(taggingChanges([reason(weeks)], long, 16)).toMatchObject([{ week: 16, before: 0.5, rose: 1 }])
    expect(taggingChanges([rose], [0.75, ...eight(0.75)], 0)).toEqual([])
  })
})
