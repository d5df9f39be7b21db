// How is a ticket stored that changed without a comment? With its audit, and whoever listens hears of it.

import type { AuditRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { changeEvents } from './audits.ts'
import { isoSeconds } from './clock.ts'
import { copyEvents } from './copy-events.ts'
import type { World } from './world.ts'

interface NewVersion {
  /** UTC milliseconds. */
  at: number
  author: number
  channel: string
  rel?: string
  /** What differs between the two where absent. */
  events?: AuditRecord['events']
}

/** `change` put over `before`, stamped, stored and told; metrics stay as they are. */
export function putVersion(
  world: World,
  before: TicketRecord,
  change: Partial<TicketRecord>,
  { at, author, channel, rel, events }: NewVersion,
): TicketRecord {
  const stamp = isoSeconds(at)
  const ticket = { ...before, ...change, updated_at: stamp, generated_timestamp: Math.floor(at / 1000) }
  world.audits.add(before, {
    id: world.ids.other(),
    ticket_id: before.id,
    created_at: stamp,
    author_id: author,
    metadata: { system: {}, custom: {} },
    events: events ?? [...changeEvents(before, ticket, world.ids), ...copyEvents(world, before, ticket)],
    via: { channel, source: { from: {}, to: {}, rel: rel ?? null } },
  })
  world.tickets.put(ticket, at)
  world.changes.tell({ kind: 'ticket', id: ticket.id, by: author })
  return ticket
}
