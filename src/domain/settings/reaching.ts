// Which keys of what somebody brings reach into how objects work, and how is a record looked up by a name of others?

/** No setting, reason or field of ours is called so. */
const REACHING: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const DEEPEST = 20

/** Path of the first such key, or of what is nested too deep for any file of ours; null where there is none. */
export function reachingKey(value: unknown, path = '', depth = 0): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth > DEEPEST) return path
  for (const key of Object.keys(value)) {
    const at = path === '' ? key : `${path}.${key}`
    if (REACHING.has(key)) return at
    const within = reachingKey((value as Record<string, unknown>)[key], at, depth + 1)
    if (within !== null) return within
  }
  return null
}

/** Cheap: such a key can only be there if its letters are, or are written as escapes. */
const maybeReaching = (text: string): boolean => /__proto__|"constructor"|"prototype"|\\u/.test(text)

/**
 * JSON that others stored, without such keys at any depth: the rest of it still counts.
 * @throws SyntaxError where it is none.
 */
export const parseStored = (text: string): unknown =>
  maybeReaching(text)
    ? JSON.parse(text, (key, value: unknown) => (REACHING.has(key) ? undefined : value))
    : JSON.parse(text)

/** What stands there under a name that others chose, which may be that of something every object has. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
