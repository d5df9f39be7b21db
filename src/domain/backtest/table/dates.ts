// Which day does a cell hold, in the notation of its column?

import { DAY, type Instant } from '#domain/instant.ts'

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/
const OTHER = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+\d{1,2}:\d{2}.*)?$/

const midnight = (year: number, month: number, day: number): Instant | null => {
  const at = Date.UTC(year, month - 1, day)
  const date = new Date(at)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200
    ? at
    : null
}

const century = (year: number): number => (year < 100 ? 2000 + year : year)

/** Midnight UTC of the day in a cell; null where it holds none. `dayFirst` reads 3/4/2025 as the third of April. */
export const readDay = (cell: string, dayFirst: boolean): Instant | null => {
  const text = cell.trim()
  const iso = ISO.exec(text)
  if (iso) return midnight(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const other = OTHER.exec(text)
  if (!other) return null
  const [first, second, year] = [Number(other[1]), Number(other[3]), century(Number(other[4]))]
  return dayFirst || other[2] === '.' ? midnight(year, second, first) : midnight(year, first, second)
}

/** Whether the days of a column come before their months: the reading in which more cells are days. */
export const isDayFirst = (cells: readonly string[]): boolean => {
  let votes = 0
  for (const cell of cells) {
    if (readDay(cell, true) !== null) votes += 1
    if (readDay(cell, false) !== null) votes -= 1
  }
  return votes > 0
}

export const daysBefore = (at: Instant, newest: Instant): number => Math.round((newest - at) / DAY)
