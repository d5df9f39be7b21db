// What does each column of a table hold, and can an index be made of it? Typed by the cells, not by hand.

import type { Table } from './csv.ts'
import { daysBefore, isDayFirst, readDay } from './dates.ts'
import { commaVotes, type Decimal, readNumber } from './numbers.ts'
import { isOfKind, readNamed, readOrdered, type Unreadable } from './readings.ts'

export type FeatureKind = 'number' | 'date' | 'category' | 'yes_no'
/** Why a column cannot be part of an index. */
type Unfit = 'empty' | 'constant' | 'id' | 'free_text' | 'too_many_values'

/** Numbers, and days as days before the column's newest day; NaN where a cell holds none. */
export interface OrderedFeature {
  name: string
  kind: 'number' | 'date'
  values: Float64Array
}

/** Codes into `levels`; -1 where a cell is blank. Spelling differs by case and spaces at most. */
export interface NamedFeature {
  name: string
  kind: 'category' | 'yes_no'
  codes: Int32Array
  levels: readonly string[]
}

export type Feature = OrderedFeature | NamedFeature

export interface Column {
  name: string
  /** From 1. */
  number: number
  kind: FeatureKind | Unfit
  feature: Feature | null
  blanks: number
  distinct: number
  unreadable: Unreadable | null
}

const YES_NO = /^(?:yes|no|y|n|true|false|t|f|0|1|ja|nein|j|wahr|falsch|on|off)$/i
const ID_NAME =
  /(?:^|[^a-z])(?:id|uuid|guid|key|nr|no|number|row)$|[a-z](?:Id|ID|Number|Key)$|^(?:unnamed|index)/i
const FEW_ROWS = 20
const LONG_TEXT = 40

export const isOrdered = (feature: Feature): feature is OrderedFeature => 'values' in feature

/** The same table with some of its rows only. */
export const pickRows = (table: Table, rows: Int32Array): Table => ({
  ...table,
  rows: Array.from(rows, (row) => table.rows[row] ?? []),
  numbers: Array.from(rows, (row) => table.numbers[row] ?? 0),
})
/** Whole numbers that count the rows or name them. */
const isNumberId = (name: string, values: Float64Array, filled: number, distinct: number): boolean => {
  if (filled < FEW_ROWS || distinct < filled * 0.95) return false
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (!Number.isInteger(value)) return false
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return ID_NAME.test(name) || (distinct === filled && high - low < filled * 1.05)
}

const kindOfNames = (cells: readonly string[], levels: readonly string[], filled: number): Column['kind'] => {
  if (levels.length === 0) return 'empty'
  if (levels.length === 1) return filled === cells.length ? 'constant' : 'yes_no'
  if (levels.length === 2 && levels.every((level) => YES_NO.test(level))) return 'yes_no'
  if (filled < FEW_ROWS) return 'category'
  const length = levels.reduce((sum, level) => sum + level.length, 0) / levels.length
  if (levels.length > filled * 0.2 && length > LONG_TEXT) return 'free_text'
  if (levels.length >= filled * 0.95) return length > LONG_TEXT / 2 ? 'free_text' : 'id'
  return levels.length > filled * 0.5 ? 'too_many_values' : 'category'
}

const newest = (values: Float64Array): number =>
  values.reduce((best, value) => (value > best ? value : best), Number.NEGATIVE_INFINITY)

const columnOf = (
  name: string,
  number: number,
  cells: readonly string[],
  rows: readonly number[],
  decimal: Decimal,
): Column => {
  const { codes, levels } = readNamed(cells)
  const distinct = levels.length
  const filled = codes.reduce((count, code) => count + (code === -1 ? 0 : 1), 0)
  const common = { name, number, distinct, blanks: cells.length - filled, unreadable: null }
  const unfit = (kind: Unfit): Column => ({ ...common, kind, feature: null })
  const named = kindOfNames(cells, levels, filled)
  if (named === 'empty' || named === 'constant') return unfit(named)
  if (named === 'yes_no') return { ...common, kind: named, feature: { name, kind: named, codes, levels } }

  const votes = commaVotes(levels)
  const notation = votes > 0 ? ',' : votes < 0 ? '.' : decimal
  const dayFirst = isDayFirst(levels)
  const readers = {
    number: (cell: string) => readNumber(cell, notation),
    date: (cell: string) => readDay(cell, dayFirst),
  }
  for (const kind of ['number', 'date'] as const) {
    const read = readOrdered(cells, rows, readers[kind])
    if (!isOfKind(read)) continue
    const { values, unreadable } = read
    if (kind === 'number' && isNumberId(name, values, read.read, distinct)) return unfit('id')
    const last = newest(values)
    const days = kind === 'date' ? values.map((at) => daysBefore(at, last)) : values
    const blanks = cells.length - read.read
    return { ...common, blanks, unreadable, kind, feature: { name, kind, values: days } }
  }
  if (named === 'category') return { ...common, kind: named, feature: { name, kind: named, codes, levels } }
  return unfit(named === 'number' || named === 'date' ? 'id' : named)
}

/** Types every column of a table, one after the other, since large tables take their time. */
export function* readColumns(table: Table): Generator<void, Column[]> {
  let votes = 0
  for (const row of table.rows.slice(0, 2_000)) votes += commaVotes(row)
  const decimal: Decimal = votes > 0 || (votes === 0 && table.delimiter === ';') ? ',' : '.'
  const columns: Column[] = []
  for (const [place, name] of table.columns.entries()) {
    const cells = table.rows.map((row) => row[place] ?? '')
    columns.push(columnOf(name, place + 1, cells, table.numbers, decimal))
    yield
  }
  return columns
}
