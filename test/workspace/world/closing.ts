// What does the account do by itself while time passes?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { isoSeconds } from './clock.ts'
import { putVersion } from './new-version.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
/** Zendesk closes solved tickets after 28 days at the latest. */
const CLOSES_AFTER = 28 * DAY
/** The author of what no person did. */
const SYSTEM = -1

function close(world: World, before: TicketRecord, at: number): void {
  const after = putVersion(
    world,
    before,
    { status: 'closed' },
    { at, author: SYSTEM, channel: 'rule', rel: 'automation' },
  )
  world.metrics.move({ before, after, comment: null }, at)
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
