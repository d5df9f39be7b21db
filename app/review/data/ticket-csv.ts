// What does a spreadsheet get of the tickets behind a figure? What this browser holds of them: no word of text.

import { STATUSES } from '#domain/review/contacts/table.ts'
import type { Cell } from '#domain/review/csv.ts'
import { EVIDENCE_LEVELS, type EvidenceLevel, levelAt } from '#domain/review/measures/evidence-levels.ts'
import type { Judged } from '#domain/review/measures/judged.ts'

const COLUMNS = ['ticket', 'created', 'status', 'channel', 'reason', 'evidence'] as const

export interface TicketWords {
  column: (column: (typeof COLUMNS)[number]) => string
  status: (status: (typeof STATUSES)[number]) => string
  channel: (channel: string) => string
  /** The reason that counts; null: none, or reasons that contradict each other. */
  reason: (value: string) => string
  level: (level: EvidenceLevel) => string
}

/** A line a ticket, in the order of `rows`. Moments are ISO 8601 in UTC. */
export function ticketCsv(
  judged: Judged,
  rows: Uint32Array,
  words: TicketWords,
): readonly (readonly Cell[])[] {
  const { table, marks } = judged
  const { columns, codes, ids } = table
  const line = (row: number): readonly Cell[] => {
    const channel = codes.channel.textOf(columns.channel[row] ?? 0)
    const reason = marks.reasons.textOf(marks.reason[row] ?? 0)
    return [
      ids.idOf(row + 1),
      new Date((columns.created[row] ?? 0) * 1000).toISOString(),
      words.status(STATUSES[columns.status[row] ?? 0] ?? 'new'),
      channel === null ? null : words.channel(channel),
      reason === null ? null : words.reason(reason),
      words.level(EVIDENCE_LEVELS[levelAt(judged, row)]),
    ]
  }
  return [COLUMNS.map(words.column), ...Array.from(rows, line)]
}
