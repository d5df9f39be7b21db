// How well are the tickets behind a figure known: by fields and tags alone, by metrics, or by what was written?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import type { Judged } from './judged.ts'

/** Each level knows what the one before knows; its place is its code. */
export const EVIDENCE_LEVELS = ['rows', 'metrics', 'conversation'] as const
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number]

const [ROWS, METRICS, CONVERSATION] = [0, 1, 2] as const

/** Tickets by the best level that each has; they add up to all. */
export type EvidenceLevels = Readonly<Record<EvidenceLevel, number>>

const READ = MARK.oneTurn | MARK.moreTurns

/**
 * The best level of one row, a place in {@link EVIDENCE_LEVELS}. A conversation counts as read while the sidebar's word on
 * its turns covers all replies that metrics count.
 */
export function levelAt({ marks, table }: Judged, row: number): 0 | 1 | 2 {
  if ((marks.bits[row] ?? 0) & READ) return CONVERSATION
  return hasFlag(table, row, FLAG.metrics) ? METRICS : ROWS
}

export function evidenceLevels(judged: Judged, rows: Uint32Array): EvidenceLevels {
  const counts: [number, number, number] = [0, 0, 0]
  for (let index = 0; index < rows.length; index += 1) {
    counts[levelAt(judged, rows[index] ?? 0)] += 1
  }
  return { rows: counts[0], metrics: counts[1], conversation: counts[2] }
}
