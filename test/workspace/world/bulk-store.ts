// Which tickets in columns are still as the account had them, and what do indexes tell of these?

import type { BulkTickets } from '#workspace/records/bulk.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { byColumn, createdPlaces, type PlaceTest, placesPassing, withinSpan } from './bulk-places.ts'
import { keysOf, type Narrowing } from './ticket-index.ts'

export interface BulkStore extends BulkTickets {
  /** From now on the ticket is told by a record laid over it; others than those in columns are ignored. */
  cover(id: number): void
  /** Places of tickets that are not covered and pass every test, in order; `span` bounds the places. */
  passing(tests: readonly PlaceTest[], span?: readonly [number, number]): Uint32Array
  /** Uncovered tickets that the narrowing leaves. */
  rows(narrowing: Narrowing | null): TicketRecord[]
}

/** The keyword of the column that holds what the narrowing asks for. */
const keywordOf = (narrowing: Exclude<Narrowing, { by: 'created' | 'updated' }>): string => {
  switch (narrowing.by) {
    case 'tag':
      return 'tags'
    case 'follower':
      return 'cc'
    case 'field':
      return `custom_field_${narrowing.field}`
    default:
      return narrowing.by
  }
}

export function createBulkStore(bulk: BulkTickets): BulkStore {
  const covered = new Uint8Array(bulk.size)
  let anyCovered = false
  const everywhere = [0, bulk.size] as const
  const uncovered: PlaceTest = (place) => covered[place] === 0

  const passing: BulkStore['passing'] = (tests, span = everywhere) =>
    placesPassing(anyCovered ? [...tests, uncovered] : tests, span)

  const placesOf = (narrowing: Narrowing | null): Uint32Array => {
    if (narrowing === null) return passing([])
    if (narrowing.by === 'created') return passing([], createdPlaces(bulk, narrowing))
    if (narrowing.by === 'updated') return passing([withinSpan(bulk.updated, narrowing)])
    const wanted = new Set<string | number>(narrowing.values)
    const matches = (part: Partial<TicketRecord>): boolean =>
      keysOf(part, narrowing).some((key) => wanted.has(key))
    const column = bulk.column(keywordOf(narrowing))
    if (column === undefined) return passing([(place) => matches(bulk.record(place))])
    const each = narrowing.values.some((value) => column.individual?.(String(value)) ?? false)
    return passing([byColumn(column, matches, each)])
  }

  return {
    ...bulk,
    cover(id) {
      const place = bulk.place(id)
      if (place < 0) return
      covered[place] = 1
      anyCovered = true
    },
    passing,
    rows: (narrowing) => Array.from(placesOf(narrowing), bulk.record),
  }
}
