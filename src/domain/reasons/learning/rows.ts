// How are texts kept as numbers while learning? One sparse row a text.

import { BLOCKS, LENGTHS } from './features.ts'

export interface Rows {
  count: number
  /** Where each row begins in `columns` and `values`; one more than rows. */
  starts: Uint32Array
  columns: Uint32Array
  values: Float32Array
}

/** Typed arrays that grow while rows come in. */
export const createRows = () => {
  const starts = [0]
  let columns = new Uint32Array(1 << 16)
  let values = new Float32Array(1 << 16)
  let size = 0
  return {
    push(column: number, value: number): void {
      if (size === columns.length) {
        const moreColumns = new Uint32Array(size * 2)
        moreColumns.set(columns)
        columns = moreColumns
        const moreValues = new Float32Array(size * 2)
        moreValues.set(values)
        values = moreValues
      }
      columns[size] = column
      values[size] = value
      size += 1
    },
    end(): void {
      starts.push(size)
    },
    done: (): Rows => ({
      count: starts.length - 1,
      starts: Uint32Array.from(starts),
      columns: columns.slice(0, size),
      values: values.slice(0, size),
    }),
  }
}

/** The rows of both, `more` last. */
export const joined = (rows: Rows, more: Rows): Rows => {
  const columns = new Uint32Array(rows.columns.length + more.columns.length)
  columns.set(rows.columns)
  columns.set(more.columns, rows.columns.length)
  const values = new Float32Array(columns.length)
  values.set(rows.values)
  values.set(more.values, rows.values.length)
  const starts = new Uint32Array(rows.starts.length + more.count)
  starts.set(rows.starts)
  for (let row = 1; row <= more.count; row += 1)
    starts[rows.count + row] = rows.columns.length + (more.starts[row] as number)
  return { count: rows.count + more.count, starts, columns, values }
}

/**
 * Rows whose values are the dampened strength times the column's weight, each block of a row at its own length.
 * `blocks` is the block of each column.
 */
export const weighRows = (raw: Rows, weights: Float32Array, blocks: Uint8Array): Rows => {
  const values = new Float32Array(raw.values.length)
  const lengths = new Float64Array(BLOCKS)
  for (let row = 0; row < raw.count; row += 1) {
    const from = raw.starts[row] as number
    const to = raw.starts[row + 1] as number
    lengths.fill(0)
    for (let at = from; at < to; at += 1) {
      const column = raw.columns[at] as number
      const value = dampened(raw.values[at] as number) * (weights[column] as number)
      values[at] = value
      const block = blocks[column] as number
      lengths[block] = (lengths[block] as number) + value * value
    }
    for (let at = from; at < to; at += 1) {
      const block = blocks[raw.columns[at] as number] as number
      const length = lengths[block] as number
      values[at] = length > 0 ? ((values[at] as number) * (LENGTHS[block] as number)) / Math.sqrt(length) : 0
    }
  }
  return { ...raw, values }
}

/** A word said thrice is said once, and a little more; what is said by the way is said a little, never denied. */
export const dampened = (strength: number): number => (strength < 1 ? strength : 1 + Math.log(strength))
