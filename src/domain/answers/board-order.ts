// In which order do the items of a reason's board stand among the others?

/**
 * The places that items of the board have won by their merits, taken in the team's order; all others stay where they
 * are. `placeOf` gives an entry's place on the board, null where the board does not lead to it.
 */
export function inBoardOrder<T>(sorted: readonly T[], placeOf: (entry: T) => number | null): readonly T[] {
  const board = sorted
    .flatMap((entry) => {
      const place = placeOf(entry)
      return place === null ? [] : [{ entry, place }]
    })
    .sort((a, b) => a.place - b.place)
    .values()
  return sorted.map((entry) => (placeOf(entry) === null ? entry : (board.next().value?.entry ?? entry)))
}
