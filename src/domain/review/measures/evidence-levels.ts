// How well are the tickets behind a figure known: by fields and tags alone, by metrics, or by what was written?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import type { Judged } from './judged.ts'

/** Codes are ordered: each level knows what the one before knows. */
export const EVIDENCE_LEVEL = { rows: 0, metrics: 1, conversation: 2 } as const
export type EvidenceLevel = keyof typeof EVIDENCE_LEVEL

/** Tickets by the best level that each has; they add up to all. */
export type EvidenceLevels = Readonly<Record<EvidenceLevel, number>>

const READ = MARK.oneTurn | MARK.moreTurns

/**
 * The best level of one row, a code of {@link EVIDENCE_LEVEL}. A conversation counts as read while the sidebar's word on
 * its turns covers all replies that metrics count.
 */
export function levelAt({ marks, table }: Judged, row: number): (typeof EVIDENCE_LEVEL)[EvidenceLevel] {
  if ((marks.bits[row] ?? 0) & READ) return EVIDENCE_LEVEL.conversation
  return hasFlag(table, row, FLAG.metrics) ? EVIDENCE_LEVEL.metrics : EVIDENCE_LEVEL.rows
}

export function evidenceLevels(judged: Judged, rows: Uint32Array): EvidenceLevels {
  const counts: [number, number, number] = [0, 0, 0]
  for (let index = 0; index < rows.length; index += 1) {
    counts[levelAt(judged, rows[index] ?? 0)] += 1
  }
  return { rows: counts[0], metrics: counts[1], conversation: counts[2] }
}
