// Which of the things found come first, and which after a cursor? Tickets in columns are ordered by their columns.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { lowerBound } from '#workspace/world/bulk-places.ts'
import type { BulkStore } from '#workspace/world/bulk-store.ts'
import type { Found, Results } from '#workspace/world/search/search.ts'
import type { World } from '#workspace/world/world.ts'

const PRIORITIES = ['low', 'normal', 'high', 'urgent']
const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const FIELDS = ['updated_at', 'created_at', 'priority', 'status', 'ticket_type'] as const

export type Field = (typeof FIELDS)[number]

/** By creation where relevance is asked for: Zendesk's relevance is not documented. */
export const fieldOf = (asked: string | null): Field =>
  FIELDS.find((field) => field === asked) ?? 'created_at'

function ticketValue(ticket: Partial<TicketRecord>, field: Field): string | number {
  if (field === 'priority') return PRIORITIES.indexOf(ticket.priority ?? '')
  if (field === 'status') return STATUSES.indexOf(ticket.status ?? '')
  return ticket.type ?? ''
}

function sortValue({ type, record }: Found, field: Field): string | number {
  if (field === 'created_at' || field === 'updated_at') return record[field]
  return type === 'ticket' ? ticketValue(record, field) : 0
}

export const resultCount = ({ held, places }: Results): number => held.length + places.length

/** For each place where its ticket stands in the order by the field, ties left aside. */
function rankBy(bulk: BulkStore, places: Uint32Array, field: Field): (place: number) => number {
  if (field === 'created_at') return (place) => bulk.created[place] ?? 0
  if (field === 'updated_at') return (place) => bulk.updated[place] ?? 0
  const column = bulk.column(field)
  if (column === undefined) throw new RangeError(`No column tells ${field}.`)
  const values = new Map<number, string | number>()
  for (const place of places) {
    const code = column.codes[place] ?? 0
    if (!values.has(code)) values.set(code, ticketValue(column.sample(place), field))
  }
  const order = [...new Set(values.values())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const ranks = new Map([...values].map(([code, value]) => [code, order.indexOf(value)]))
  return (place) => ranks.get(column.codes[place] ?? 0) ?? 0
}

/** The first places in the order, ties by id as all orders have them. */
export function firstPlaces(
  bulk: BulkStore,
  places: Uint32Array,
  field: Field,
  descending: boolean,
  most: number,
): number[] {
  const rank = rankBy(bulk, places, field)
  const keys = Float64Array.from(places, (place) => rank(place) * bulk.size + place).sort()
  const ends = descending ? keys.subarray(Math.max(0, keys.length - most)) : keys.subarray(0, most)
  return Array.from(ends, (key) => key % bulk.size)
}

const recordsAt = (bulk: BulkStore | undefined, places: Iterable<number>): Found[] =>
  bulk === undefined ? [] : Array.from(places, (place) => ({ type: 'ticket', record: bulk.record(place) }))

/** The first `most` of everything found. */
export function firstResults(
  { tickets }: World,
  { held, places }: Results,
  field: Field,
  descending: boolean,
  most: number,
): Found[] {
  const sign = descending ? -1 : 1
  const { bulk } = tickets
  const further = bulk === undefined ? [] : firstPlaces(bulk, places, field, descending, most)
  return [...held, ...recordsAt(bulk, further)]
    .map((one) => ({ one, value: sortValue(one, field) }))
    .sort((a, b) => {
      const order = a.value < b.value ? -1 : a.value > b.value ? 1 : a.one.record.id - b.one.record.id
      return sign * order
    })
    .slice(0, most)
    .map(({ one }) => one)
}

/** The last that was shown, in order of creation. */
export interface After {
  created: string
  id: number
}

const isAfter = ({ record }: Found, { created, id }: After): boolean =>
  record.created_at > created || (record.created_at === created && record.id > id)

/** The first `most` in order of creation after the cursor, and whether there are more. */
export function resultsAfter(
  { tickets: { bulk } }: World,
  { held, places }: Results,
  cursor: After | null,
  most: number,
): { shown: Found[]; more: boolean } {
  const rows = cursor === null ? [...held] : held.filter((one) => isAfter(one, cursor))
  const start = cursor === null || bulk === undefined ? 0 : firstAfter(bulk, places, cursor)
  const found = [...rows, ...recordsAt(bulk, places.subarray(start, start + most))].sort((a, b) =>
    isAfter(a, { created: b.record.created_at, id: b.record.id }) ? 1 : -1,
  )
  return { shown: found.slice(0, most), more: rows.length + places.length - start > most }
}

function firstAfter(bulk: BulkStore, places: Uint32Array, { created, id }: After): number {
  const at = Date.parse(created) / 1000
  return lowerBound(places.length, (index) => {
    const place = places[index] ?? 0
    const made = bulk.created[place] ?? 0
    return made < at || (made === at && bulk.id(place) <= id)
  })
}
