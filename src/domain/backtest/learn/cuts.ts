// Where does a number's range fall apart into groups? Round cuts, about equally many rows between them.

/** The roundest number in an interval that `low` or `high` closes: of all multiples the one of the largest step. */
export const roundest = (low: number, high: number, closed: 'low' | 'high'): number => {
  const inside = (value: number) =>
    closed === 'high' ? value > low && value <= high : value >= low && value < high
  for (
    let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), 1e-9)));
    power > -12;
    power -= 1
  )
    for (const base of [5, 2, 1]) {
      const step = base * 10 ** power
      const multiple = closed === 'high' ? Math.floor(high / step) : Math.ceil(low / step)
      const value = Number((multiple * step).toPrecision(12))
      if (inside(value)) return value
    }
  return closed === 'high' ? high : low
}

interface Tally {
  value: number
  rows: number
}

export const tally = (values: Float64Array): Tally[] => {
  const tallies: Tally[] = []
  for (const value of values.slice().sort()) {
    const last = tallies.at(-1)
    if (last && last.value === value) last.rows += 1
    else tallies.push({ value, rows: 1 })
  }
  return tallies
}

/** Runs of values that hold about equally many rows; a value that many rows share stays alone. */
export const runs = (
  tallies: readonly Tally[],
  target: number,
  least: number,
): { from: number; to: number; rows: number }[] => {
  const found: { from: number; to: number; rows: number }[] = []
  let open: { from: number; to: number; rows: number } | null = null
  for (const { value, rows } of tallies) {
    if (open && open.rows >= least && open.rows + rows > target * 1.5) {
      found.push(open)
      open = null
    }
    open = open ? { from: open.from, to: value, rows: open.rows + rows } : { from: value, to: value, rows }
    if (open.rows >= target) {
      found.push(open)
      open = null
    }
  }
  const last = found.at(-1)
  if (open && last && open.rows < least)
    found[found.length - 1] = { ...last, to: open.to, rows: last.rows + open.rows }
  else if (open) found.push(open)
  return found
}

/** Whether higher values are more often kept ones: the sign of Somers' D. */
export const isRising = (values: readonly number[], lost: readonly number[]): boolean => {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  let [below, score] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from
    let [lostHere, keptHere] = [0, 0]
    for (; to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]; to += 1) {
      if (lost[order[to] ?? 0] === 1) lostHere += 1
      else keptHere += 1
    }
    score += keptHere * (below + lostHere / 2)
    below += lostHere
    from = to
  }
  const losses = below
  return score >= ((values.length - losses) * losses) / 2
}
