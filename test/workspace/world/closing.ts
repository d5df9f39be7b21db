// What does the account do by itself while time passes?

import type { World } from './world.ts'

const DAY = 86_400_000
/** Zendesk closes solved tickets after 28 days at the latest. */
const CLOSES_AFTER = 28 * DAY

/** Closes what fell due between the two instants (UTC milliseconds); earlier ones are as the account had them. */
export function closeDue(world: World, from: number, to: number): void {
  for (const ticket of world.tickets.candidates()) {
    if (ticket.status !== 'solved') continue
    const due = Date.parse(ticket.updated_at) + CLOSES_AFTER
    if (due <= from || due > to) continue
    const stamp = new Date(due).toISOString().replace(/\.\d+Z/, 'Z')
    world.tickets.put(
      { ...ticket, status: 'closed', updated_at: stamp, generated_timestamp: Math.floor(due / 1000) },
      due,
    )
  }
}
