// How did agents last see the health of a set of people? By the bands left on tickets, one a person.

import type { Instant } from '#domain/instant.ts'
import type { Quadrant } from './quadrant.ts'
import type { Band } from './score.ts'
import { latestByCustomer, type SeenTicket, sightingsOf } from './sighting.ts'

export interface SeenHealth {
  /** Requesters of these contacts. */
  people: number
  /** Each person once, by their last sighting in the window. */
  bands: Readonly<Record<Band, number>>
  /** Of those with a band; `unnamed` where an axis was not known or mixed. */
  quadrants: Readonly<Record<Quadrant | 'unnamed', number>>
  unseen: number
}

/** `people = Σ bands + unseen`, `Σ bands = Σ quadrants`. Inherited tags, which speak of another ticket, do not count. */
export function seenHealth(contacts: readonly SeenTicket[], now: Instant): SeenHealth {
  const latest = latestByCustomer(sightingsOf(contacts, now))
  const bands: Record<Band, number> = { thriving: 0, steady: 0, slipping: 0, at_risk: 0 }
  const quadrants = { thriving: 0, quiet: 0, unhappy: 0, at_risk: 0, unnamed: 0 }
  for (const { band, quadrant } of latest.values()) {
    bands[band] += 1
    quadrants[quadrant ?? 'unnamed'] += 1
  }
  const people = new Set(contacts.map((contact) => contact.requesterId)).size
  return { people, bands, quadrants, unseen: people - latest.size }
}
