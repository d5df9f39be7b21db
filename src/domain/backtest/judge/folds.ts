// Which rows are learned from, and which judge? Drawn by a seed, with the same share of lost ones in every part.

/** Mulberry32: numbers in [0, 1) from a seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Part {
  train: Int32Array
  test: Int32Array
}

const shuffled = (rows: number[], random: () => number): number[] => {
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [rows[i] ?? 0, rows[j] ?? 0]
    rows[i] = b
    rows[j] = a
  }
  return rows
}

const drawn = (lost: Uint8Array, seed: number): number[][] => {
  const random = randomFrom(seed)
  const classes: number[][] = [[], []]
  lost.forEach((value, row) => {
    classes[value]?.push(row)
  })
  return classes.map((rows) => shuffled(rows, random))
}

const partOf = (lost: Uint8Array, inTest: Uint8Array): Part => {
  const train: number[] = []
  const test: number[] = []
  lost.forEach((_, row) => {
    ;(inTest[row] === 1 ? test : train).push(row)
  })
  return { train: Int32Array.from(train), test: Int32Array.from(test) }
}

/** One split, with `share` of each class to judge with, at least one. */
export function heldOut(lost: Uint8Array, share: number, seed: number): Part {
  const inTest = new Uint8Array(lost.length)
  for (const rows of drawn(lost, seed))
    for (const row of rows.slice(0, Math.max(1, Math.round(rows.length * share)))) inTest[row] = 1
  return partOf(lost, inTest)
}

/** About `count` rows in their order, with the same share of each class. */
export function sampled(lost: Uint8Array, count: number, seed: number): Int32Array {
  const share = Math.min(1, count / lost.length)
  const rows = drawn(lost, seed).flatMap((own) => own.slice(0, Math.max(1, Math.round(own.length * share))))
  return Int32Array.from(rows).sort()
}

/** `count` parts in which every row judges once. */
export function folds(lost: Uint8Array, count: number, seed: number): Part[] {
  const fold = new Int32Array(lost.length)
  let next = 0
  for (const rows of drawn(lost, seed))
    for (const row of rows) {
      fold[row] = next % count
      next += 1
    }
  return Array.from({ length: count }, (_, number) =>
    partOf(
      lost,
      Uint8Array.from(fold, (own) => (own === number ? 1 : 0)),
    ),
  )
}
