// What became of every row: is it a contact, of which issue, did another one follow, was it resolved at the first?

import { groundsAgainst, type Measured } from '#domain/fcr/against.ts'
import { emptyLinks, type Links, linkRows, NEVER } from '#domain/fcr/link.ts'
import { lagOf, QUARTER_DAYS } from '#domain/fcr/maturity.ts'
import { isSessionChannel } from '#domain/fcr/turns.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { MARK, type Marks, readMarks } from '#domain/review/contacts/marks.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { isSampled } from '#domain/review/sample.ts'
import type { JudgeOptions } from '#domain/review/stats/judged.ts'
import { kindAt } from '#domain/review/stats/known-row.ts'
import { rowsInOrder } from './in-order.ts'
import { isDoneAt, type Times, timesOf } from './times.ts'

export interface JudgingOptions extends JudgeOptions {
  /** Reasons by ticket id, of the corrections' log. */
  corrections?: ReadonlyMap<number, string>
}

/** What a row is, by code. */
export const ROW_KINDS = ['contact', 'merged', 'staff', 'outbound'] as const
type RowKind = (typeof ROW_KINDS)[number]
export const CONTACT = 0
const MERGED = 1

/** Of a row that began an issue. */
export const OUTCOME = { none: 0, yes: 1, no: 2 } as const

export interface Judged {
  table: Contacts
  options: JudgingOptions
  marks: Marks
  times: Times
  links: Links
  kind: Uint8Array
  /** 1: of a requester whose metrics were asked for; 0: what rests on metrics leaves it out. */
  sampled: Uint8Array
  /** 1: a further contact of its issue came after it that was no chaser. */
  repeated: Uint8Array
  /** Grounds of its own, bits of `AGAINST`. */
  grounds: Uint8Array
  /** Of the issue that it began, whatever its age. */
  outcome: Uint8Array
  /** 1: an agent's word made that outcome. */
  overruled: Uint8Array
  /** L. */
  lagDays: number
  /** Issues that began up to here are mature. */
  matureTo: Instant
}

function kindsOf(table: Contacts, options: JudgeOptions): Uint8Array {
  const kinds = new Uint8Array(table.size)
  const plain = options.staff.size === 0 && options.agentsLogContacts
  for (let row = 0; row < table.size; row += 1) {
    if (plain) kinds[row] = hasFlag(table, row, FLAG.merged) ? MERGED : CONTACT
    else kinds[row] = ROW_KINDS.indexOf(kindAt(table, row, options) satisfies RowKind)
  }
  return kinds
}

function sampledRows({ codes, columns, size }: Contacts, rate: number): Uint8Array {
  const rows = new Uint8Array(size).fill(1)
  if (rate <= 1) return rows
  const chosen = new Uint8Array(codes.requester.size + 1)
  for (let code = 1; code < chosen.length; code += 1)
    chosen[code] = isSampled(codes.requester.idOf(code) ?? 0, rate) ? 1 : 0
  for (let row = 0; row < size; row += 1) rows[row] = chosen[columns.requester[row] ?? 0] ?? 0
  return rows
}

/** By a problem's or a reason's code; contacts alone are linked, with those that were merged away. */
function linksOf(
  table: Contacts,
  { reason, reasons }: Marks,
  times: Times,
  kind: Uint8Array,
  options: JudgeOptions,
): Links {
  const { columns, codes, ids, size } = table
  const tops = new Map<string, number>()
  const topOf = Uint16Array.from(['', ...reasons.texts], (value) => {
    const top = value === '' ? null : options.topLevelOf(value)
    if (!top) return 0
    const code = tops.get(top) ?? tops.size + 1
    tops.set(top, code)
    return code
  })
  const followed = Uint32Array.from([0, ...codes.followUp.ids()], (id) => (id === 0 ? 0 : ids.find(id)))
  const facts = {
    ...times,
    problem: columns.problem,
    topLevel: reason.map((code) => topOf[code] ?? 0),
    follows: columns.followUp.subarray(0, size).map((code) => followed[code] ?? 0),
    merged: kind.map((code) => (code === MERGED ? 1 : 0)),
  }
  const links = emptyLinks(size)
  const ordered = rowsInOrder(table).filter((row) => (kind[row] ?? 0) <= MERGED)
  let from = 0
  for (let index = 1; index <= ordered.length; index += 1) {
    const begins = columns.requester[ordered[from] ?? 0]
    if (index < ordered.length && columns.requester[ordered[index] ?? 0] === begins) continue
    const row = ordered[from] ?? 0
    // Most have contacted us once: nothing to link.
    if (index - from > 1) linkRows(facts, ordered.subarray(from, index), links)
    else if (kind[row] === CONTACT) {
      links.first[row] = row
      links.last[row] = row
    }
    from = index
  }
  return links
}

