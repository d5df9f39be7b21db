// How many lines of each list are shown, which parts are open, and which of many is looked at? As text, for links.

/** By the list's name, how many of its lines; of a part that was opened 1, that was closed 2. What is not named is as at the start. A name may end with the id of what it is about. */
export type Unfolded = Readonly<Record<string, number>>

export const NOTHING_UNFOLDED: Unfolded = {}

const MOST_LINES = 9_999

/** Of `gaps.24`; what is unclear is as at the start. */
export function unfoldedIn(texts: readonly string[]): Unfolded {
  const found = texts.flatMap((text): [string, number][] => {
    const [, name, count] = /^([a-z0-9_-]{1,60})\.([1-9]\d{0,3})$/.exec(text) ?? []
    return name === undefined ? [] : [[name, Number(count)]]
  })
  return found.length === 0 ? NOTHING_UNFOLDED : Object.fromEntries(found)
}

/** In an order of their own, so that the same page has the same link. */
export const textsOfUnfolded = (unfolded: Unfolded): readonly string[] =>
  Object.entries(unfolded)
    .map(([name, count]) => `${name}.${count}`)
    .toSorted()

/** `count` 0: as at the start. */
export function unfoldedWith(unfolded: Unfolded, name: string, count: number): Unfolded {
  if ((unfolded[name] ?? 0) === count) return unfolded
  const { [name]: _, ...others } = unfolded
  return count === 0 ? others : { ...others, [name]: Math.min(count, MOST_LINES) }
}
