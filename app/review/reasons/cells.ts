// Which counts does the table need, the most urgent first?

import type { Spans } from '#domain/review/period.ts'
import type { ReasonRow } from '#domain/review/reason-rows.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'

export const TIMES = ['current', 'before'] as const
export type Time = (typeof TIMES)[number]

export interface Cell {
  key: string
  /** Key of a cell whose tickets hold those of this one: where that is 0, so is this. */
  within: string | null
  filter: TicketFilter
}

export const TOTAL = '!total'
export const UNSOLVED = '!unsolved'
export const UNSOLVED_TAGGED = '!unsolved_tagged'

export const cellKey = (row: string, time: Time): string => `${time} ${row}`

export interface RowBelow {
  row: ReasonRow
  /** Key of the group. */
  group: string
}

export interface Wanted {
  spans: Spans
  fieldId: number
  top: readonly ReasonRow[]
  /** Rows of open groups. */
  below: readonly RowBelow[]
  /** Untagged tickets are told apart by whether they are solved. */
  split: boolean
}

/** Totals, then what is on the screen of this period, then of the one before; the split of the rest last. */
export function cellsFor({ spans, fieldId, top, below, split }: Wanted): readonly Cell[] {
  const cell = (row: string, time: Time, more: Partial<TicketFilter> = {}, group = TOTAL): Cell => {
    const { from, to } = spans[time]
    const within = row === TOTAL ? null : cellKey(group, time)
    return { key: cellKey(row, time), within, filter: { from, to, ...more } }
  }
  const rows = (list: readonly RowBelow[], time: Time): Cell[] =>
    list.map(({ row, group }) => cell(row.key, time, { field: { id: fieldId, values: row.values } }, group))
  const topRows = top.map((row) => ({ row, group: TOTAL }))
  const values = top.flatMap((row) => row.values)
  const splits = (time: Time): Cell[] =>
    split
      ? [
          cell(UNSOLVED, time, { status: 'unsolved' }),
          cell(UNSOLVED_TAGGED, time, { status: 'unsolved', field: { id: fieldId, values } }),
        ]
      : []
  return [
    ...TIMES.map((time) => cell(TOTAL, time)),
    ...rows(topRows, 'current'),
    ...rows(below, 'current'),
    ...splits('current'),
    ...rows(topRows, 'before'),
    ...rows(below, 'before'),
    ...splits('before'),
  ]
}
