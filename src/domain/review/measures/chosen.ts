// Which rows are meant by a period and the pickers?

import type { Instant } from '#domain/instant.ts'
import type { Judged } from './judged.ts'
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

/** Rows must match all of these: codes, 0 where the table never saw what was picked. */
function picks({ table: { columns, codes } }: Judged, choice: Choice): [ArrayLike<number>, Uint8Array][] {
  const only = (code: number, size: number): Uint8Array => {
    const allowed = new Uint8Array(size + 1)
    if (code > 0) allowed[code] = 1
    return allowed
  }
  const found: [ArrayLike<number>, Uint8Array][] = []
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

const solvedTimes = ({ table }: Judged): Float64Array => {
  const at = new Float64Array(table.size)
  for (let row = 0; row < at.length; row += 1)
    at[row] = isDoneAt(table, row) ? workedAtRow(table, row) : Number.POSITIVE_INFINITY
  return at
}

/** Worked out once for a judgement: pickers choose among the same rows again and again. */
const known = new WeakMap<Judged, Partial<Record<'created' | 'solved', Moments>>>()

function momentsIn(judged: Judged, which: 'created' | 'solved'): Moments {
  const those = known.get(judged) ?? {}
  const moments =
    those[which] ?? momentsOf(which === 'created' ? judged.times.createdAt : solvedTimes(judged))
  known.set(judged, { ...those, [which]: moments })
  return moments
}

/** The choice's period is about those moments. */
function choose(judged: Judged, choice: Choice, { at, earliest, latest }: Moments): Chosen {
  const { kind } = judged
  const { from, to } = choice
  const conditions = picks(judged, choice)
  const rows = new Uint32Array(kind.length)
  const counts = new Uint32Array(ROW_KINDS.length)
  let count = 0
  for (let row = 0; row < kind.length; row += 1) {
    const group = row / TOGETHER
    // Rows were read week by week: most thousands lie in other weeks.
    if (Number.isInteger(group) && ((latest[group] ?? 0) < from || (earliest[group] ?? 0) >= to)) {
      row += TOGETHER - 1
      continue
    }
    const time = at[row] ?? 0
    if (time < from || time >= to) continue
    if (conditions.length > 0 && conditions.some(([column, allowed]) => allowed[column[row] ?? 0] !== 1))
      continue
    const code = kind[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
    if (code !== CONTACT) continue
    rows[count] = row
    count += 1
  }
  const [, merged = 0, staff = 0, outbound = 0] = counts
  const leftOut = { merged, staff, outbound }
  return { rows: rows.slice(0, count), found: count + merged + staff + outbound, leftOut }
}

/** Contacts created in the period. */
export const chosenContacts = (judged: Judged, choice: Choice): Chosen =>
  choose(judged, choice, momentsIn(judged, 'created'))

/** Contacts solved in the period, by their last solve, else their last update. */
export const chosenSolved = (judged: Judged, choice: Choice): Chosen =>
  choose(judged, choice, momentsIn(judged, 'solved'))
