// What are the figures about customers by the words of their definitions alone? Over plain contacts, one by one.

import fc from 'fast-check'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import { seenAsOf } from '#domain/review/measures/customers-seen.ts'
import { WORLD_NOW } from './any-contacts.ts'
import { anyCustomers, judgedCustomers } from './any-customers.ts'

export const BANDS = ['thriving', 'steady', 'slipping', 'at_risk']
const QUADRANTS = ['thriving', 'quiet', 'unhappy', 'at_risk']

const own = (ticket: Contact): boolean => ticket.tags.includes(`bm_on_${ticket.id}`)
export const said = (ticket: Contact, begin: string): string | undefined =>
  own(ticket) ? ticket.tags.find((tag) => tag.startsWith(begin))?.slice(begin.length) : undefined
export const worked = (ticket: Contact): number => ticket.metrics?.solvedAt ?? ticket.updatedAt
export const bandIn = (ticket: Contact): string | undefined =>
  BANDS.find((band) => band === said(ticket, 'bm_band_'))
export const quadrantIn = (ticket: Contact): string | undefined =>
  QUADRANTS.find((name) => name === said(ticket, 'bm_quad_'))
export const sightings = (tickets: readonly Contact[], asOf: number): Contact[] =>
  tickets
    .filter((one) => bandIn(one) && worked(one) <= asOf && worked(one) > asOf - 90 * DAY)
    .sort((a, b) => worked(b) - worked(a) || b.id - a.id)
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const anyWorld = fc.record({
  contacts: anyCustomers(40),
  days: fc.integer({ min: 1, max: 150 }),
  ago: fc.constantFrom(0, 0, 20, 60),
})

export const always = (
  holds: (world: {
    judged: ReturnType<typeof judgedCustomers>
    seen: ReturnType<typeof seenAsOf>
    rows: Uint32Array
    some: Contact[]
    all: Contact[]
    asOf: number
    idsOf: (found: Uint32Array) => number[]
  }) => void,
): void =>
  fc.assert(
    fc.property(anyWorld, ({ contacts: all, days, ago }) => {
      const asOf = WORLD_NOW - ago * DAY
      const judged = judgedCustomers(all)
      const { rows } = chosenContacts(judged, { from: asOf - days * DAY, to: asOf })
      const ids = new Set([...rows].map((row) => judged.table.ids.idOf(row + 1)))
      const some = all.filter(({ id }) => ids.has(id))
      const idsOf = (found: Uint32Array) => [...found].map((row) => judged.table.ids.idOf(row + 1) ?? 0)
      holds({ judged, seen: seenAsOf(judged, asOf), rows, some, all, asOf, idsOf })
    }),
    { numRuns: 120 },
  )
