// Which contacts were tagged unlike those before and after them? What passed by says little of how tags are set now.

import type { Instant } from '#domain/instant.ts'
import { median } from '#domain/statistics.ts'
import type { Problem } from './dual.ts'
import { createLinear, scoreRow } from './linear.ts'

/** Contacts looked at together: some days of a busy account. */
const SLICE = 100
/** How steeply trust falls with what chance does not explain, and how far. Chosen on later months of train parts. */
const STEEPNESS = 8
const LEAST = 0.05
/** Of fewer contacts each teaches more than its doubt costs, and slices are too few to tell the usual from the odd. */
const FEWEST_CONTACTS = 2500

type Tagged = Pick<Problem, 'rows' | 'width' | 'classes' | 'truth'>

interface Slice {
  rows: readonly number[]
  /** The share whose reason is the nearest to their text, going by all other slices. */
  agreed: number
}

/** Sums of the texts of each reason, to which contacts are added and from which they are taken. */
function sumsOf({ rows, width, classes, truth }: Tagged) {
  const sums = createLinear(width, classes)
  const { weights } = sums
  const squares = new Float64Array(classes)
  const put = (row: number, sign: number): void => {
    const one = truth[row] as number
    let square = squares[one] as number
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
      const place = (rows.columns[at] as number) * classes + one
      const before = weights[place] as number
      const after = before + sign * (rows.values[at] as number)
      weights[place] = after
      square += after * after - before * before
    }
    squares[one] = square
  }
  const scores = new Float32Array(classes)
  /** Whether the reason's mean text is the nearest of all, by cosine. */
  const isNearest = (row: number): boolean => {
    scoreRow(sums, rows, row, scores)
    let nearest = -1
    let highest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < classes; k += 1) {
      const square = squares[k] as number
      const score = square > 1e-6 ? (scores[k] as number) / Math.sqrt(square) : 0
      if (score <= highest) continue
      highest = score
      nearest = k
    }
    return nearest === truth[row]
  }
  return { put, isNearest }
}

/** The contacts in order of time, each slice judged by what all the others teach. */
function* agreements(tagged: Tagged, dates: readonly Instant[]): Generator<void, Slice[]> {
  const { put, isNearest } = sumsOf(tagged)
  for (let row = 0; row < tagged.rows.count; row += 1) put(row, 1)
  yield
  const order = [...dates.keys()].sort((a, b) => (dates[a] as number) - (dates[b] as number))
  const count = Math.round(order.length / SLICE)
  const slices: Slice[] = []
  for (let place = 0; place < count; place += 1) {
    yield
    const from = Math.floor((place * order.length) / count)
    const rows = order.slice(from, Math.floor(((place + 1) * order.length) / count))
    for (const row of rows) put(row, -1)
    const agreed = rows.filter(isNearest).length / rows.length
    for (const row of rows) put(row, 1)
    slices.push({ rows, agreed })
  }
  return slices
}

const trustIn = ({ rows, agreed }: Slice, usual: number): number => {
  const chance = Math.sqrt((usual * (1 - usual)) / rows.length)
  return usual > 0 ? Math.min(1, Math.max(LEAST, ((agreed + chance) / usual) ** STEEPNESS)) : 1
}

/**
 * How much each row counts, up to 1. Tags of a passing habit (a week of another team's, a rule that was tried) are
 * doubted where texts say one thing and tags another; a rush of contacts about something known is not, nor what holds
 * until now: after the last slice that agrees as usual, nothing later contradicts. `dates` are those of the contacts,
 * which come first among the rows; empty where not all are dated.
 */
export function* trustOf(tagged: Tagged, dates: readonly Instant[]): Generator<void, Float32Array> {
  const trust = new Float32Array(tagged.rows.count).fill(1)
  if (dates.length < FEWEST_CONTACTS) return trust
  const slices = yield* agreements(tagged, dates)
  const usual = median(slices.map(({ agreed }) => agreed)) ?? 0
  const last = slices.findLastIndex(({ agreed }) => agreed >= usual)
  for (const slice of slices.slice(0, last)) for (const row of slice.rows) trust[row] = trustIn(slice, usual)
  return trust
}
