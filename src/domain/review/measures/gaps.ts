// About which reasons do agents find no good answer, how many customers does that reach, and do they come back?

import type { Instant } from '#domain/instant.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { matureSolved } from './answers.ts'
import { type Grouping, looked } from './grouping.ts'
import type { Judged } from './judged.ts'
import { tallyBy, where } from './tally.ts'
import { workedAtRow } from './times.ts'
import { type Rate, rateOf } from './variants.ts'

export interface GapLine {
  /** Null: contacts without a reason that counts. */
  reason: string | null
  /** Contacts in which an agent flagged a gap; of these, those flagged after the team had called it closed. */
  flagged: number
  since: number
  /** Contacts for which nothing good enough was found, flagged or not. */
  none: number
  contacts: number
  /** Of mature solved contacts that were flagged, or for which nothing was found: those after which another one came. */
  repeated: Rate
  /** When the newest of the flagged ones was worked on last: rows have no date of a tag. */
  last: Instant
}

/** When the team called the gaps of a reason closed, by value; the empty text for those without a reason. */
export type ClosedAt = ReadonlyMap<string, Instant>

const WITHOUT = MARK.gap | MARK.noneFound
const [ALL, FLAGGED, SINCE, NONE] = [1, 2, 4, 8] as const
const [TELLING, CAME_BACK] = [1, 2] as const

/** Every reason that stands in the table is a group, and no reason is the first. */
const byReasonCode = ({ marks }: Judged): Grouping => {
  const size = marks.reasons.texts.length + 1
  return {
    size,
    of: looked(
      marks.reason,
      Uint16Array.from({ length: size }, (_, code) => code),
    ),
  }
}

const closedIn = ({ marks }: Judged, closed: ClosedAt): Float64Array =>
  Float64Array.from(['', ...marks.reasons.texts], (value) => closed.get(value) ?? Number.NEGATIVE_INFINITY)

/** Reasons with a flagged contact among these; those with most that nobody has seen to first. */
export function gapLines(judged: Judged, rows: Uint32Array, closed: ClosedAt = new Map()): GapLine[] {
  const { table, marks, repeated } = judged
  const grouping = byReasonCode(judged)
  const until = closedIn(judged, closed)
  const last = new Float64Array(grouping.size)
  const count = tallyBy(rows, grouping, (row) => {
    const bits = marks.bits[row] ?? 0
    const found = ALL | (bits & MARK.noneFound ? NONE : 0)
    if ((bits & MARK.gap) === 0) return found
    const at = workedAtRow(table, row)
    const code = marks.reason[row] ?? 0
    last[code] = Math.max(last[code] ?? 0, at)
    return found | FLAGGED | (at > (until[code] ?? 0) ? SINCE : 0)
  })
  const left = where(matureSolved(judged, rows), (row) => ((marks.bits[row] ?? 0) & WITHOUT) !== 0)
  const back = tallyBy(left, grouping, (row) => TELLING | (repeated[row] === 1 ? CAME_BACK : 0))
  return Array.from(
    { length: grouping.size },
    (_, code): GapLine => ({
      reason: marks.reasons.textOf(code),
      ...{ flagged: count(code, FLAGGED), since: count(code, SINCE), none: count(code, NONE) },
      contacts: count(code, ALL),
      repeated: rateOf(back(code, CAME_BACK), back(code, TELLING)),
      last: last[code] ?? 0,
    }),
  )
    .filter(({ flagged }) => flagged > 0)
    .sort((a, b) => b.since - a.since || b.flagged - a.flagged || b.none - a.none)
}

/** The flagged contacts of a reason, or of none, in the table's order. */
export function gapRows({ marks }: Judged, rows: Uint32Array, reason: string | null): Uint32Array {
  const code = reason === null ? 0 : marks.reasons.find(reason)
  if (reason !== null && code === 0) return new Uint32Array()
  return where(rows, (row) => marks.reason[row] === code && ((marks.bits[row] ?? 0) & MARK.gap) !== 0)
}
