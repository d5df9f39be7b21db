// How engaged are the customers who contacted us, how much revenue is at risk, and who moved?

import { DAY, type Instant } from '#domain/instant.ts'
import { BANDS, type Band } from './score.ts'
import { SEEN_DAYS, type SeenTicket, type Sighting } from './sighting.ts'

/** Who contacted us: the customers and organisations of these tickets, each once. */
type Party = Pick<SeenTicket, 'requesterId' | 'organizationId'>

export interface EngagementRatio {
  /** `customers = engaged + middle + disengaged + unknown`. */
  customers: number
  /** Last seen steady or thriving. */
  engaged: number
  /** Last seen slipping. */
  middle: number
  /** Last seen below that: under 35 of 100, where the team has not moved its bands. */
  disengaged: number
  /** Never seen with a band. */
  unknown: number
  /** Engaged for each disengaged one; null with none of the latter. */
  ratio: number | null
  /** Share of the customers of whom a band is known, 0 to 1; null without customers. */
  coverage: number | null
}

const bandsOf = (
  customers: ReadonlySet<number>,
  latest: ReadonlyMap<number, Sighting>,
): Record<Band, number> => {
  const counts: Record<Band, number> = { thriving: 0, steady: 0, slipping: 0, at_risk: 0 }
  for (const customer of customers) {
    const seen = latest.get(customer)
    if (seen !== undefined) counts[seen.band] += 1
  }
  return counts
}

/** Of so many customers, each by their last sighting; `bands` counts those who were seen. */
export function engagementOf(customers: number, bands: Readonly<Record<Band, number>>): EngagementRatio {
  const engaged = bands.thriving + bands.steady
  const known = engaged + bands.slipping + bands.at_risk
  return {
    customers,
    engaged,
    middle: bands.slipping,
    disengaged: bands.at_risk,
    unknown: customers - known,
    ratio: bands.at_risk === 0 ? null : engaged / bands.at_risk,
    coverage: customers === 0 ? null : known / customers,
  }
}

/** Of the customers of these contacts, each by their last sighting, as agents saw them. */
export function engagementRatio(
  contacts: readonly Party[],
  latestByCustomer: ReadonlyMap<number, Sighting>,
): EngagementRatio {
  const people = new Set(contacts.map(({ requesterId }) => requesterId))
  return engagementOf(people.size, bandsOf(people, latestByCustomer))
}

/** Disengaged, whatever they say of us; or neither engaged nor satisfied. */
export const isKnownAtRisk = (seen: Pick<Sighting, 'band' | 'quadrant'> | undefined): boolean =>
  seen?.band === 'at_risk' || seen?.quadrant === 'at_risk'

/** Organisations of these contacts that are at risk by the last sighting of any of their people, each once. */
export const organizationsAtRisk = (
  contacts: readonly Party[],
  latestByOrganization: ReadonlyMap<number, Sighting>,
): number[] => {
  const ids = new Set(contacts.flatMap(({ organizationId }) => organizationId ?? []))
  return [...ids].filter((id) => isKnownAtRisk(latestByOrganization.get(id)))
}

export interface RevenueAtRisk {
  /** Organisations that contacted us, those of whom anyone was seen with a band, and of these those at risk. */
  organizations: number
  seen: number
  atRisk: number
  /** How many of those at risk have a known value, and its sum in the account's own unit. */
  withValue: number
  value: number
  /** Customers without an organisation who are at risk: they are in no sum. */
  alone: number
}

/**
 * Each organisation once. Rows by reason do not add up: an organisation that contacted us for two reasons stands in
 * both. `values` by organisation id; null or absent = not known.
 */
export function revenueAtRisk(
  contacts: readonly Party[],
  latest: {
    customers: ReadonlyMap<number, Sighting>
    organizations: ReadonlyMap<number, Sighting>
  },
  values: ReadonlyMap<number, number | null>,
): RevenueAtRisk {
  const organizations = new Set(contacts.flatMap(({ organizationId }) => organizationId ?? []))
  const atRisk = organizationsAtRisk(contacts, latest.organizations)
  const known = atRisk.map((id) => values.get(id) ?? null).filter((value) => value !== null)
  const inSome = new Set(
    contacts.flatMap(({ requesterId, organizationId }) => (organizationId === null ? [] : requesterId)),
  )
  const people = new Set(contacts.map(({ requesterId }) => requesterId))
  return {
    organizations: organizations.size,
    seen: [...organizations].filter((id) => latest.organizations.has(id)).length,
    atRisk: atRisk.length,
    withValue: known.length,
    value: known.reduce((total, value) => total + value, 0),
    alone: [...people].filter((id) => !inSome.has(id) && isKnownAtRisk(latest.customers.get(id))).length,
  }
}

export interface Mover {
  requesterId: number
  from: Sighting
  to: Sighting
  /** Bands gained; negative where lost, 0 never. */
  bands: number
}

/**
 * Customers whose last two sightings, both of the last 90 days, lie two bands apart, or one with a change of quadrant.
 * The largest fall first.
 */
export function movers(oldestFirst: readonly Sighting[], now: Instant): Mover[] {
  const lastTwo = new Map<number, { from: Sighting | null; to: Sighting }>()
  for (const seen of oldestFirst) {
    if (seen.at > now || seen.at <= now - SEEN_DAYS * DAY) continue
    lastTwo.set(seen.requesterId, { from: lastTwo.get(seen.requesterId)?.to ?? null, to: seen })
  }
  return [...lastTwo]
    .flatMap(([requesterId, { from, to }]): Mover[] => {
      if (from === null) return []
      const bands = BANDS.indexOf(from.band) - BANDS.indexOf(to.band)
      const changed = from.quadrant !== null && to.quadrant !== null && from.quadrant !== to.quadrant
      const moved = Math.abs(bands) >= 2 || (Math.abs(bands) === 1 && changed)
      return moved ? [{ requesterId, from, to, bands }] : []
    })
    .sort((a, b) => a.bands - b.bands || b.to.at - a.to.at || a.requesterId - b.requesterId)
}
