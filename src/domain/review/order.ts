// In which order do the rows of one level stand?

import { changeOf, type Figure } from './figure.ts'
import type { ReasonRow } from './reason-rows.ts'

/** Columns that can be ordered by; a table that lacks one orders by counts in its place. */
export const SORTS = [
  ...(['name', 'count', 'change'] as const),
  ...(['intensity', 'reach', 'expected', 'fcr', 'csat', 'defects'] as const),
  ...(['reply', 'cost', 'revenue'] as const),
] as const
export type SortBy = (typeof SORTS)[number]

export interface Sort {
  by: SortBy
  /** Z to A, most first. */
  down: boolean
}

export interface RowFigures {
  now: Figure
  before: Figure
}

type FiguresOf = (row: ReasonRow) => RowFigures

const settled = (figure: Figure): boolean => figure !== 'waiting'

/** Whether the order can be told already: rows must not change places with each count that arrives. */
export const canSort = (rows: readonly ReasonRow[], { by }: Sort, figuresOf: FiguresOf): boolean =>
  by === 'name' ||
  rows.every((row) => {
    const { now, before } = figuresOf(row)
    return settled(now) && (by === 'count' || settled(before))
  })

const measureOf = (row: ReasonRow, by: SortBy, figuresOf: FiguresOf): number | null => {
  const { now, before } = figuresOf(row)
  if (by === 'change') return changeOf(now, before)?.difference ?? null
  return typeof now === 'number' ? now : null
}

/** Rows without a figure come last; equal ones keep the order they came in. */
export function sorted(
  rows: readonly ReasonRow[],
  sort: Sort,
  figuresOf: FiguresOf,
  compareNames: (a: string, b: string) => number,
): readonly ReasonRow[] {
  const sign = sort.down ? -1 : 1
  if (sort.by === 'name') return rows.toSorted((a, b) => sign * compareNames(a.label, b.label))
  const measured = rows.map((row) => ({ row, measure: measureOf(row, sort.by, figuresOf) }))
  return measured
    .toSorted((a, b) => {
      if (a.measure === null || b.measure === null)
        return Number(a.measure === null) - Number(b.measure === null)
      return sign * (a.measure - b.measure)
    })
    .map(({ row }) => row)
}
