// What did an audit find: how often are tags right, how far do auditors agree, and what is taken for what?

import { type Agreement, type Audited, agreementOf } from '#domain/review/measures/agreement.ts'
import type { Aspect } from './change.ts'
import type { Draw, DrawnTicket } from './draw.ts'
import { auditorsOf, type Rating, type Ratings } from './ratings.ts'

/** The agent said one thing and the first auditor another, so often. */
interface Confusion {
  agent: string | null
  auditor: string | null
  tickets: readonly number[]
}

export interface AuditResult {
  reasons: Agreement
  /** Over all rated tickets: none stated and none found agree. */
  inhibitors: Agreement
  /** Tickets with one word at least, and with two. */
  rated: number
  twice: number
  /** Which these are. */
  tickets: { rated: readonly number[]; twice: readonly number[] }
  /** User ids, who began first comes first. */
  auditors: readonly number[]
  /** Most frequent first. */
  confusions: Readonly<Record<Aspect, readonly Confusion[]>>
}

/** An auditor's own tickets are the other one's alone: of each ticket the first auditor who rated it counts. */
function auditedOf(
  tickets: readonly DrawnTicket[],
  words: ReadonlyMap<number, readonly Rating[]>,
  of: Aspect,
): Audited[] {
  return tickets.flatMap((ticket): Audited[] => {
    const [first, second] = words.get(ticket.id) ?? []
    if (!first) return []
    const one = { ticketId: ticket.id, agent: ticket[of], first: first[of] }
    return [second ? { ...one, second: second[of] } : one]
  })
}

function confusionsIn(audited: readonly Audited[]): Confusion[] {
  const found = new Map<string, Confusion & { tickets: number[] }>()
  for (const { ticketId, agent, first } of audited) {
    if (agent === first) continue
    const key = JSON.stringify([agent, first])
    const known = found.get(key)
    if (known) known.tickets.push(ticketId)
    else found.set(key, { agent, auditor: first, tickets: [ticketId] })
  }
  return [...found.values()].toSorted((a, b) => b.tickets.length - a.tickets.length)
}

/** `parentOf`: under which group a reason stands. Words on tickets that were not drawn, or were the auditor's own, do not count. */
export function auditResult(
  draw: Draw,
  all: readonly Ratings[],
  parentOf: (value: string) => string,
): AuditResult {
  const auditors = auditorsOf(draw, all)
  const assignees = new Map(draw.tickets.map(({ id, assigneeId }) => [id, assigneeId]))
  const words = new Map<number, Rating[]>()
  for (const { by, ratings } of auditors)
    for (const rating of ratings) {
      const { ticketId } = rating
      if (!assignees.has(ticketId) || assignees.get(ticketId) === by) continue
      words.set(ticketId, [...(words.get(ticketId) ?? []), rating])
    }
  const reasons = auditedOf(draw.tickets, words, 'reason')
  const inhibitors = auditedOf(draw.tickets, words, 'inhibitor')
  const ids = (some: readonly Audited[]): readonly number[] => some.map(({ ticketId }) => ticketId)
  const twice = reasons.filter(({ second }) => second !== undefined)
  return {
    reasons: agreementOf(reasons, parentOf),
    inhibitors: agreementOf(inhibitors, (value) => value),
    rated: reasons.length,
    twice: twice.length,
    tickets: { rated: ids(reasons), twice: ids(twice) },
    auditors: auditors.map(({ by }) => by),
    confusions: { reason: confusionsIn(reasons), inhibitor: confusionsIn(inhibitors) },
  }
}
