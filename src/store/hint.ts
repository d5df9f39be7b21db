// What does this browser say at once, where its database takes a while to open? A hint, never a fact.

const KEEPS_INDEX = 'keeps-index'

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

/** Whether an index was kept here when it was last looked for; false: hardly; undefined: nobody knows. */
export const hintsAtIndex = (owner: { installationId: number; userId: number }): boolean | undefined => {
  try {
    const known = storage()
    return known === null ? undefined : known.getItem(keyOf(owner)) !== null
  } catch {
    return undefined
  }
}

/** Never throws: without the hint things only take longer. */
export const hintIndex = (owner: { installationId: number; userId: number }, kept: boolean): void => {
  try {
    if (kept) storage()?.setItem(keyOf(owner), '1')
    else storage()?.removeItem(keyOf(owner))
  } catch {
    // Full, or blocked.
  }
}
