// What does a spreadsheet get of the posts without an official answer? Shares are between 0 and 1, for reckoning with.

import type { CsvTitle } from '#app/review/data/csv-title.ts'
import type { Cell } from '#domain/review/csv.ts'
import { isTelling } from '#domain/review/stats/sent-items.ts'
import { wilson } from '#domain/statistics.ts'
import type { UnansweredPost } from './use-posts.ts'

const WORKED = ['old_enough', 'worked', 'low', 'high', 'usual'] as const

/** Those that were looked at; of those that were sent too seldom to tell, not how they worked. */
export const unansweredCsv = (
  posts: readonly UnansweredPost[],
  stateOf: (post: UnansweredPost['post']) => string,
  title: CsvTitle,
): readonly (readonly Cell[])[] => [
  (['number', 'title', 'url', 'sent', ...WORKED, 'answers'] as const).map(title),
  ...posts.map((one): readonly Cell[] => {
    const { id, post, contacts, n, worked, usual } = one
    const { low, high } = wilson(worked, n)
    const told = isTelling(one) ? [n, worked, low, high, usual] : WORKED.map(() => null)
    return [id, post.title, post.url, contacts, ...told, stateOf(post)]
  }),
]
