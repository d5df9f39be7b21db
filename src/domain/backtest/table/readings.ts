// What do the cells of one column say, read as numbers or days, and read as names?

import { isNoCell, isNoNumber } from './numbers.ts'

/** Share of a column's cells that must be numbers, or days, for the rest to be slips. */
const SHARE_OF_KIND = 0.9
const LONGEST_SHOWN = 40

/** Cells that are neither blank nor of the column's kind: read as blank. `row` and `cell` are of the first. */
export interface Unreadable {
  count: number
  row: number
  cell: string
}

export interface Reading {
  values: Float64Array
  read: number
  filled: number
  unreadable: Unreadable | null
}

export const readOrdered = (
  cells: readonly string[],
  rows: readonly number[],
  read: (cell: string) => number | null,
): Reading => {
  const values = new Float64Array(cells.length).fill(Number.NaN)
  let good = 0
  let filled = 0
  let unreadable = null as Unreadable | null
  for (const [place, cell] of cells.entries()) {
    if (isNoNumber(cell)) continue
    filled += 1
    const value = read(cell)
    if (value === null)
      unreadable = {
        count: (unreadable?.count ?? 0) + 1,
        row: unreadable?.row ?? rows[place] ?? 0,
        cell: unreadable?.cell ?? cell.trim().slice(0, LONGEST_SHOWN),
      }
    else {
      values[place] = value
      good += 1
    }
  }
  return { values, read: good, filled, unreadable }
}

export const isOfKind = ({ read, filled }: Reading): boolean => read > 0 && read >= filled * SHARE_OF_KIND

/** Codes by first appearance; `Yes` and `yes ` are one level. */
export const readNamed = (cells: readonly string[]): { codes: Int32Array; levels: string[] } => {
  const codes = new Int32Array(cells.length).fill(-1)
  const known = new Map<string, number>()
  const levels: string[] = []
  for (const [place, cell] of cells.entries()) {
    if (isNoCell(cell)) continue
    const label = cell.trim()
    const key = label.toLowerCase()
    let code = known.get(key)
    if (code === undefined) {
      code = levels.length
      known.set(key, code)
      levels.push(label)
    }
    codes[place] = code
  }
  return { codes, levels }
}
