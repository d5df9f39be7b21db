// How does a list hold every ticket of a large account? By place: only those on the page become records.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { byColumn, type PlaceTest } from '#workspace/world/bulk-places.ts'
import type { BulkStore } from '#workspace/world/bulk-store.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { sight } from '#workspace/world/search/bulk.ts'
import type { World } from '#workspace/world/world.ts'

/** A ticket in columns. */
export class LateTicket {
  private readonly bulk: BulkStore
  private readonly place: number

  constructor(bulk: BulkStore, place: number) {
    this.bulk = bulk
    this.place = place
  }

  get id(): number {
    return this.bulk.id(this.place)
  }

  record(): TicketRecord {
    return this.bulk.record(this.place)
  }

  /** As much of the record as a sort by the field reads. */
  partFor(field: string): Partial<TicketRecord> {
    const { bulk, place } = this
    if (field === 'created_at') return { created_at: isoSeconds((bulk.created[place] ?? 0) * 1000) }
    if (field === 'updated_at') return { updated_at: isoSeconds((bulk.updated[place] ?? 0) * 1000) }
    return bulk.column(field.replace(/\.name$/, ''))?.sample(place) ?? this.record()
  }
}

/** Of the tickets in columns those that the reader may see, that are not archived and pass what else is asked. */
export function liveLate(world: World, reader: UserRecord, more: readonly PlaceTest[] = []): LateTicket[] {
  const { bulk } = world.tickets
  const status = bulk?.column('status')
  if (bulk === undefined || status === undefined) return []
  const isClosed = byColumn(status, (part) => part.status === 'closed', false)
  const updated = (place: number): string => isoSeconds((bulk.updated[place] ?? 0) * 1000)
  const isLive = (place: number): boolean =>
    !isClosed(place) || !world.isArchived({ status: 'closed', updated_at: updated(place) })
  const places = bulk.passing([
    ...more,
    isLive,
    ...sight(bulk, reader, rightsOf(reader, world.people), world),
  ])
  return Array.from(places, (place) => new LateTicket(bulk, place))
}
