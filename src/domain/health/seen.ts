// How did agents last see the health of an organisation's people? By the bands left on tickets, one a person.

import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { BANDS, type Band } from './score.ts'

export interface SeenHealth {
  /** Requesters of these contacts. */
  people: number
  /** Each person once, by the newest contact in the window that carries a band. */
  bands: Readonly<Record<Band, number>>
  unseen: number
}

/** Older sightings tell nothing of today. */
const SEEN_DAYS = 90

const isBand = (name: string | null): name is Band => (BANDS as readonly (string | null)[]).includes(name)

/** `people = Σ bands + unseen`. Inherited tags, which speak of another ticket, do not count. */
export function seenHealth(contacts: readonly Contact[], now: Instant): SeenHealth {
  const latest = new Map<number, { band: Band; at: Instant }>()
  for (const contact of contacts) {
    const { band } = parseOurTags(contact.tags, contact.id).state
    const at = contact.updatedAt
    if (!isBand(band) || at > now || at <= now - SEEN_DAYS * DAY) continue
    const known = latest.get(contact.requesterId)
    if (known === undefined || at > known.at) latest.set(contact.requesterId, { band, at })
  }
  const bands: Record<Band, number> = { thriving: 0, steady: 0, slipping: 0, at_risk: 0 }
  for (const { band } of latest.values()) bands[band] += 1
  const people = new Set(contacts.map((contact) => contact.requesterId)).size
  return { people, bands, unseen: people - latest.size }
}