function groundsOf(table: Contacts, { bits }: Marks, times: Times, now: Instant): Uint8Array {
  const grounds = new Uint8Array(table.size)
  const { columns, codes } = table
  const sessions = [false, ...codes.channel.texts.map(isSessionChannel)]
  // One for all rows: filled anew for each.
  const measured: Measured = {
    ...{ sessionBased: false, replies: 0, reopens: 0, turns: null, onlyThanks: false, tierUp: false },
    openDays: null,
  }
  for (let row = 0; row < table.size; row += 1) {
    const says = bits[row] ?? 0
    const known = hasFlag(table, row, FLAG.metrics)
    const solve = times.measuredSolve[row] ?? NEVER
    measured.sessionBased = sessions[columns.channel[row] ?? 0] ?? isSessionChannel('')
    measured.replies = known ? (columns.replies[row] ?? 0) : 0
    measured.reopens = known ? (columns.reopens[row] ?? 0) : 0
    measured.turns = says & MARK.moreTurns ? 'more' : says & MARK.oneTurn ? 'one' : null
    measured.onlyThanks = (says & MARK.onlyThanks) !== 0
    measured.tierUp = (says & MARK.tierUp) !== 0
    const end = solve !== NEVER ? solve : isDoneAt(table, row) ? null : now
    measured.openDays = end === null ? null : daysBetween(times.createdAt[row] ?? 0, end)
    grounds[row] = groundsAgainst(measured)
  }
  return grounds
}

/** Days to first solve that nine of ten of the last quarter's contacts stay under, those of the sample. */
function lagIn(times: Times, kind: Uint8Array, sampled: Uint8Array, now: Instant): number {
  const days: number[] = []
  for (let row = 0; row < kind.length; row += 1) {
    const solve = times.measuredSolve[row] ?? NEVER
    if (kind[row] !== CONTACT || sampled[row] !== 1 || solve > now || solve <= now - QUARTER_DAYS * DAY)
      continue
    days.push(daysBetween(times.createdAt[row] ?? 0, solve))
  }
  return lagOf(days)
}

type Outcomes = Pick<Judged, 'repeated' | 'outcome' | 'overruled'>

/** From its newest contact back to its first. A repeat fails the issue; so does any ground on it or on a chaser. */
function judgeIssue(first: number, links: Links, { bits }: Marks, grounds: Uint8Array, into: Outcomes): void {
  let said = 0
  let against = 0
  let repeat = false
  for (let row = links.last[first] ?? first; row >= 0; row = links.before[row] ?? -1) {
    into.repeated[row] = repeat ? 1 : 0
    if (row !== first && links.chaser[row] !== 1) repeat = true
    against |= grounds[row] ?? 0
    // The newest word of an agent on any contact of the issue.
    if (said === 0) said = (bits[row] ?? 0) & (MARK.saidYes | MARK.saidNo)
  }
  const yes = said === 0 ? !repeat && against === 0 : (said & MARK.saidYes) !== 0
  into.outcome[first] = yes ? OUTCOME.yes : OUTCOME.no
  into.overruled[first] = said === 0 ? 0 : 1
}

/**
 * Judges all rows, by the sidebar's own rules over columns, in pieces: pages must go on drawing. What comes of it holds
 * until the table, `now` or the window changes; pickers choose among its rows.
 */
export function* judgeInPieces(table: Contacts, options: JudgingOptions): Generator<void, Judged> {
  const marks = readMarks(table, options.corrections)
  yield
  const times = timesOf(table, options.windowDays)
  const kind = kindsOf(table, options)
  const sampled = sampledRows(table, options.sampled)
  yield
  const links = linksOf(table, marks, times, kind, options)
  yield
  const grounds = groundsOf(table, marks, times, options.now)
  const column = () => new Uint8Array(table.size)
  const outcomes: Outcomes = { repeated: column(), outcome: column(), overruled: column() }
  for (let row = 0; row < table.size; row += 1)
    if (links.first[row] === row) judgeIssue(row, links, marks, grounds, outcomes)
  const lagDays = lagIn(times, kind, sampled, options.now)
  const matureTo = options.now - (options.windowDays + lagDays) * DAY
  return { table, options, marks, times, links, kind, sampled, grounds, ...outcomes, lagDays, matureTo }
}

/** The same at once. */
export function judge(table: Contacts, options: JudgingOptions): Judged {
  const work = judgeInPieces(table, options)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
