// Who among those who contacted us might speak for us?

import type { Contact } from '#domain/contact.ts'
import { isAdvocateCandidate, QUADRANTS } from '#domain/health/quadrant.ts'
import { satisfaction } from '#domain/health/satisfaction.ts'
import type { Sighting } from '#domain/health/sighting.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import { customersOf } from './customers.ts'
import { type Seen, sightingAt } from './customers-seen.ts'
import type { Judged } from './judged.ts'
import { isDoneAt } from './times.ts'

export interface Advocate {
  requesterId: number
  organizationId: number | null
  seen: Sighting
  /** Good ones among the last five ratings of a year, as far as contacts are held. */
  good: number
}

const THRIVING = QUADRANTS.indexOf('thriving') + 1

/** Of those last seen thriving, what they rated and what is still open: the rest says nothing here. */
function tellingContacts(judged: Judged, rows: Uint32Array, seen: Seen): Map<number, Contact[]> {
  const { table } = judged
  const { requester, rating } = table.columns
  const found = new Map<number, Contact[]>()
  for (const customer of customersOf(judged, rows))
    if (seen.quadrant[seen.last[customer] ?? -1] === THRIVING) found.set(customer, [])
  if (found.size === 0) return found
  for (let row = 0; row < table.size; row += 1) {
    const mine = found.get(requester[row] ?? 0)
    if (mine && ((rating[row] ?? 0) > 0 || !isDoneAt(table, row))) mine.push(contactAt(table, row, []))
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
