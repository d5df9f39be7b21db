// Which tickets were drawn for an audit, and what did their tags say at that moment? As the team's record holds it.

import type { Contact } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import { effectiveReason } from '#domain/reasons/effective.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { isWords, rowsOf, spelling, wordAt } from './codes.ts'

export const DRAW_KIND = 'audit'

export interface DrawnTicket {
  id: number
  /** Frozen: what is corrected later changes no result. Null: none, or two that contradict each other. */
  reason: string | null
  inhibitor: string | null
  /** Who does not rate it. */
  assigneeId: number | null
}

export interface Draw {
  /** Of the record. */
  key: string
  seed: string
  /** Solved within. */
  from: Instant
  to: Instant
  /** When, and by whom. */
  at: Instant
  by: number
  /** Tickets that could have been drawn. */
  among: number
  tickets: readonly DrawnTicket[]
}

/** What counts of a ticket: the corrections' log first. */
export const drawnOf = (
  contact: Contact,
  isReason: (tag: string) => boolean,
  corrected: ReadonlyMap<number, string>,
  causes: ReadonlyMap<number, string | null>,
): DrawnTicket => {
  const effective = effectiveReason(contact, isReason)
  const own = effective.kind === 'one' ? effective.value : null
  const { id, inhibitor, assigneeId } = contact
  const cause = causes.get(id)
  return {
    ...{ id, assigneeId, reason: corrected.get(id) ?? own },
    inhibitor: cause === undefined ? inhibitor : cause,
  }
}

/** No spaces or colons: it is a part of the record's id. */
export const drawKey = (at: Instant, by: number): string =>
  `${new Date(at).toISOString().slice(0, 10)}-${by}-${at % 86_400_000}`

export function drawBody({ seed, from, to, at, by, among, tickets }: Draw): unknown {
  const words = spelling()
  const rows = tickets.map(({ id, reason, inhibitor, assigneeId }) => [
    ...[id, words.codeOf(reason), words.codeOf(inhibitor)],
    ...(assigneeId === null ? [] : [assigneeId]),
  ])
  return { v: 1, seed, period: [from, to], at, by, among, words: words.words, tickets: rows }
}

/** Null where the body is none that this version reads. */
export function readDraw(key: string, body: unknown): Draw | null {
  if (!isRecord(body) || body.v !== 1 || !isWords(body.words)) return null
  const { seed, period, at, by, among, words } = body
  if (typeof seed !== 'string' || typeof at !== 'number' || typeof by !== 'number') return null
  const [from, to] = Array.isArray(period) ? period : []
  if (typeof from !== 'number' || typeof to !== 'number' || typeof among !== 'number') return null
  const tickets = rowsOf(body.tickets, 3).map(
    ([id = 0, reason, inhibitor, assignee]): DrawnTicket => ({
      id,
      reason: wordAt(words, reason),
      inhibitor: wordAt(words, inhibitor),
      assigneeId: assignee ?? null,
    }),
  )
  return { key, seed, from, to, at, by, among, tickets }
}
