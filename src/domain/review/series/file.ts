// Which points of a series does a table hold, what must be asked first, and where is something wrong?

import type { Table } from '#domain/backtest/table/csv.ts'
import { type Decimal, isNoNumber, readNumber } from '#domain/backtest/table/numbers.ts'
import type { Day } from '#domain/review/day.ts'
import type { SeriesKind, SeriesPoint } from '#domain/review/series.ts'
import { type DayOrder, orderOf, readDays } from './days.ts'
import { type PointFault, pointFaults } from './faults.ts'
import { notationOf } from './notation.ts'
import { column, type Length, lastDayOf, type SeriesColumns } from './propose.ts'

export interface SeriesChoice extends SeriesColumns {
  kind: SeriesKind
  length: Length
  /** Null: nobody has said how unclear cells are meant. */
  order: DayOrder | null
  decimal: Decimal | null
}

/** A cell that can be read in two ways, and no other cell tells which. Row and column count from 1, as spreadsheets do. */
export type SeriesQuestion = { row: number; cell: string } & (
  | { about: 'days'; readings: Readonly<Record<DayOrder, Day>> }
  | { about: 'numbers'; readings: Readonly<Record<Decimal, number>> }
)

export interface FileFault extends Omit<PointFault, 'at' | 'field'> {
  row: number
  column: number
}

export interface SeriesReading {
  /** By day. */
  points: readonly SeriesPoint[]
  questions: readonly SeriesQuestion[]
  /** Every row is a point, one without a value, or has faults. */
  faults: readonly FileFault[]
  /** Rows that are left out because nothing stands in them. */
  blanks: number
}

export function readPoints(table: Table, choice: SeriesChoice, usual: DayOrder): SeriesReading {
  const { from, to, value, n, kind } = choice
  const nothing: SeriesReading = { points: [], questions: [], faults: [], blanks: 0 }
  if (from === null || value === null) return nothing
  const days = orderOf([...column(table, from), ...(to === null ? [] : column(table, to))], usual)
  const numbers = notationOf(column(table, value), table.delimiter)
  const order = days.unclear === null ? days.order : (choice.order ?? days.order)
  const decimal = numbers.unclear === null ? numbers.decimal : (choice.decimal ?? numbers.decimal)
  const made = table.rows.map((row, index) => ({
    ...pointIn(row, choice, { order, decimal }),
    row: table.numbers[index] ?? 0,
  }))
  const filled = made.filter(({ blank }) => !blank)
  const places = { from, to: to ?? from, value, n: n ?? value }
  const found = pointFaults(
    filled.map(({ point }) => point),
    kind,
  )
  const faults = found.map(({ at, field, code, params }): FileFault => {
    const { row, cells } = filled[at] ?? { row: 0, cells: { from: '', to: '', value: '', n: '' } }
    return { code, row, column: places[field] + 1, params: { ...params, cell: cells[field] } }
  })
  const wrong = new Set(found.map(({ at }) => at))
  return {
    points: filled
      .filter((_, at) => !wrong.has(at))
      .map(({ point }) => point)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    questions: [
      ...questionOfDays(table, { from, to }, days.unclear),
      ...questionOfNumbers(table, value, numbers.unclear),
    ],
    faults,
    blanks: made.length - filled.length,
  }
}

interface Notation {
  order: DayOrder
  decimal: Decimal
}

function pointIn(row: readonly string[], choice: SeriesChoice, { order, decimal }: Notation) {
  const cell = (place: number | null): string => (place === null ? '' : (row[place] ?? '').trim())
  const cells = {
    ...{ from: cell(choice.from), to: cell(choice.to), value: cell(choice.value), n: cell(choice.n) },
  }
  const first = readDays(cells.from, order)
  const last = choice.to === null ? null : readDays(cells.to, order)
  const value = readNumber(cells.value, decimal)
  const n = cells.n === '' || isNoNumber(cells.n) ? null : (readNumber(cells.n, decimal) ?? Number.NaN)
  const own =
    choice.kind === 'stock' ? null : (first?.to ?? (first ? lastDayOf(first.from, choice.length) : null))
  const point: SeriesPoint = {
    from: first?.from ?? cells.from,
    to: cells.to === '' ? own : (last?.to ?? last?.from ?? cells.to),
    value: value ?? Number.NaN,
    n,
  }
  return { cells, point, blank: isNoNumber(cells.value) && (cells.value === '' || first !== null) }
}

function questionOfDays(
  table: Table,
  { from, to }: { from: number; to: number | null },
  unclear: number | null,
): SeriesQuestion[] {
  if (unclear === null) return []
  const rows = table.rows.length
  const cell = (table.rows[unclear % rows]?.[unclear < rows ? from : (to ?? from)] ?? '').trim()
  const reading = (order: DayOrder): Day => readDays(cell, order)?.from ?? ''
  const readings = { day_first: reading('day_first'), month_first: reading('month_first') }
  return [{ about: 'days', row: table.numbers[unclear % rows] ?? 0, cell, readings }]
}

function questionOfNumbers(table: Table, value: number, unclear: number | null): SeriesQuestion[] {
  if (unclear === null) return []
  const cell = (table.rows[unclear]?.[value] ?? '').trim()
  const reading = (decimal: Decimal): number => readNumber(cell, decimal) ?? 0
  const readings = { '.': reading('.'), ',': reading(',') }
  return [{ about: 'numbers', row: table.numbers[unclear] ?? 0, cell, readings }]
}
