// How are lists of values kept in a record of the team without spelling each of them out again and again?

/** Spells values by their place in a list that grows; -1 for none. */
export interface Spelling {
  codeOf(value: string | null): number
  readonly words: readonly string[]
}

export function spelling(): Spelling {
  const words: string[] = []
  return {
    codeOf: (value) => {
      if (value === null) return -1
      const known = words.indexOf(value)
      return known >= 0 ? known : words.push(value) - 1
    },
    words,
  }
}

export const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string')

/** Rows of numbers, each so long at least; what is no such row is left out. */
export const rowsOf = (value: unknown, length: number): readonly (readonly number[])[] =>
  Array.isArray(value)
    ? value.filter(
        (row): row is number[] =>
          Array.isArray(row) && row.length >= length && row.every((part) => typeof part === 'number'),
      )
    : []

export const wordAt = (words: readonly string[], code: number | undefined): string | null =>
  code === undefined ? null : (words[code] ?? null)
