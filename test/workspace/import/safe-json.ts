// How is text of unknown origin parsed, so that it cannot reach into our prototypes?

export type Parsed = { ok: true; value: unknown } | { ok: false; cause: string }

const REFUSED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Cheap: such a key can only be there if its letters are, or are written as escapes. */
const maybeRefused = (text: string): boolean => /__proto__|"constructor"|"prototype"|\\u/.test(text)

/** The first key, at any depth, that is refused. */
const refusedKey = (value: unknown): string | null => {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null) continue
    if (!Array.isArray(next)) {
      const bad = Object.keys(next).find((key) => REFUSED.has(key))
      if (bad !== undefined) return bad
    }
    for (const inner of Object.values(next)) waiting.push(inner)
  }
  return null
}

/** JSON, or in words why it is none. Objects with keys that name prototypes are refused. */
export const parseSafely = (text: string): Parsed => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, cause: `is no JSON (${error instanceof Error ? error.message : 'unreadable'})` }
  }
  const bad = maybeRefused(text) ? refusedKey(value) : null
  return bad === null ? { ok: true, value } : { ok: false, cause: `holds the key “${bad}”, which is refused` }
}
