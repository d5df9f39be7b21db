// What became of every row: is it a contact, of which issue, did another one follow, was it resolved at the first?

import { type Links, NEVER } from '#domain/fcr/link.ts'
import { lagOf, QUARTER_DAYS } from '#domain/fcr/maturity.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { type LoggedCorrections, type Marks, readMarks } from '#domain/review/contacts/marks.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { groundsOf } from './row-grounds.ts'
import { CONTACT, type KindOptions, kindsOf, sampledRows } from './row-kinds.ts'
import { linksOf } from './row-links.ts'
import { isDoneAt, type Times, timesOf } from './times.ts'

export interface JudgeOptions extends KindOptions {
  now: Instant
  windowDays: number
  /** Top level of a reason's value; null for none, unknown and *other*. */
  topLevelOf: (reason: string | null) => string | null
  /** Every how manieth requester's metrics were asked for; 1: all. */
  sampled: number
  corrections?: LoggedCorrections
}

/** Of a row that began an issue. */
export const OUTCOME = { none: 0, yes: 1, no: 2 } as const

export interface Judged {
  table: Contacts
  options: JudgeOptions
  marks: Marks
  times: Times
  links: Links
  /** Code of `ROW_KINDS`. */
  kind: Uint8Array
  /** 1: of a requester whose metrics were asked for; 0: what rests on metrics leaves it out. */
  sampled: Uint8Array
  /** 1: a further contact of its issue came after it that was no chaser. */
  repeated: Uint8Array
  /** Grounds of its own, bits of `AGAINST`. */
  grounds: Uint8Array
  /** Of the issue that it began: those of its first contact and of chasers. */
  issueGrounds: Uint8Array
  /** Of the issue that it began, whatever its age. */
  outcome: Uint8Array
  /** 1: an agent's word made that outcome. */
  overruled: Uint8Array
  /** 1: another contact of the same person came while it was open, or within the window after its solve. */
  followed: Uint8Array
  /** L. */
  lagDays: number
  /** Issues that began up to here are mature. */
  matureTo: Instant
  /** 1: mature, solved and of the sample: whether another contact followed tells something. */
  settled: Uint8Array
}

function settledRows(
  table: Contacts,
  { createdAt }: Times,
  sampled: Uint8Array,
  matureTo: Instant,
): Uint8Array {
  const settled = new Uint8Array(table.size)
  for (let row = 0; row < settled.length; row += 1)
    if (sampled[row] === 1 && (createdAt[row] ?? 0) <= matureTo && isDoneAt(table, row)) settled[row] = 1
  return settled
}

/** Days to first solve that nine of ten of the last quarter's contacts stay under, those of the sample. */
function lagIn(times: Times, kind: Uint8Array, sampled: Uint8Array, now: Instant): number {
  const days = new Float64Array(kind.length)
  let count = 0
  for (let row = 0; row < kind.length; row += 1) {
    const solve = times.measuredSolve[row] ?? NEVER
    if (kind[row] !== CONTACT || sampled[row] !== 1 || solve > now || solve <= now - QUARTER_DAYS * DAY)
      continue
    days[count] = daysBetween(times.createdAt[row] ?? 0, solve)
    count += 1
  }
  return lagOf(days.subarray(0, count))
}

type Outcomes = Pick<Judged, 'repeated' | 'outcome' | 'overruled' | 'issueGrounds'>

/** From its newest contact back to its first. A repeat fails the issue; so does any ground on it or on a chaser. */
function judgeIssue(first: number, links: Links, { bits }: Marks, grounds: Uint8Array, into: Outcomes): void {
  let said = 0
  let against = 0
  let repeat = false
  for (let row = links.last[first] ?? first; row >= 0; row = links.before[row] ?? -1) {
    into.repeated[row] = repeat ? 1 : 0
    if (row !== first && links.chaser[row] !== 1) repeat = true
    else against |= grounds[row] ?? 0
    // The newest word of an agent on any contact of the issue.
    if (said === 0) said = (bits[row] ?? 0) & (MARK.saidYes | MARK.saidNo)
  }
  const yes = said === 0 ? !repeat && against === 0 : (said & MARK.saidYes) !== 0
  into.issueGrounds[first] = against
  into.outcome[first] = yes ? OUTCOME.yes : OUTCOME.no
  into.overruled[first] = said === 0 ? 0 : 1
}

/**
 * Judges all rows, by the sidebar's own rules over columns, in pieces: pages must go on drawing. What comes of it holds
 * until the table, `now` or the window changes; pickers choose among its rows.
 */
export function* judgeInPieces(table: Contacts, options: JudgeOptions): Generator<void, Judged> {
  const marks = readMarks(table, options.corrections)
  yield
  const times = timesOf(table, options.windowDays)
  const kind = kindsOf(table, options)
  yield
  const sampled = sampledRows(table, options.sampled)
  yield
  const { links, followed } = yield* linksOf(table, marks, times, kind, options.topLevelOf)
  yield
  const grounds = groundsOf(table, marks, times, options.now)
  yield
  const column = () => new Uint8Array(table.size)
  const outcomes: Outcomes = {
    repeated: column(),
    outcome: column(),
    overruled: column(),
    issueGrounds: column(),
  }
  for (let row = 0; row < table.size; row += 1)
    if (links.first[row] === row) judgeIssue(row, links, marks, grounds, outcomes)
  yield
  const lagDays = lagIn(times, kind, sampled, options.now)
  const matureTo = options.now - (options.windowDays + lagDays) * DAY
  const settled = settledRows(table, times, sampled, matureTo)
  const columns = { marks, times, links, kind, sampled, grounds, followed, settled, ...outcomes }
  return { table, options, ...columns, lagDays, matureTo }
}

/** The same at once. */
export function judge(table: Contacts, options: JudgeOptions): Judged {
  const work = judgeInPieces(table, options)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
