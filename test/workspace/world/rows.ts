// How does a world hold rows of the account that somebody may change?

export interface Rows<T> {
  /** As they were read, new ones at the end. */
  all(): readonly T[]
  /** Replaces the row of the same key, or adds one. */
  put(row: T): void
  /** Takes all rows out that pass. */
  remove(gone: (row: T) => boolean): void
}

/** The account's own list stays as it is and is read until the first change, which makes a new one. */
export function createRows<T>(read: () => readonly T[], keyOf: (row: T) => string | number): Rows<T> {
  let own: readonly T[] | null = null
  const all = (): readonly T[] => own ?? read()
  return {
    all,
    put(row) {
      const key = keyOf(row)
      const known = all().some((one) => keyOf(one) === key)
      own = known ? all().map((one) => (keyOf(one) === key ? row : one)) : [...all(), row]
    },
    remove(gone) {
      own = all().filter((row) => !gone(row))
    },
  }
}
