// What is the median of a figure in each group?

import type { Grouping } from './grouping.ts'

/** Moves the k-th smallest to its place, smaller ones before it (Hoare 1961), in linear time where sorting is not. */
function select(values: Float64Array, k: number): void {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0
    let [left, right] = [low, high]
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1
      while ((values[right] ?? 0) > pivot) right -= 1
      if (left > right) break
      const one = values[left] ?? 0
      values[left] = values[right] ?? 0
      values[right] = one
      left += 1
      right -= 1
    }
    if (k <= right) high = right
    else if (k >= left) low = left
    else return
  }
}

function medianOf(values: Float64Array): number | null {
  const n = values.length
  if (n === 0) return null
  const middle = n >>> 1
  select(values, middle)
  const upper = values[middle] ?? 0
  if (n % 2 === 1) return upper
  // What stands before the middle is smaller; the largest of that is its neighbour.
  let lower = values[0] ?? 0
  for (let index = 1; index < middle; index += 1) lower = Math.max(lower, values[index] ?? 0)
  return (lower + upper) / 2
}

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
    return { n: some.length, median: medianOf(some) }
  })
}
