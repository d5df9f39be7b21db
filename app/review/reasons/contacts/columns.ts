// Which columns has the table of reasons, how wide are they, by what do they order, and which of them find room?

import type { SortBy } from '#domain/review/order.ts'

/** In the order in which they stand. */
export const COLUMN_NAMES = [
  'contacts',
  'intensity',
  'share',
  'reach',
  'change',
  'expected',
  'fcr',
  'inhibitor',
  'csat',
  'defects',
  'reply',
  'cost',
  'revenue',
  'weeks',
] as const
export type ColumnName = (typeof COLUMN_NAMES)[number]

export interface Column {
  name: ColumnName
  width: number
  sort?: SortBy
  /** Words begin at the start, figures stand at the end. */
  start?: true
}

const LOOKS: Readonly<Record<ColumnName, Omit<Column, 'name'>>> = {
  contacts: { width: 80, sort: 'count' },
  intensity: { width: 74, sort: 'intensity' },
  share: { width: 64 },
  reach: { width: 76, sort: 'reach' },
  change: { width: 76, sort: 'change' },
  expected: { width: 92, sort: 'expected' },
  fcr: { width: 88, sort: 'fcr' },
  inhibitor: { width: 110, start: true },
  csat: { width: 58, sort: 'csat' },
  defects: { width: 68, sort: 'defects' },
  reply: { width: 84, sort: 'reply' },
  cost: { width: 130, sort: 'cost' },
  revenue: { width: 98, sort: 'revenue' },
  weeks: { width: 84 },
}

/** The narrowest that the names of reasons are. */
export const NAME_WIDTH = 180

/** What gives way first where there is no room for all. What is not named stays. */
const GIVES_WAY: readonly ColumnName[] = ['defects', 'reach', 'weeks', 'csat', 'reply', 'inhibitor']

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
  COLUMN_NAMES.filter((name) => {
    if (name === 'intensity') return known.base
    if (name === 'share') return !known.base
    if (name === 'reach') return known.customers
    if (name === 'cost') return known.costs
    if (name === 'revenue') return known.values
    return name !== 'change' || known.before
  }).map((name) => ({ name, ...LOOKS[name] }))

export const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width, NAME_WIDTH)

/** As many as find room in so many pixels, the one that lines are ordered by among them. */
export function fitting(columns: readonly Column[], room: number, sort: SortBy): readonly Column[] {
  let fit = columns
  for (const name of GIVES_WAY) {
    if (widthOf(fit) <= room) break
    fit = fit.filter((column) => column.name !== name || column.sort === sort)
  }
  return fit
}

/** Those that the reader picked; contacts always, as they lead to the tickets. */
export const picked = (columns: readonly Column[], names: readonly ColumnName[]): readonly Column[] =>
  columns.filter(({ name }) => name === 'contacts' || names.includes(name))
