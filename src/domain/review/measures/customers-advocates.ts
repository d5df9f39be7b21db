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

/** Of those last seen thriving, in the table's order. Two were rated good at some time, else nobody is looked at. */
function tellingContacts(judged: Judged, rows: Uint32Array, seen: Seen): Map<number, Contact[]> {
  const { table } = judged
  const { requester, rating } = table.columns
  const telling = tellingRows(judged)
  const good = new Uint32Array(table.codes.requester.size + 1)
  for (const row of telling)
    if (rating[row] === GOOD) good[requester[row] ?? 0] = (good[requester[row] ?? 0] ?? 0) + 1
  const found = new Map<number, Contact[]>()
  for (const customer of customersOf(judged, rows))
    if ((good[customer] ?? 0) >= LEAST_GOOD && seen.quadrant[seen.last[customer] ?? -1] === THRIVING)
      found.set(customer, [])
  if (found.size === 0) return found
  for (const row of telling) {
    const customer = requester[row] ?? 0
    if ((good[customer] ?? 0) >= LEAST_GOOD) found.get(customer)?.push(contactAt(table, row, []))
  }
  return found
}

/**
 * As the sidebar has it, by ratings alone: last seen as a thriving relationship, two of the last five ratings of a year
 * good, none bad in 180 days, nothing open. Most good ratings first, then those seen last.
 */
export function advocatesAmong(judged: Judged, rows: Uint32Array, seen: Seen): Advocate[] {
  const thriving = { quadrant: 'thriving', engaged: true, satisfied: true, because: null } as const
  return [...tellingContacts(judged, rows, seen)]
    .flatMap(([customer, contacts]): Advocate[] => {
      const last = sightingAt(judged, seen, seen.last[customer] ?? -1)
      const rated = satisfaction(contacts, seen.asOf)
      if (last === undefined || !isAdvocateCandidate(thriving, rated, contacts, seen.asOf)) return []
      const good = rated.ratings.filter(({ rating }) => rating === 'good').length
      return [{ requesterId: last.requesterId, organizationId: last.organizationId, seen: last, good }]
    })
    .sort((a, b) => b.good - a.good || b.seen.at - a.seen.at || a.requesterId - b.requesterId)
}
