// Do the reasons that drive contacts have a board of answers, and is what agents send on it?

import { itemsAt } from '#domain/review/contacts/marks.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type ItemOutcome, itemOutcomes } from './answers.ts'
import { byReasons } from './grouping.ts'
import type { Judged } from './judged.ts'
import { tallyBy, where } from './tally.ts'

export interface BoardLine {
  reason: string
  contacts: number
  /** Contacts in which anything was sent; of these, those with something from the board. */
  sent: number
  fromBoard: number
}

const [ALL, SENT, FROM_BOARD] = [1, 2, 4] as const

/** Most contacts first, then in the order of the boards. `boards`: what each reason puts first, by value. */
export function boardLines(
  judged: Judged,
  rows: Uint32Array,
  boards: readonly { value: string; pinned: readonly string[] }[],
): BoardLine[] {
  const { table, marks } = judged
  const grouping = byReasons(
    judged,
    boards.map(({ value }) => [value]),
  )
  const onBoard = boards.map(({ pinned }) => new Set(pinned.map((key) => marks.items.find(key))))
  const count = tallyBy(rows, grouping, (row) => {
    if (((marks.bits[row] ?? 0) & MARK.sent) === 0) return ALL
    const board = onBoard[grouping.of[row] ?? -1]
    const has = itemsAt(table, row, marks.sentItem).some((item) => board?.has(item))
    return ALL | SENT | (has ? FROM_BOARD : 0)
  })
  return boards
    .map(({ value }, group) => ({
      reason: value,
      ...{ contacts: count(group, ALL), sent: count(group, SENT), fromBoard: count(group, FROM_BOARD) },
    }))
    .sort((a, b) => b.contacts - a.contacts)
}

/** What was sent for one reason, most sent first: of its mature solved contacts. */
export function sentForReason(judged: Judged, rows: Uint32Array, reason: string): ItemOutcome[] {
  const { marks } = judged
  const code = marks.reasons.find(reason)
  return itemOutcomes(
    judged,
    where(rows, (row) => code > 0 && marks.reason[row] === code),
  )
}
