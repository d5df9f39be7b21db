// Which columns has the table of reasons, how wide are they, and by what do they order?

import type { SortBy } from '#domain/review/order.ts'

export type ColumnName =
  | 'contacts'
  | 'intensity'
  | 'share'
  | 'change'
  | 'expected'
  | 'fcr'
  | 'inhibitor'
  | 'csat'
  | 'defects'
  | 'cost'
  | 'weeks'

export interface Column {
  name: ColumnName
  width: number
  sort?: SortBy
  /** Words begin at the start, figures stand at the end. */
  start?: true
}

const ALL: readonly Column[] = [
  { name: 'contacts', width: 78, sort: 'count' },
  { name: 'intensity', width: 96, sort: 'intensity' },
  { name: 'share', width: 72 },
  { name: 'change', width: 92, sort: 'change' },
  { name: 'expected', width: 152, sort: 'expected' },
  { name: 'fcr', width: 92, sort: 'fcr' },
  { name: 'inhibitor', width: 144, start: true },
  { name: 'csat', width: 80, sort: 'csat' },
  { name: 'defects', width: 76, sort: 'defects' },
  { name: 'cost', width: 104, sort: 'cost' },
  { name: 'weeks', width: 100 },
]

/** Without customers there are shares, without costs no column for them, and nothing changes without a comparison. */
export const columnsFor = (known: { base: boolean; costs: boolean; before: boolean }): readonly Column[] =>
  ALL.filter(({ name }) => {
    if (name === 'intensity') return known.base
    if (name === 'share') return !known.base
    if (name === 'cost') return known.costs
    return name !== 'change' || known.before
  })
