// Which columns has the table of reasons, how wide are they, and by what do they order?

import type { SortBy } from '#domain/review/order.ts'

export type ColumnName =
  | 'contacts'
  | 'intensity'
  | 'share'
  | 'reach'
  | 'change'
  | 'expected'
  | 'fcr'
  | 'inhibitor'
  | 'csat'
  | 'defects'
  | 'reply'
  | 'cost'
  | 'revenue'
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
  { name: 'intensity', width: 88, sort: 'intensity' },
  { name: 'share', width: 72 },
  { name: 'reach', width: 88, sort: 'reach' },
  { name: 'change', width: 92, sort: 'change' },
  { name: 'expected', width: 136, sort: 'expected' },
  { name: 'fcr', width: 92, sort: 'fcr' },
  { name: 'inhibitor', width: 144, start: true },
  { name: 'csat', width: 80, sort: 'csat' },
  { name: 'defects', width: 76, sort: 'defects' },
  { name: 'reply', width: 104, sort: 'reply' },
  { name: 'cost', width: 148, sort: 'cost' },
  { name: 'revenue', width: 124, sort: 'revenue' },
  { name: 'weeks', width: 100 },
]

export interface KnownOf {
  /** Contacts can be divided by something; by customers, of whom there is a share to reach. */
  base: boolean
  customers: boolean
  costs: boolean
  /** What organisations are worth. */
  values: boolean
  before: boolean
}

/** What cannot be known has no column, and nothing changes without a comparison. */
export const columnsFor = (known: KnownOf): readonly Column[] =>
  ALL.filter(({ name }) => {
    if (name === 'intensity') return known.base
    if (name === 'share') return !known.base
    if (name === 'reach') return known.customers
    if (name === 'cost') return known.costs
    if (name === 'revenue') return known.values
    return name !== 'change' || known.before
  })
