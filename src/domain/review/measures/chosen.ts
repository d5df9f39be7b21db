// Which rows are meant by a period and the pickers?

import type { Instant } from '#domain/instant.ts'
import { byMoment, type Grouping } from './grouping.ts'
import type { Judged } from './judged.ts'
import { remembering, rememberingSome } from './remembered.ts'
import { withRoom } from './room.ts'
import { CONTACT, ROW_KINDS } from './row-kinds.ts'
import { isDoneAt, workedAtRow } from './times.ts'

/** What a reader has picked; absent: all. */
export interface Choice {
  from: Instant
  /** Lies outside. */
  to: Instant
  groupId?: number
  brandId?: number
  channel?: string
  /** Organisations of the chosen segment of customers. */
  organizations?: ReadonlySet<number>
}

export interface Chosen {
  /** Contacts, in the table's order. */
  rows: Uint32Array
  /** Tickets found; contacts and those left out make it up. */
  found: number
  leftOut: { merged: number; staff: number; outbound: number }
}

/** A column's codes that are allowed. */
type Condition = readonly [column: Uint8Array | Uint16Array | Uint32Array, allowed: Uint8Array]

/** Rows must match all of these: codes, 0 where the table never saw what was picked. */
function picks({ table: { columns, codes } }: Judged, choice: Choice): readonly Condition[] {
  const only = (code: number, size: number): Uint8Array => {
    const allowed = new Uint8Array(size + 1)
    if (code > 0) allowed[code] = 1
    return allowed
  }
  const found: Condition[] = []
  const { groupId, brandId, channel, organizations } = choice
  if (groupId !== undefined) found.push([columns.group, only(codes.group.find(groupId), codes.group.size)])
  if (brandId !== undefined) found.push([columns.brand, only(codes.brand.find(brandId), codes.brand.size)])
  if (channel !== undefined)
    found.push([columns.channel, only(codes.channel.find(channel), codes.channel.texts.length)])
  if (organizations) {
    const allowed = new Uint8Array(codes.organization.size + 1)
    for (const id of organizations) allowed[codes.organization.find(id)] = 1
    // What the table never saw, and contacts without an organisation, have the code 0.
    allowed[0] = 0
    found.push([columns.organization, allowed])
  }
  return found
}

/** Rows that stand together in the table, of which the first and last moment are known. */
const TOGETHER = 1024

/** A moment of each row, in milliseconds, and of each thousand of them the earliest and the latest. */
interface Moments {
  at: Float64Array
  earliest: Float64Array
  latest: Float64Array
}

function momentsOf(at: Float64Array): Moments {
  const groups = Math.ceil(at.length / TOGETHER)
  const earliest = new Float64Array(groups).fill(Number.POSITIVE_INFINITY)
  const latest = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY)
  for (let row = 0; row < at.length; row += 1) {
    const group = Math.floor(row / TOGETHER)
    const moment = at[row] ?? 0
    if (moment < (earliest[group] ?? 0)) earliest[group] = moment
    if (moment > (latest[group] ?? 0)) latest[group] = moment
  }
  return { at, earliest, latest }
}

/** Of the rows that were judged: the table may have grown since. */
const solvedTimes = ({ table, kind }: Judged): Float64Array => {
  const at = new Float64Array(kind.length)
  for (let row = 0; row < at.length; row += 1)
    at[row] = isDoneAt(table, row) ? workedAtRow(table, row) : Number.POSITIVE_INFINITY
  return at
}

const createdMoments = remembering(({ times }: Judged) => momentsOf(times.createdAt))
const solvedMoments = remembering((judged: Judged) => momentsOf(solvedTimes(judged)))

/** Stretches by the moment that `chosenSolved` goes by; in order of time, without overlap. */
export const bySolve = (judged: Judged, stretches: readonly { from: Instant; to: Instant }[]): Grouping =>
  byMoment(solvedMoments(judged).at, stretches)

/** Rows of whatever kind whose moment lies in the period, in the table's order: how many stand in `into`. */
function rowsWithin({ at, earliest, latest }: Moments, { from, to }: Choice, into: Uint32Array): number {
  let count = 0
  for (let group = 0; group < earliest.length; group += 1) {
    // Rows were read week by week: most thousands lie in other weeks.
    if ((latest[group] ?? 0) < from || (earliest[group] ?? 0) >= to) continue
    const end = Math.min(at.length, (group + 1) * TOGETHER)
    for (let row = group * TOGETHER; row < end; row += 1) {
      const time = at[row] ?? 0
      if (time < from || time >= to) continue
      into[count] = row
      count += 1
    }
  }
  return count
}

/** Those of the first `count` whose code is allowed; they move up to the front. */
function keepAllowed(rows: Uint32Array, count: number, [column, allowed]: Condition): number {
  let kept = 0
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0
    if (allowed[column[row] ?? 0] !== 1) continue
    rows[kept] = row
    kept += 1
  }
  return kept
}

/** The choice's period is about those moments. */
function choose(judged: Judged, choice: Choice, moments: Moments): Chosen {
  const { kind } = judged
  return withRoom(kind.length, (rows) => {
    let found = rowsWithin(moments, choice, rows)
    for (const condition of picks(judged, choice)) found = keepAllowed(rows, found, condition)
    const counts = new Uint32Array(ROW_KINDS.length)
    let contacts = 0
    for (let index = 0; index < found; index += 1) {
      const row = rows[index] ?? 0
      const code = kind[row] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
      if (code !== CONTACT) continue
      rows[contacts] = row
      contacts += 1
    }
    const [, merged = 0, staff = 0, outbound = 0] = counts
    return { rows: rows.slice(0, contacts), found, leftOut: { merged, staff, outbound } }
  })
}

/** So many choices of a judgement are held: now and before, as created and as solved, and where one came from. */
const MOST_HELD = 12
const chosenBefore = rememberingSome<Judged, Chosen>(MOST_HELD)
/** A segment's organisations, told apart. */
const segments = new WeakMap<ReadonlySet<number>, number>()
let segmentCount = 0

function nameOf({ from, to, groupId, brandId, channel, organizations }: Choice): string {
  if (organizations && !segments.has(organizations)) segments.set(organizations, ++segmentCount)
  const segment = organizations ? segments.get(organizations) : undefined
  return JSON.stringify([from, to, groupId ?? null, brandId ?? null, channel ?? null, segment ?? null])
}

/** Contacts created in the period. The same object as long as the judgement and what is picked are the same. */
export const chosenContacts = (judged: Judged, choice: Choice): Chosen =>
  chosenBefore(judged, `created ${nameOf(choice)}`, () => choose(judged, choice, createdMoments(judged)))

/** Contacts solved in the period, by their last solve, else their last update. The same object likewise. */
export const chosenSolved = (judged: Judged, choice: Choice): Chosen =>
  chosenBefore(judged, `solved ${nameOf(choice)}`, () => choose(judged, choice, solvedMoments(judged)))
