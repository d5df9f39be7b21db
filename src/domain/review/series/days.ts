// Which day, week, month or quarter does a cell of a table name?

import { readDay } from '#domain/backtest/table/dates.ts'
import { type Day, isDay, mondayOf, plusDays } from '#domain/review/day.ts'

/** Whether 3/4/2026 is the third of April. */
export type DayOrder = 'day_first' | 'month_first'

/** `to`: the last day of a week, month or quarter that the cell names; null for a day. */
export interface NamedDays {
  from: Day
  to: Day | null
}

const MONTHS: readonly RegExp[] = [
  ...[/^jan/, /^feb/, /^(mar|mär|mrz)/, /^apr/, /^(may|mai)/, /^jun/],
  ...[/^jul/, /^aug/, /^sep/, /^(oct|okt)/, /^nov/, /^(dec|dez)/],
]

const WEEK = /^(\d{4})-?\s?(?:W|KW)\s?(\d{1,2})$/i
const QUARTER = /^(?:(\d{4})[-/ ]?Q([1-4])|Q([1-4])[-/ ]?(\d{4}))$/i
const MONTH = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/
const DAY_OF_WORD = /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u
const WORD_THEN_DAY = /^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/u
const MONTH_OF_WORD = /^(?:(\p{L}{3,9})\.?\s+(\d{4})|(\d{4})\s+(\p{L}{3,9})\.?)$/u

/** Null where there is no such day. */
const written = (year: number, month: number, day: number): Day | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** The day so many months later; the month's last where it has no such day. */
export function plusMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return plusDays(first.toISOString().slice(0, 10), Math.min(date, days) - 1)
}

const months = (year: number, month: number, count: number): NamedDays | null => {
  const from = written(year, month, 1)
  return from === null ? null : { from, to: plusDays(plusMonths(from, count), -1) }
}

/** ISO 8601: the week with the year's fourth of January is its first. */
function week(year: number, number: number): NamedDays | null {
  const first = written(year, 1, 4)
  if (first === null) return null
  const from = plusDays(mondayOf(first), (number - 1) * 7)
  // A year of 52 weeks has no 53rd, and none has a week 0: their days are another year's.
  if (plusDays(from, 3).slice(0, 4) !== String(year).padStart(4, '0')) return null
  return { from, to: plusDays(from, 6) }
}

const monthNamed = (word: string): number =>
  MONTHS.findIndex((pattern) => pattern.test(word.toLowerCase())) + 1

const single = (from: Day | null): NamedDays | null => (from === null ? null : { from, to: null })

function inWords(text: string): NamedDays | null {
  const day = DAY_OF_WORD.exec(text)
  if (day) return single(written(Number(day[3]), monthNamed(day[2] ?? ''), Number(day[1])))
  const american = WORD_THEN_DAY.exec(text)
  if (american)
    return single(written(Number(american[3]), monthNamed(american[1] ?? ''), Number(american[2])))
  const month = MONTH_OF_WORD.exec(text)
  return month ? months(Number(month[2] ?? month[3]), monthNamed(month[1] ?? month[4] ?? ''), 1) : null
}

/** Null where the cell names none. ISO and words need no `order`, nor do dates with points: these begin with the day. */
export function readDays(cell: string, order: DayOrder): NamedDays | null {
  const text = cell.trim()
  const at = readDay(text, order === 'day_first')
  if (at !== null) return single(new Date(at).toISOString().slice(0, 10))
  const weeks = WEEK.exec(text)
  if (weeks) return week(Number(weeks[1]), Number(weeks[2]))
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const [year, number] = [Number(quarter[1] ?? quarter[4]), Number(quarter[2] ?? quarter[3])]
    return months(year, number * 3 - 2, 3)
  }
  const month = MONTH.exec(text)
  if (month) return months(Number(month[1] ?? month[4]), Number(month[2] ?? month[3]), 1)
  return inWords(text)
}

export interface OrderFound {
  order: DayOrder
  /** The place of the first cell that can be read both ways, where no other cell tells which is meant; null: it is clear. */
  unclear: number | null
}

/** How the cells of one column write their days. `usual`: what the reader's own language does. */
export function orderOf(cells: readonly string[], usual: DayOrder): OrderFound {
  let [dayOnly, monthOnly] = [0, 0]
  let both: number | null = null
  for (const [place, cell] of cells.entries()) {
    const [one, other] = [readDays(cell, 'day_first'), readDays(cell, 'month_first')]
    if (one !== null && other === null) dayOnly += 1
    else if (one === null && other !== null) monthOnly += 1
    else if (one?.from !== other?.from) both ??= place
  }
  if (dayOnly === monthOnly) return { order: usual, unclear: dayOnly === 0 ? both : null }
  return { order: dayOnly > monthOnly ? 'day_first' : 'month_first', unclear: null }
}
