// How many customers contacted us, and how engaged and satisfied were they when agents saw them last?

import { type EngagementRatio, engagementOf, type Mover, movers } from '#domain/health/portfolio.ts'
import { QUADRANTS, type Quadrant } from '#domain/health/quadrant.ts'
import { BANDS, type Band } from '#domain/health/score.ts'
import type { Sighting } from '#domain/health/sighting.ts'
import type { Instant } from '#domain/instant.ts'
import type { Choice } from './chosen.ts'
import { type Seen, sightingAt } from './customers-seen.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { where } from './tally.ts'

export const STANDINGS = [...QUADRANTS, 'unnamed'] as const
/** `unnamed`: an axis was not known, or mixed. */
export type StandingName = Quadrant | 'unnamed'
export const SEEN_BANDS = [...BANDS, 'unseen'] as const
/** `unseen`: no agent saw a band within 90 days. */
export type SeenBand = Band | 'unseen'

export interface CustomerHealth {
  /** `Σ cells + unseen = customers`, each customer once. */
  engagement: EngagementRatio
  bands: Readonly<Record<SeenBand, number>>
  standings: Readonly<Record<StandingName, number>>
  cells: Readonly<Record<Band, Readonly<Record<StandingName, number>>>>
}

const zeros = <K extends string>(names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>

/** Codes of those who asked for these contacts, each once, in the order of their first row. */
export const customersOf = remembering(({ table }: Judged, rows: Uint32Array): Uint32Array => {
  const { requester } = table.columns
  const known = new Uint8Array(table.codes.requester.size + 1)
  const found = new Uint32Array(rows.length)
  let count = 0
  for (const row of rows) {
    const code = requester[row] ?? 0
    if (known[code] === 1) continue
    known[code] = 1
    found[count] = code
    count += 1
  }
  return found.slice(0, count)
})

/** Of a customer by code. */
const bandOf = ({ band, last }: Seen, customer: number): SeenBand =>
  BANDS[(band[last[customer] ?? -1] ?? 0) - 1] ?? 'unseen'
const standingOf = ({ quadrant, last }: Seen, customer: number): StandingName =>
  QUADRANTS[(quadrant[last[customer] ?? -1] ?? 0) - 1] ?? 'unnamed'

/** `rows`: contacts of the period. */
export const customerHealth = remembering((judged: Judged, rows: Uint32Array, seen: Seen): CustomerHealth => {
  const customers = customersOf(judged, rows)
  const bands = zeros(SEEN_BANDS)
  const standings = zeros(STANDINGS)
  const cells: Record<Band, Record<StandingName, number>> = {
    thriving: zeros(STANDINGS),
    steady: zeros(STANDINGS),
    slipping: zeros(STANDINGS),
    at_risk: zeros(STANDINGS),
  }
  for (const customer of customers) {
    const band = bandOf(seen, customer)
    bands[band] += 1
    if (band === 'unseen') continue
    const standing = standingOf(seen, customer)
    standings[standing] += 1
    cells[band][standing] += 1
  }
  return { engagement: engagementOf(customers.length, bands), bands, standings, cells }
})

/** Which customers: by what was seen of them, and how often they contacted us in the period. Absent: any. */
export interface CustomerPick {
  bands?: readonly SeenBand[]
  standing?: StandingName
  frequency?: Frequency
}

/** Contacts of a customer within the period. */
export const FREQUENCIES = ['none', 'one', 'few', 'many'] as const
export type Frequency = (typeof FREQUENCIES)[number]
const FEW = 3

const frequencyOf = (contacts: number): Frequency =>
  contacts === 0 ? 'none' : contacts === 1 ? 'one' : contacts <= FEW ? 'few' : 'many'

const contactsEach = remembering(({ table }: Judged, rows: Uint32Array): Uint32Array => {
  const counts = new Uint32Array(table.codes.requester.size + 1)
  for (const row of rows) {
    const code = table.columns.requester[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
})

/** Whether the customer was last seen as one of these organisations; undefined: of any, or of none. */
const isOf = ({ table }: Judged, { last }: Seen, customer: number, among: Organizations): boolean =>
  among === undefined ||
  among.has(table.codes.organization.idOf(table.columns.organization[last[customer] ?? -1] ?? 0) ?? 0)

type Organizations = Choice['organizations']

/**
 * Customers by how often they contacted us and how they were seen last. `none`: seen within 90 days, of the segment
 * picked, but without a contact among these; who was never seen and did not contact us is in no cell.
 */
export function frequencyByHealth(
  judged: Judged,
  rows: Uint32Array,
  seen: Seen,
  among?: Organizations,
): Readonly<Record<Frequency, Readonly<Record<SeenBand, number>>>> {
  const counts = contactsEach(judged, rows)
  const cells: Record<Frequency, Record<SeenBand, number>> = {
    none: zeros(SEEN_BANDS),
    one: zeros(SEEN_BANDS),
    few: zeros(SEEN_BANDS),
    many: zeros(SEEN_BANDS),
  }
  for (let customer = 1; customer < counts.length; customer += 1) {
    const [frequency, band] = [frequencyOf(counts[customer] ?? 0), bandOf(seen, customer)]
    if (frequency !== 'none' || (band !== 'unseen' && isOf(judged, seen, customer, among)))
      cells[frequency][band] += 1
  }
  return cells
}

/** The tickets behind such customers: their contacts of the period; of those without one, where they were seen last. */
export function pickedRows(
  judged: Judged,
  rows: Uint32Array,
  seen: Seen,
  { bands, standing, frequency }: CustomerPick,
  among?: Organizations,
): Uint32Array {
  const counts = contactsEach(judged, rows)
  const isPicked = (customer: number): boolean => {
    const band = bandOf(seen, customer)
    return (
      (bands === undefined || bands.includes(band)) &&
      (standing === undefined || (band !== 'unseen' && standingOf(seen, customer) === standing)) &&
      (frequency === undefined || frequencyOf(counts[customer] ?? 0) === frequency)
    )
  }
  if (frequency !== 'none') return where(rows, (row) => isPicked(judged.table.columns.requester[row] ?? 0))
  return Uint32Array.from(
    seen.last.filter(
      (row, customer) => row >= 0 && isPicked(customer) && isOf(judged, seen, customer, among),
    ),
  )
}

/** Of the customers of these contacts; the largest fall first. */
export function moversAmong(judged: Judged, rows: Uint32Array, seen: Seen): Mover[] {
  const { band, earlier, last } = seen
  const pairs: Sighting[] = []
  for (const customer of customersOf(judged, rows)) {
    const [before, now] = [earlier[customer] ?? -1, last[customer] ?? -1]
    // Most did not move: nothing is written down for them.
    if (before < 0 || now < 0 || band[before] === band[now]) continue
    const [from, to] = [sightingAt(judged, seen, before), sightingAt(judged, seen, now)]
    if (from && to) pairs.push(from, to)
  }
  return movers(pairs, seen.asOf)
}

/** How many of these contacts are of a customer, by id. */
export function contactsByCustomer(judged: Judged, rows: Uint32Array): (requesterId: number) => number {
  const counts = contactsEach(judged, rows)
  const { requester } = judged.table.codes
  return (requesterId) => counts[requester.find(requesterId)] ?? 0
}

export interface LateCustomer {
  requesterId: number
  /** Of the newest of these contacts. */
  lastAt: Instant
  /** As agents saw them last, within 90 days; null: nobody did. */
  seen: Sighting | null
}

/** When each wrote last, by code; 0 for who is not among these contacts. */
const lastWritten = remembering(({ table }: Judged, rows: Uint32Array): Float64Array => {
  const { requester, created } = table.columns
  const last = new Float64Array(table.codes.requester.size + 1)
  for (const row of rows) {
    const code = requester[row] ?? 0
    last[code] = Math.max(last[code] ?? 0, (created[row] ?? 0) * 1000)
  }
  return last
})

/** Those who asked for these contacts, each once, whoever wrote last first: so many of them. */
export function customersByLast(
  judged: Judged,
  rows: Uint32Array,
  seen: Seen,
  most = Number.POSITIVE_INFINITY,
): LateCustomer[] {
  const { requester } = judged.table.codes
  const last = lastWritten(judged, rows)
  const customers = customersOf(judged, rows)
  // Moments are quickly sorted, people are not: only those who may be among the last are looked at.
  const moments = Float64Array.from(customers, (code) => last[code] ?? 0).sort()
  const since = moments[customers.length - most] ?? 0
  return [...customers.filter((code) => (last[code] ?? 0) >= since)]
    .map((code) => ({ code, requesterId: requester.idOf(code) ?? 0, lastAt: last[code] ?? 0 }))
    .sort((a, b) => b.lastAt - a.lastAt || a.requesterId - b.requesterId)
    .slice(0, most)
    .map(({ code, requesterId, lastAt }) => ({
      ...{ requesterId, lastAt },
      seen: sightingAt(judged, seen, seen.last[code] ?? -1) ?? null,
    }))
}
