// What is the median of a figure in each group?

import { quantileAmong } from '#domain/statistics.ts'
import type { Grouping } from './grouping.ts'

/** Beside each median, of how many rows; rows whose figure is `NaN` are left out. */
export function mediansBy(
  rows: Uint32Array,
  { size, of }: Grouping,
  figureOf: (row: number) => number,
): { n: number; median: number | null }[] {
  const figures = new Float64Array(rows.length)
  const groups = new Int32Array(rows.length)
  const begins = new Uint32Array(size + 1)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const figure = figureOf(row)
    const group = Number.isNaN(figure) ? -1 : (of[row] ?? -1)
    figures[index] = figure
    groups[index] = group
    if (group >= 0) begins[group + 1] = (begins[group + 1] ?? 0) + 1
  }
  for (let group = 1; group <= size; group += 1)
    begins[group] = (begins[group] ?? 0) + (begins[group - 1] ?? 0)
  const places = begins.slice()
  const together = new Float64Array(begins[size] ?? 0)
  for (let index = 0; index < rows.length; index += 1) {
    const group = groups[index] ?? -1
    if (group < 0) continue
    const place = places[group] ?? 0
    together[place] = figures[index] ?? 0
    places[group] = place + 1
  }
  return Array.from({ length: size }, (_, group) => {
    const some = together.subarray(begins[group], begins[group + 1])
    return { n: some.length, median: quantileAmong(some, 0.5) }
  })
}
