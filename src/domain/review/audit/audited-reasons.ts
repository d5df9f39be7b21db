// Which reason did the audits find on each ticket, whatever stands on it?

import { DRAW_KIND, type Draw, readDraw } from './draw.ts'
import { auditorsOf, RATINGS_KIND, type Ratings, readRatings } from './ratings.ts'

/**
 * The first auditor's word by ticket id, null where none of the reasons fits; nobody's on their own ticket. Of a ticket
 * that was drawn twice the newest draw's.
 */
export function auditedReasons(
  draws: readonly Draw[],
  all: readonly Ratings[],
): ReadonlyMap<number, string | null> {
  const found = new Map<number, string | null>()
  for (const draw of draws.toSorted((a, b) => a.at - b.at)) {
    const assignees = new Map(draw.tickets.map(({ id, assigneeId }) => [id, assigneeId]))
    // The first one's last, so that it stands.
    for (const { by, ratings } of auditorsOf(draw, all).toReversed())
      for (const { ticketId, reason } of ratings)
        if (assignees.has(ticketId) && assignees.get(ticketId) !== by) found.set(ticketId, reason)
  }
  return found
}

/** The same of the team's records, whatever else is among them. */
export function auditedIn(
  records: readonly { kind: string; key: string; body: unknown }[],
): ReadonlyMap<number, string | null> {
  const of = (kind: string) => records.filter((record) => record.kind === kind)
  return auditedReasons(
    of(DRAW_KIND).flatMap(({ key, body }) => readDraw(key, body) ?? []),
    of(RATINGS_KIND).flatMap(({ body }) => readRatings(body) ?? []),
  )
}
