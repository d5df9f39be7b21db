// In which order do rows stand that are sorted by one of their columns?

type Key = string | number | null

/** Those without a key last in any case; equal ones stay as they were. */
export function inOrder<T>(
  rows: readonly T[],
  keyOf: (row: T) => Key,
  down: boolean,
  compareTexts: (a: string, b: string) => number,
): T[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  const compare = (a: Key, b: Key): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const difference =
      typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b))
    return down ? -difference : difference
  }
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ row }) => row)
}
