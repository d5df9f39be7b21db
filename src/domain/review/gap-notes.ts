// What has the team decided about the content that a reason lacks: somebody writes it, or it is there?

import type { Instant } from '#domain/instant.ts'
import { isRecord } from '#domain/settings/checks.ts'

/** The kind of the records, one for each reason. */
export const GAP_KIND = 'gap'
/** The key of those without a reason: no option of a field is called so. */
export const NO_REASON = '!none'

export interface GapNote {
  /** When the lead called it closed: what was flagged before is seen to. Null: it is still to be written. */
  closed: Instant | null
  /** In the lead's words: who writes it, or where it stands. */
  note: string
}

export const LONGEST_NOTE = 600

export const gapKey = (reason: string | null): string => reason ?? NO_REASON

/** Null where the record tells nothing: neither a note nor that it is closed. */
export function readGapNote(body: unknown): GapNote | null {
  if (!isRecord(body)) return null
  const at = typeof body.closed === 'string' ? Date.parse(body.closed) : Number.NaN
  const closed = Number.isNaN(at) ? null : at
  const note = typeof body.note === 'string' ? body.note.trim().slice(0, LONGEST_NOTE) : ''
  return closed === null && note === '' ? null : { closed, note }
}

export const gapBody = ({ closed, note }: GapNote): object => ({
  ...(closed === null ? {} : { closed: new Date(closed).toISOString() }),
  note: note.trim().slice(0, LONGEST_NOTE),
})
