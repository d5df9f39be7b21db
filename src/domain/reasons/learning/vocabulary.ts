// Which features may be kept, and how much does each tell? Only what several tickets of several requesters hold.

import { blockOf } from './features.ts'
import type { Rows } from './rows.ts'

/** The privacy rule: a feature of fewer tickets or requesters is never kept. */
export const FEWEST_TICKETS = 5
export const FEWEST_REQUESTERS = 3
/** So many features tell reasons apart as well as all of them do, in a third of the room. */
const MOST_FEATURES = 14_000
/** Chosen by cross-validation on train parts: more helps few and noisy contacts, less helps many. */
const TOLD_POWER = 1 / 5
/** Weights of all reasons in memory while learning. */
const MOST_WEIGHTS = 8_000_000
/** Columns looked at in one piece: some milliseconds. */
const AT_ONCE = 5_000

/** In how many tickets, and of how many requesters (three are as good as many), each column stands. */
export const countTickets = (
  rows: Rows,
  width: number,
  requesters: Int32Array,
): { tickets: Uint32Array; requesters: Uint8Array } => {
  const tickets = new Uint32Array(width)
  const found = new Uint8Array(width)
  const first = new Int32Array(width)
  const second = new Int32Array(width)
  for (let row = 0; row < rows.count; row += 1) {
    const who = requesters[row] as number
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
      const column = rows.columns[at] as number
      tickets[column] = (tickets[column] as number) + 1
      const known = found[column] as number
      if (known >= FEWEST_REQUESTERS || (known > 0 && first[column] === who)) continue
      if (known > 1 && second[column] === who) continue
      if (known === 0) first[column] = who
      if (known === 1) second[column] = who
      found[column] = known + 1
    }
  }
  return { tickets, requesters: found }
}

/** Rows of some columns only, renumbered by `places` (-1: left out). */
export const cutRows = (rows: Rows, places: Int32Array): Rows => {
  const starts = new Uint32Array(rows.count + 1)
  let size = 0
  for (let row = 0; row < rows.count; row += 1) {
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1)
      if ((places[rows.columns[at] as number] as number) >= 0) size += 1
    starts[row + 1] = size
  }
  const columns = new Uint32Array(size)
  const values = new Float32Array(size)
  size = 0
  for (let at = 0; at < rows.columns.length; at += 1) {
    const place = places[rows.columns[at] as number] as number
    if (place < 0) continue
    columns[size] = place
    values[size] = rows.values[at] as number
    size += 1
  }
  return { count: rows.count, starts, columns, values }
}

/**
 * What each column tells about the reason in all: the G statistic (twice the log-likelihood ratio against
 * independence, Dunning 1993, here halved), less what chance alone gives.
 */
export function* information(
  rows: Rows,
  width: number,
  truth: Int32Array,
  classes: number,
  among: (row: number) => boolean,
): Generator<void, { worth: Float32Array; tickets: Uint32Array }> {
  yield
  const { starts, members } = membersOf(rows, width, among)
  yield
  const tickets = new Uint32Array(width)
  const worth = new Float32Array(width)
  const sizes = new Float64Array(classes)
  let total = 0
  for (let row = 0; row < rows.count; row += 1) {
    if (!among(row)) continue
    sizes[truth[row] as number] = (sizes[truth[row] as number] as number) + 1
    total += 1
  }
  const held = new Float64Array(classes)
  for (let column = 0; column < width; column += 1) {
    if (column % AT_ONCE === 0) yield
    const from = starts[column] as number
    const to = starts[column + 1] as number
    const n = to - from
    tickets[column] = n
    for (let at = from; at < to; at += 1) {
      const one = truth[members[at] as number] as number
      held[one] = (held[one] as number) + 1
    }
    let g = 0
    for (let at = from; at < to; at += 1) {
      const one = truth[members[at] as number] as number
      const x = held[one] as number
      if (x > 0) g += x * Math.log((x * total) / (n * (sizes[one] as number)))
      held[one] = 0
    }
    worth[column] = Math.max(0.5, g - 0.5 * (Math.min(classes, n) - 1))
  }
  return { worth, tickets }
}

/** For each column the rows that hold it. */
const membersOf = (rows: Rows, width: number, among: (row: number) => boolean) => {
  const starts = new Uint32Array(width + 1)
  const each = (visit: (column: number, row: number) => void) => {
    for (let row = 0; row < rows.count; row += 1) {
      if (!among(row)) continue
      for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1)
        visit(rows.columns[at] as number, row)
    }
  }
  each((column) => {
    starts[column + 1] = (starts[column + 1] as number) + 1
  })
  for (let column = 0; column < width; column += 1)
    starts[column + 1] = (starts[column + 1] as number) + (starts[column] as number)
  const members = new Uint32Array(starts[width] as number)
  const next = starts.slice()
  each((column, row) => {
    const at = next[column] as number
    members[at] = row
    next[column] = at + 1
  })
  return { starts, members }
}

/** Places of the columns that tell most, in the order of their hashes; -1 for the others. */
export const chooseColumns = (worth: Float32Array, hashes: Uint32Array, classes: number): Int32Array => {
  const most = Math.min(MOST_FEATURES, Math.floor(MOST_WEIGHTS / Math.max(1, classes)))
  const order = Array.from(worth.keys()).sort(
    (a, b) => (worth[b] as number) - (worth[a] as number) || (hashes[a] as number) - (hashes[b] as number),
  )
  const kept = order.slice(0, most).sort((a, b) => (hashes[a] as number) - (hashes[b] as number))
  const places = new Int32Array(worth.length).fill(-1)
  for (const [place, column] of kept.entries()) places[column] = place
  return places
}

/** Rare and telling features weigh more: inverse ticket frequency, and a root of what it tells. */
export const weightsOf = (
  { worth, tickets }: { worth: Float32Array; tickets: Uint32Array },
  count: number,
): Float32Array =>
  Float32Array.from(
    worth,
    (told, column) =>
      Math.max(0, Math.log((count + 1) / ((tickets[column] as number) + 0.5))) * told ** TOLD_POWER,
  )

export const blocksOf = (hashes: Uint32Array): Uint8Array => Uint8Array.from(hashes, blockOf)
