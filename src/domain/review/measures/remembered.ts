// Was this worked out before, of the same rows? Pickers come back to what was shown a moment ago.

interface Found {
  result?: { is: unknown }
  further?: WeakMap<object, Found>
}

/**
 * The same measure, which gives back what it found before of the very same objects, as long as these are held. For what
 * is never changed: judgements, lists of rows, groupings. What it gives is shared: nobody may change that either.
 */
export function remembering<A extends readonly object[], T>(measure: (...of: A) => T): (...of: A) => T {
  const root: Found = {}
  return (...of) => {
    let at = root
    for (const one of of) {
      at.further ??= new WeakMap()
      const next: Found = at.further.get(one) ?? {}
      at.further.set(one, next)
      at = next
    }
    at.result ??= { is: measure(...of) }
    return at.result.is as T
  }
}

/** The same for what has a name besides: of each object the last `most` are kept. */
export function rememberingSome<O extends object, T>(
  most: number,
): (of: O, name: string, make: () => T) => T {
  const known = new WeakMap<O, Map<string, T>>()
  return (of, name, make) => {
    const some = known.get(of) ?? new Map<string, T>()
    known.set(of, some)
    const found = some.has(name) ? (some.get(name) as T) : make()
    // The newest stand last.
    some.delete(name)
    some.set(name, found)
    const [oldest] = some.keys()
    if (some.size > most && oldest !== undefined) some.delete(oldest)
    return found
  }
}
