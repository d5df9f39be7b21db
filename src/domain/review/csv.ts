// How does a table become a CSV file that no spreadsheet takes for a program?

export type Cell = string | number | null

/** What spreadsheets take for the beginning of a formula; a tab or a line break may be swallowed before one, and wide signs are read as narrow ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const QUOTED = /[",;\n\r\t]/

const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
const quoted = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function written(cell: Cell): string {
  if (cell === null) return ''
  // A number is no formula, negative or not: it must stay one.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return quoted(safe(cell))
}

/** RFC 4180: commas, CRLF. A text that could begin a formula has an apostrophe before it. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')
