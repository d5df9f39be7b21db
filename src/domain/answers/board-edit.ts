// What does a lead change of a reason's boards: what comes first, what is needed next, and what after a single answer?

import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'
import { boardWith } from './board.ts'

/** Keys as `article:12`. */
export interface Boards {
  pinned: readonly string[]
  /** What customers with this reason need after the first answer. */
  next: readonly string[]
  /** What they need after one answer: it goes before `next`. */
  after: Readonly<Record<string, string>>
}

export const LISTS = ['pinned', 'next'] as const
export type ListOfBoard = (typeof LISTS)[number]

export const boardsOf = ({
  pinned = [],
  next = [],
  after = {},
}: Pick<ReasonDetails, 'pinned' | 'next' | 'after'>): Boards => ({
  pinned,
  next,
  after,
})

/** Whether two leads mean the same. */
export const sameBoards = (one: Boards, other: Boards): boolean =>
  LISTS.every((list) => one[list].join() === other[list].join()) && afterText(one) === afterText(other)

const afterText = ({ after }: Boards): string =>
  Object.entries(after)
    .map((pair) => pair.join('>'))
    .sort()
    .join()

/** The list with the entry at `from` put to `to`; the same one where that is none of its places. */
export function moved(list: readonly string[], from: number, to: number): readonly string[] {
  const entry = list[from]
  if (entry === undefined || to < 0 || to >= list.length || from === to) return list
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, entry)
}

/** With the answer at the end of the list, or without it; null where the list is full. */
export function withListed(boards: Boards, list: ListOfBoard, key: string, listed: boolean): Boards | null {
  const changed = boardWith(boards[list], key, listed)
  return changed === null ? null : { ...boards, [list]: changed }
}

/** `next` null: nothing of its own comes after this one any more. */
export function withAfter(boards: Boards, key: string, next: string | null): Boards {
  const { [key]: _, ...others } = boards.after
  return { ...boards, after: next === null || next === key ? others : { ...others, [key]: next } }
}

/** The details with these boards; what is empty is not stored. */
export function withBoards(details: ReasonDetails, { pinned, next, after }: Boards): ReasonDetails {
  const { pinned: _p, next: _n, after: _a, ...others } = details
  return {
    ...others,
    // An empty board is stored: absent would be what is shipped.
    pinned,
    ...(next.length === 0 ? {} : { next }),
    ...(Object.keys(after).length === 0 ? {} : { after }),
  }
}
