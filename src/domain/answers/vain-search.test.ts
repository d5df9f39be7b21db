import { describe, expect, it } from 'vitest'
import { anActivity, daysAgo } from '#test/samples/records.ts'
import { searchedInVain } from './vain-search.ts'

const search = (days: number, resultCount: number | null) =>
  anActivity('help_center_searched', days, { query: 'refund', resultCount })

describe('searchedInVain', () => {
  it.each([
    ['nothing done', [], false],
    ['no result, the day before', [search(3, 0)], true],
    ['no result, while the ticket was open', [search(1, 0)], true],
    ['no result, long before', [search(10, 0)], false],
    ['some results', [search(3, 4)], false],
    ['a search without a count', [search(3, null)], false],
    ['one with and one without', [search(4, 2), search(3, 0)], true],
  ])('%s', (_name, activity, vain) => {
    expect(searchedInVain(activity, daysAgo(2))).toBe(vain)
  })
})
