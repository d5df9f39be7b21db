// Who among those who contacted us might speak for us?

import type { Contact } from '#domain/contact.ts'
import { isAdvocateCandidate, QUADRANTS } from '#domain/health/quadrant.ts'
import { satisfaction } from '#domain/health/satisfaction.ts'
import type { Sighting } from '#domain/health/sighting.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import { RATINGS } from '#domain/review/contacts/table.ts'
import { customersOf } from './customers.ts'
import { type Seen, sightingAt } from './customers-seen.ts'
import { everyRow } from './in-order.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { where } from './tally.ts'
import { isDoneAt } from './times.ts'

export interface Advocate {
  requesterId: number
  organizationId: number | null
  seen: Sighting
  /** Good ones among the last five ratings of a year, as far as contacts are held. */
  good: number
}

const THRIVING = QUADRANTS.indexOf('thriving') + 1
const GOOD = RATINGS.indexOf('good')
/** Who was rated good less often is no candidate by ratings alone. */
const LEAST_GOOD = 2

/** All that were rated or are still open: the rest says nothing here. */
const tellingRows = remembering(({ table, kind }: Judged): Uint32Array => {
  const { rating } = table.columns
  return where(everyRow(kind.length), (row) => (rating[row] ?? 0) > 0 || !isDoneAt(table, row))
})

/** Contacts of those last seen thriving who have nothing open. Two were rated good at some time, else nobody is looked at. */
function tellingContacts(judged: Judged, seen: Seen): Map<number, Contact[]> {
  const { table } = judged
  const { requester, rating } = table.columns
  const telling = tellingRows(judged)
  const good = new Uint32Array(table.codes.requester.size + 1)
  const open = new Uint8Array(good.length)
  for (const row of telling) {
    const customer = requester[row] ?? 0
    if (rating[row] === GOOD) good[customer] = (good[customer] ?? 0) + 1
    if (!isDoneAt(table, row)) open[customer] = 1
  }
  const mayBe = (customer: number): boolean =>
    (good[customer] ?? 0) >= LEAST_GOOD &&
    open[customer] === 0 &&
    seen.quadrant[seen.last[customer] ?? -1] === THRIVING
  const found = new Map<number, Contact[]>()
  for (const row of telling) {
    const customer = requester[row] ?? 0
    if (!mayBe(customer)) continue
    const contacts = found.get(customer) ?? []
    contacts.push(contactAt(table, row, []))
    found.set(customer, contacts)
  }
  return found
}

/** By code, of everybody who was seen: whoever asked for which contacts, they stay the same. */
const advocatesSeen = remembering((judged: Judged, seen: Seen): ReadonlyMap<number, Advocate> => {
  const thriving = { quadrant: 'thriving', engaged: true, satisfied: true, because: null } as const
  const found = new Map<number, Advocate>()
  for (const [customer, contacts] of tellingContacts(judged, seen)) {
    const last = sightingAt(judged, seen, seen.last[customer] ?? -1)
    const rated = satisfaction(contacts, seen.asOf)
    if (last === undefined || !isAdvocateCandidate(thriving, rated, contacts, seen.asOf)) continue
    const good = rated.ratings.filter(({ rating }) => rating === 'good').length
    const { requesterId, organizationId } = last
    found.set(customer, { requesterId, organizationId, seen: last, good })
  }
  return found
})

/**
 * As the sidebar has it, by ratings alone: last seen as a thriving relationship, two of the last five ratings of a year
 * good, none bad in 180 days, nothing open. Most good ratings first, then those seen last.
 */
export function advocatesAmong(judged: Judged, rows: Uint32Array, seen: Seen): Advocate[] {
  const known = advocatesSeen(judged, seen)
  return [...customersOf(judged, rows)]
    .flatMap((customer) => known.get(customer) ?? [])
    .sort((a, b) => b.good - a.good || b.seen.at - a.seen.at || a.requesterId - b.requesterId)
}
