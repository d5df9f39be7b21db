// What does this browser say at once, where its database takes a while to open? A hint, never a fact.

const KEEPS_INDEX = 'keeps-index'
const KEEPS_ANYTHING = 'barometer:keeps-facts'

/** An opaque origin throws, and so does an agent's browser that blocks foreign storage. */
const storage = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

const keyOf = ({ installationId, userId }: { installationId: number; userId: number }): string =>
  `barometer:${installationId}:${userId}:${KEEPS_INDEX}`

/** Whether the key is there; undefined: nobody can tell. */
const isThere = (key: string): boolean | undefined => {
  try {
    const known = storage()
    return known === null ? undefined : known.getItem(key) !== null
  } catch {
    return undefined
  }
}

const put = (key: string, there: boolean): void => {
  try {
    if (there) storage()?.setItem(key, '1')
    else storage()?.removeItem(key)
  } catch {
    // Full, or blocked.
  }
}

/** Whether an index was kept here when it was last looked for; false: hardly; undefined: nobody knows. */
export const hintsAtIndex = (owner: { installationId: number; userId: number }): boolean | undefined =>
  isThere(keyOf(owner))

/** Never throws: without the hint things only take longer. */
export const hintIndex = (owner: { installationId: number; userId: number }, kept: boolean): void =>
  put(keyOf(owner), kept)

/** Whether any frame of this browser ever wrote to what frames share; undefined: nobody knows. */
export const hintsAtFacts = (): boolean | undefined => isThere(KEEPS_ANYTHING)

/** Never throws. */
export const hintFacts = (): void => put(KEEPS_ANYTHING, true)
