// Which contacts stand behind each figure of the overview?

import { NEVER } from '#domain/fcr/link.ts'
import type { ReasonKind } from '#domain/reasons/kinds.ts'
import { FLAG, NO_MINUTES } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { RATINGS } from '#domain/review/contacts/table.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { matureSolved } from './answers.ts'
import type { Judged } from './judged.ts'
import { where } from './tally.ts'
import { isDoneAt } from './times.ts'

/** What `coverageBy` counts of a solved contact: a reason, *other*, or neither (untagged, or several reasons). */
export type SolvedPart = 'tagged' | 'other' | 'uncovered' | 'traced'

const TRACED = MARK.reasonTop1 | MARK.reasonTop3 | MARK.reasonOwn

/** `uncovered`: all that are not `tagged`, *other* among them. `traced`: where the reason came from is known. */
export function coverageRows(
  { marks }: Judged,
  solved: Uint32Array,
  isOther: (reason: string) => boolean,
  part: SolvedPart,
): Uint32Array {
  if (part === 'traced') return where(solved, (row) => ((marks.bits[row] ?? 0) & TRACED) !== 0)
  const rest = marks.reasons.texts.map(isOther)
  const covers = [false, ...rest.map((other) => !other)]
  const among = part === 'other' ? [false, ...rest] : covers
  return where(solved, (row) => among[marks.reason[row] ?? 0] === (part !== 'uncovered'))
}

/** Contacts whose first reply came, and is known. */
export const repliedRows = ({ table }: Judged, contacts: Uint32Array): Uint32Array =>
  where(
    contacts,
    (row) =>
      hasFlag(table, row, FLAG.metrics) && (table.columns.firstReply[row] ?? NO_MINUTES) !== NO_MINUTES,
  )

/** Not solved and not answered. */
export const waitingRows = ({ table, times }: Judged, contacts: Uint32Array): Uint32Array =>
  where(contacts, (row) => times.repliedAt[row] === NEVER && !isDoneAt(table, row))

export const chaserRows = ({ links }: Judged, contacts: Uint32Array): Uint32Array =>
  where(contacts, (row) => links.chaser[row] === 1)

const [GOOD, BAD] = [RATINGS.indexOf('good'), RATINGS.indexOf('bad')]

export const ratedRows = ({ table }: Judged, solved: Uint32Array): Uint32Array =>
  where(solved, (row) => table.columns.rating[row] === GOOD || table.columns.rating[row] === BAD)

/** First contacts of issues whose reason is a defect. */
export function defectRows(
  { marks, links }: Judged,
  contacts: Uint32Array,
  kindOf: (reason: string) => ReasonKind,
): Uint32Array {
  const defect = [false, ...marks.reasons.texts.map((reason) => kindOf(reason) === 'defect')]
  return where(contacts, (row) => links.first[row] === row && defect[marks.reason[row] ?? 0] === true)
}

/** First contacts of issues with a reason: what the share of defects is of. */
export const reasonedIssues = ({ marks, links }: Judged, contacts: Uint32Array): Uint32Array =>
  where(contacts, (row) => links.first[row] === row && (marks.reason[row] ?? 0) !== 0)

/** Contacts whose reason is a defect, first ones or not: what defects cost. */
export function defectContacts(
  { marks }: Judged,
  contacts: Uint32Array,
  kindOf: (reason: string) => ReasonKind,
): Uint32Array {
  const defect = [false, ...marks.reasons.texts.map((reason) => kindOf(reason) === 'defect')]
  return where(contacts, (row) => defect[marks.reason[row] ?? 0] === true)
}

/** Mature solved contacts in which an answer was sent. */
export const answeredRows = (judged: Judged, contacts: Uint32Array): Uint32Array =>
  where(matureSolved(judged, contacts), (row) => ((judged.marks.bits[row] ?? 0) & MARK.sent) !== 0)
