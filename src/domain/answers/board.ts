// How does the board of a reason change: which answers does the team put first for it, and in which order?

/** More would be no choice any more, and the team's record of a top level has 24 KB for all its reasons. */
export const MOST_PINNED = 20

/**
 * The board with `key` (`article:12`) at its end, or without it; the same one where nothing changes. Null: it is full.
 */
export function boardWith(board: readonly string[], key: string, pinned: boolean): readonly string[] | null {
  if (board.includes(key) === pinned) return board
  if (!pinned) return board.filter((one) => one !== key)
  return board.length < MOST_PINNED ? [...board, key] : null
}
