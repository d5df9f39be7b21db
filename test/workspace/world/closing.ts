// What does the account do by itself while time passes?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { changeEvents } from './audits.ts'
import { isoSeconds } from './clock.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
/** Zendesk closes solved tickets after 28 days at the latest. */
const CLOSES_AFTER = 28 * DAY
/** The author of what no person did. */
const SYSTEM = -1

function close(world: World, before: TicketRecord, at: number): void {
  const stamp = isoSeconds(at)
  const after: TicketRecord = {
    ...before,
    status: 'closed',
    updated_at: stamp,
    generated_timestamp: Math.floor(at / 1000),
  }
  world.audits.add(before, {
    id: world.ids.other(),
    ticket_id: before.id,
    created_at: stamp,
    author_id: SYSTEM,
    metadata: { system: {}, custom: {} },
    events: changeEvents(before, after, world.ids),
    via: { channel: 'rule', source: { from: {}, to: {}, rel: 'automation' } },
  })
  world.metrics.move({ before, after, comment: null }, at)
  world.tickets.put(after, at)
  world.changes.tell({ kind: 'ticket', id: before.id, by: SYSTEM })
}

/** Closes what fell due between the two instants (UTC milliseconds); earlier ones are as the account had them. */
export function closeDue(world: World, from: number, to: number): void {
  const touched = { from: isoSeconds(from - CLOSES_AFTER), to: isoSeconds(to - CLOSES_AFTER + 1000) }
  for (const ticket of world.tickets.candidates({ by: 'updated', ...touched })) {
    if (ticket.status !== 'solved') continue
    const due = Date.parse(ticket.updated_at) + CLOSES_AFTER
    if (due > from && due <= to) close(world, ticket, due)
  }
}
