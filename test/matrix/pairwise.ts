// Which rows of a matrix are enough, so that each two values that meet anywhere in it still meet?

/** Two columns with a value each, of every two columns of a row. */
export const pairsOf = (row: object): readonly string[] => {
  const cells = Object.entries(row)
  return cells.flatMap((one, at) => cells.slice(at + 1).map((other) => JSON.stringify([one, other])))
}

/** Always the next row that brings most new pairs, the first of those: the same rows each time, in their order. */
export function pairwise<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const missing = new Set(rows.flatMap(pairsOf))
  const chosen = new Set<Row>()
  while (missing.size > 0) {
    const gains = rows.map((row) => pairsOf(row).filter((pair) => missing.has(pair)).length)
    const best = rows[gains.indexOf(Math.max(...gains))]
    if (!best) break
    chosen.add(best)
    for (const pair of pairsOf(best)) missing.delete(pair)
  }
  return rows.filter((row) => chosen.has(row))
}
