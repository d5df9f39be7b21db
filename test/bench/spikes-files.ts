// What do the files of counted series say? One JSON object a line: counts by day, or values with windows, as labelled.

import { isDay } from '#domain/review/day.ts'
import { type Fail, type Row, rowsOf } from './judged-files.ts'

/** One series, by day. */
export interface LabelledSeries {
  name: string
  /** Of the first count, `2024-05-01`. */
  firstDay: string
  /** null: not counted. */
  counts: readonly (number | null)[]
  /** Places of the days that somebody calls a spike; null where the series is not labelled. */
  spikes: readonly (readonly [from: number, to: number])[] | null
  /** Values of less than a day were added up. */
  summed: boolean
}

const DAY_MS = 86_400_000

/** `2014-07-01 00:00:00`, `2014-07-01T00:00:00Z` and `2014-07-01` alike, read as they stand. */
function instantOf(value: unknown, name: string, fail: Fail): number {
  const at =
    typeof value === 'string'
      ? Date.parse(
          `${value
            .replace(' ', 'T')
            .replace(/(\.\d{3})\d+/, '$1')
            .replace(/Z$/, '')}${value.length > 10 ? 'Z' : ''}`,
        )
      : Number.NaN
  if (!Number.isFinite(at)) throw fail(`"${name}" must be a date such as 2024-07-01 or 2024-07-01 12:30:00`)
  return at
}

const dayOf = (instant: number): number => Math.floor(instant / DAY_MS)
const written = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

function numbers(row: Row, name: string, fail: Fail): (number | null)[] {
  const values = row[name]
  const fits = (value: unknown): value is number | null =>
    value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)
  if (!Array.isArray(values) || values.length === 0 || !values.every(fits))
    throw fail(`"${name}" must be a list of numbers from 0, or null where nothing was counted`)
  return values
}

/** Values of less than a day, added up; the first and the last day are left out where they are not whole. */
function byDay(row: Row, fail: Fail): { first: number; counts: (number | null)[] } {
  const values = numbers(row, 'v', fail)
  const start = instantOf(row.start, 'start', fail)
  const step = row.step_s
  const offsets = row.offset_min === undefined ? null : numbers(row, 'offset_min', fail)
  if (offsets === null && (typeof step !== 'number' || !(step > 0)))
    throw fail('needs "counts" by day, or "v" with "step_s" or "offset_min"')
  const at = (place: number): number =>
    start + (offsets ? (offsets[place] ?? 0) * 60_000 : place * Number(step) * 1000)
  const first = dayOf(start - 1) + 1
  const last = dayOf(
    at(values.length) > at(0) && offsets === null ? at(values.length) - 1 : at(values.length - 1),
  )
  const whole = offsets === null && at(values.length) < (last + 1) * DAY_MS ? last - 1 : last
  const counts: (number | null)[] = Array.from({ length: Math.max(0, whole - first + 1) }, () => null)
  values.forEach((value, place) => {
    const day = dayOf(at(place)) - first
    if (value !== null && day >= 0 && day < counts.length) counts[day] = (counts[day] ?? 0) + value
  })
  return { first, counts }
}

/** Labels as `spikes: [{date}]` or `["2024-05-01"]`, or as `windows: [[from, to]]`. */
function labels(row: Row, first: number, fail: Fail): LabelledSeries['spikes'] {
  if (Array.isArray(row.windows))
    return row.windows.map((window: unknown) => {
      if (!Array.isArray(window) || window.length !== 2) throw fail('"windows" must be a list of [from, to]')
      return [
        dayOf(instantOf(window[0], 'windows', fail)) - first,
        dayOf(instantOf(window[1], 'windows', fail)) - first,
      ]
    })
  if (row.spikes === undefined) return null
  if (!Array.isArray(row.spikes)) throw fail('"spikes" must be a list')
  return row.spikes.map((spike: unknown) => {
    const date = typeof spike === 'string' ? spike : (spike as Row | null)?.date
    if (typeof date !== 'string' || !isDay(date))
      throw fail('each of "spikes" needs a "date" such as 2024-05-01')
    const place = dayOf(instantOf(date, 'date', fail)) - first
    return [place, place]
  })
}

const nameOf = (row: Row, line: number): string => {
  const said = [row.product, row.topic].filter((part) => typeof part === 'string').join(' / ')
  return typeof row.series === 'string' ? row.series : said || `line ${line}`
}

function seriesOf(row: Row, line: number, fail: Fail): LabelledSeries {
  const summed = row.counts === undefined
  const { first, counts } = summed
    ? byDay(row, fail)
    : { first: dayOf(instantOf(row.start, 'start', fail)), counts: numbers(row, 'counts', fail) }
  return {
    name: nameOf(row, line),
    firstDay: written(first),
    counts,
    spikes: labels(row, first, fail),
    summed,
  }
}

/** Throws {@link BadFile}, which names file and line. */
export const readSeries = (path: string): LabelledSeries[] =>
  rowsOf(path, (row, fail, line) => seriesOf(row, line, fail))
