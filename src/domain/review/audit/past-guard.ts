// Which contacts were solved without a reason, past the guard, and where?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

interface PastGuardIn<T> {
  /** Null: none. */
  where: T | null
  solved: number
  past: number
}

export interface PastGuard {
  /** Rows without a reason that counts, conflicts among them. */
  rows: Uint32Array
  /** Of these: Barometer was open on the ticket and left its tags; of the others it saw nothing. */
  seen: number
  unseen: number
  /** Most of them first; only where there is one. */
  groups: readonly PastGuardIn<number>[]
  channels: readonly PastGuardIn<string>[]
}

function tallied<T>(
  solved: Uint32Array,
  isPast: (row: number) => boolean,
  codeOf: (row: number) => number,
  nameOf: (code: number) => T | null,
): PastGuardIn<T>[] {
  const found = new Map<number, { solved: number; past: number }>()
  for (const row of solved) {
    const code = codeOf(row)
    const known = found.get(code) ?? { solved: 0, past: 0 }
    found.set(code, { solved: known.solved + 1, past: known.past + (isPast(row) ? 1 : 0) })
  }
  return [...found]
    .filter(([, { past }]) => past > 0)
    .toSorted(([a, one], [b, other]) => other.past - one.past || a - b)
    .map(([code, counts]) => ({ where: nameOf(code), ...counts }))
}

/** `solved`: contacts solved in the period. */
export function pastGuard({ table, marks }: Judged, solved: Uint32Array): PastGuard {
  const { columns, codes } = table
  const isPast = (row: number): boolean => (marks.reason[row] ?? 0) === 0
  const rows = solved.filter(isPast)
  // A conflict was tagged by somebody; whether the app was open is told by its stamp all the same.
  const seen = rows.filter((row) => hasFlag(table, row, FLAG.stamped)).length
  return {
    ...{ rows, seen, unseen: rows.length - seen },
    groups: tallied(
      solved,
      isPast,
      (row) => columns.group[row] ?? 0,
      (code) => codes.group.idOf(code),
    ),
    channels: tallied(
      solved,
      isPast,
      (row) => columns.channel[row] ?? 0,
      (code) => codes.channel.textOf(code),
    ),
  }
}
