// What was worked out for the last few things that were asked about?

/**
 * Works a thing out once for as long as it is among the `most` that were asked for last; by `keyOf` it is known again.
 */
export const latest = <In, Out>(
  most: number,
  keyOf: (given: In) => string,
  work: (given: In) => Out,
): ((given: In) => Out) => {
  const known = new Map<string, { out: Out }>()
  return (given) => {
    const key = keyOf(given)
    const entry = known.get(key) ?? { out: work(given) }
    known.delete(key)
    known.set(key, entry)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return entry.out
  }
}
