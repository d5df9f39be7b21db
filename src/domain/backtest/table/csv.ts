// Which rows and columns does a delimited text hold? With the exact place of what is wrong.

import { BacktestFault } from '#domain/backtest/fault.ts'

export interface Table {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Of each row, its number as a spreadsheet counts (the header is 1). */
  numbers: readonly number[]
  delimiter: string
}

const DELIMITERS = [',', ';', '\t', '|']
/** Rows looked at to see which delimiter the file uses. */
const SAMPLE = 60
const MOST_ROWS = 500_000
const MOST_COLUMNS = 1_000

interface Cell {
  text: string
  /** Where the text goes on. */
  end: number
}

const quotedCell = (text: string, start: number, delimiter: string, row: number, column: number): Cell => {
  let cell = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) throw new BacktestFault('open_quote', { row, column })
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const after = text[quote + 1]
      if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r')
        throw new BacktestFault('stray_quote', { row, column })
      return { text: cell, end: quote + 1 }
    }
    cell += '"'
    from = quote + 2
  }
}

const plainCell = (text: string, start: number, delimiter: string): Cell => {
  let end = start
  for (; end < text.length; end += 1) {
    const char = text[end]
    if (char === delimiter || char === '\n' || char === '\r') break
  }
  return { text: text.slice(start, end), end }
}

/**
 * Rows by RFC 4180, with any of the usual line ends; a quote inside an unquoted cell is an ordinary character.
 * Yields each row with its number, blank rows too.
 */
function* records(text: string, delimiter: string): Generator<string[]> {
  let at = 0
  for (let row = 1; at < text.length; row += 1) {
    const cells: string[] = []
    for (;;) {
      const cell =
        text[at] === '"'
          ? quotedCell(text, at, delimiter, row, cells.length + 1)
          : plainCell(text, at, delimiter)
      cells.push(cell.text)
      at = cell.end
      if (text[at] !== delimiter) break
      at += 1
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    yield cells
  }
}

/** Spreadsheets may say in a first line which separator follows. */
const SAID = /^sep=([,;\t|])[\r\n]/i

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** How many of the first rows have as many cells as the header, and how many cells that is. */
const widthOf = (text: string, delimiter: string): { share: number; width: number } => {
  let width = 0
  let same = 0
  let seen = 0
  try {
    for (const cells of records(text, delimiter)) {
      if (isBlank(cells)) continue
      if (width === 0) width = cells.length
      else {
        seen += 1
        if (cells.length === width) same += 1
      }
      if (seen >= SAMPLE) break
    }
  } catch {
    // A quote that another delimiter would close: whatever was read before it still tells.
  }
  return { share: seen === 0 ? 1 : same / seen, width }
}

const delimiterOf = (text: string): string => {
  let best = { delimiter: ',', share: -1, width: 0 }
  for (const delimiter of DELIMITERS) {
    const { share, width } = widthOf(text, delimiter)
    if (width < 2) continue
    if (share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width }
  }
  return best.delimiter
}

/** Spreadsheets end rows with empty cells when a column was once in use. */
const withoutTail = (cells: readonly string[], width: number): readonly string[] =>
  cells.length > width && isBlank(cells.slice(width)) ? cells.slice(0, width) : cells

const headerOf = (cells: readonly string[], row: number): string[] => {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  const names = cells.slice(0, filled).map((cell, place) => cell.trim() || `(${place + 1})`)
  if (names.length > MOST_COLUMNS) throw new BacktestFault('too_large', { row }, { limit: MOST_COLUMNS })
  const seen = new Set<string>()
  for (const [place, name] of names.entries()) {
    if (seen.has(name)) throw new BacktestFault('duplicate_column', { row, column: place + 1 }, { name })
    seen.add(name)
  }
  return names
}

/** Reads a table with a header. Throws `BacktestFault` with row and column, and nothing else. */
export function readTable(source: string): Table {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  if (text.trim() === '') throw new BacktestFault('empty', { row: 1, column: 1 })
  const said = SAID.exec(text)?.[1]
  const delimiter = said ?? delimiterOf(text)
  let columns: string[] | null = null
  const rows: (readonly string[])[] = []
  const numbers: number[] = []
  let number = 0
  for (const cells of records(text, delimiter)) {
    number += 1
    if (number === 1 && said !== undefined) continue
    if (isBlank(cells) && (columns === null || columns.length > 1)) continue
    if (columns === null) {
      columns = headerOf(cells, number)
      continue
    }
    const row = withoutTail(cells, columns.length)
    if (row.length !== columns.length) {
      const column = Math.min(row.length, columns.length) + 1
      throw new BacktestFault('ragged', { row: number, column }, { count: row.length, of: columns.length })
    }
    if (rows.length >= MOST_ROWS) throw new BacktestFault('too_large', { row: number }, { limit: MOST_ROWS })
    rows.push(row)
    numbers.push(number)
  }
  if (columns === null || rows.length === 0) throw new BacktestFault('no_rows', { row: number, column: 1 })
  if (columns.length < 2) throw new BacktestFault('one_column', { row: 1, column: 1 })
  return { columns, rows, numbers, delimiter }
}
