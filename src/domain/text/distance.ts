// How many slips of the finger lie between two words?

/**
 * Optimal string alignment distance (insertion, deletion, substitution, swap of neighbours), given up as soon as it
 * exceeds `most`: then `most + 1`.
 */
export const slips = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let older: number[] = []
  let old = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1)
      }
      row.push(cost)
      best = Math.min(best, cost)
    }
    if (best > most) return most + 1
    older = old
    old = row
  }
  return Math.min(old[other.length] ?? 0, most + 1)
}
