// Which columns of a table hold a series, and what does one of its values stand for?

import type { Table } from '#domain/backtest/table/csv.ts'
import { isNoNumber, readNumber } from '#domain/backtest/table/numbers.ts'
import { type Day, daysFrom, plusDays } from '#domain/review/day.ts'
import { type DayOrder, orderOf, plusMonths, readDays } from './days.ts'

/** What one value of a flow or a rate stands for, where the table does not say. */
export const LENGTHS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Length = (typeof LENGTHS)[number]

/** Columns by place; null: the table has none. */
export interface SeriesColumns {
  from: number | null
  to: number | null
  value: number | null
  n: number | null
}

/** Its cells, in order of the rows. */
export const column = (table: Table, place: number): readonly string[] =>
  table.rows.map((row) => row[place] ?? '')

/** What stands between one day and the next, mostly. */
export function lengthOf(days: readonly Day[]): Length {
  const sorted = [...new Set(days)].sort()
  const gaps = sorted.slice(1).map((day, index) => daysFrom(sorted[index] ?? day, day))
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1
  if (middle >= 360) return 'year'
  if (middle >= 85) return 'quarter'
  if (middle >= 28) return 'month'
  return middle >= 7 ? 'week' : 'day'
}

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const

/** The day on which the next value begins. */
export const nextDay = (from: Day, length: Length): Day =>
  length === 'day' || length === 'week'
    ? plusDays(from, length === 'day' ? 1 : 7)
    : plusMonths(from, MONTHS_OF[length])

/** The last day that a value from this day on stands for; null for the day itself. */
export const lastDayOf = (from: Day, length: Length): Day | null =>
  length === 'day' ? null : plusDays(nextDay(from, length), -1)

const COUNT_NAME = /^(n|answers|responses|respondents|antworten|anzahl antworten)$/i
const SHARE_OF_KIND = 0.6

const mostly = (cells: readonly string[], fits: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => !isNoNumber(cell))
  return filled.length > 0 && filled.filter(fits).length >= filled.length * SHARE_OF_KIND
}

/** The first columns that hold days, and numbers. */
export function proposeColumns(table: Table): SeriesColumns {
  const places = table.columns.map((_, place) => place)
  const isDays = (cell: string): boolean =>
    readDays(cell, 'day_first') !== null || readDays(cell, 'month_first') !== null
  const isNumber = (cell: string): boolean => readNumber(cell, '.') !== null || readNumber(cell, ',') !== null
  const [from = null, to = null] = places.filter((place) => mostly(column(table, place), isDays))
  const numbers = places.filter(
    (place) => place !== from && place !== to && mostly(column(table, place), isNumber),
  )
  const isCount = (place: number): boolean => COUNT_NAME.test(table.columns[place] ?? '')
  return {
    ...{ from, to },
    value: numbers.find((place) => !isCount(place)) ?? numbers[0] ?? null,
    n: numbers.length > 1 ? (numbers.find(isCount) ?? null) : null,
  }
}

/** What one value stands for, by the days of the table. */
export const proposeLength = (table: Table, { from }: SeriesColumns, usual: DayOrder): Length => {
  if (from === null) return 'day'
  const cells = column(table, from)
  const { order } = orderOf(cells, usual)
  return lengthOf(cells.flatMap((cell) => readDays(cell, order)?.from ?? []))
}
