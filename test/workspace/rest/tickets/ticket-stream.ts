// What happened to all tickets after an instant, earliest first, without telling the story of each?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { type Page, type Position, stampTime } from '#workspace/rest/exports/incremental.ts'
import { withinSpan } from '#workspace/world/bulk-places.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import type { World } from '#workspace/world/world.ts'

interface Happened {
  time: number
  id: number
}

/** How many tickets are told before it is looked whether that is enough. */
const STEP = 200
/** Seconds by which what was said may be younger than the ticket's last change, in an account that was read in. */
const SLACK = 86_400

/** By creation; those in columns only if changed since the instant: they become records when it is their turn. */
function* byCreation(world: World, since: number): Generator<TicketRecord> {
  const { bulk, everythingHeld } = world.tickets
  const held = everythingHeld()
    .filter(({ generated_timestamp }) => generated_timestamp >= since - SLACK)
    .sort((a, b) => (a.created_at < b.created_at ? -1 : 1))
  const places = bulk?.passing([withinSpan(bulk.updated, { from: isoSeconds(since * 1000) })]) ?? []
  let next = 0
  for (const place of places) {
    const created = bulk?.created[place] ?? 0
    for (let ticket = held[next]; ticket && stampTime(ticket.created_at) <= created; ticket = held[next]) {
      yield ticket
      next += 1
    }
    if (bulk !== undefined) yield bulk.record(place)
  }
  yield* held.slice(next)
}

/** Nothing happens to a ticket before it is created: once enough is older than the next one, the rest can wait. */
export function stream<T extends Happened>(
  world: World,
  start: Position,
  until: number,
  most: number,
  tell: (ticket: TicketRecord) => readonly T[],
): Page<T> {
  let found: T[] = []
  let told = 0
  const order = (a: T, b: T): number => a.time - b.time || a.id - b.id
  for (const ticket of byCreation(world, start.time)) {
    const created = stampTime(ticket.created_at)
    if (created > until) break
    if (told % STEP === 0 && found.length > most) {
      found.sort(order)
      if ((found[most]?.time ?? created) < created) break
    }
    told += 1
    for (const one of tell(ticket)) {
      const later = one.time > start.time || (one.time === start.time && one.id > start.id)
      if (later && one.time <= until) found.push(one)
    }
  }
  found = found.sort(order)
  return { page: found.slice(0, most), more: found.length > most }
}
