// How does a test judge a few contacts that it wrote down itself, where the oracle's account is too much?

import type { Contact } from '#domain/contact.ts'
import { HOUR, type Instant } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { type Judged, type JudgeOptions, judge } from '#domain/review/measures/judged.ts'
import type { Expense } from '#domain/review/measures/range.ts'
import { aContact, daysAgo, NOW, someMetrics } from './records.ts'

/** Each reason is its own top level; all contacts are from people who are no staff. */
export function judgedOf(contacts: readonly Contact[], options: Partial<JudgeOptions> = {}): Judged {
  const table = createContacts((tag) => tag.startsWith('reason_'))
  for (const contact of contacts) putContact(table, contact)
  return judge(table, {
    ...{ now: NOW, windowDays: 7, topLevelOf: (reason: string | null) => reason },
    ...{ agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
    ...options,
  })
}

/** All rows of the table, whatever they are. */
export const allRows = ({ table }: Judged): Uint32Array =>
  Uint32Array.from({ length: table.size }, (_, row) => row)

/** Ids of the tickets in these rows. */
export const idsOf = ({ table }: Judged, rows: Uint32Array): (number | null)[] =>
  [...rows].map((row) => table.ids.idOf(row + 1))

/** A mature one of a person of its own, solved by one reply two hours after it came; `ours`: tags of ours, with their stamp. */
export const aSolved = (
  id: number,
  { ours = [], ...parts }: Partial<Contact> & { ours?: readonly string[] } = {},
): Contact => {
  const createdAt: Instant = parts.createdAt ?? daysAgo(40)
  const requesterId = parts.requesterId ?? 1000 + id
  return aContact({
    ...{
      id,
      requesterId,
      submitterId: requesterId,
      createdAt,
      updatedAt: createdAt + 2 * HOUR,
      metrics: someMetrics(),
    },
    ...parts,
    tags: [...(parts.tags ?? []), ...(ours.length > 0 ? [`bm_on_${id}`, ...ours] : [])],
  })
}

/** From low to high: money, then hours. */
export const expense = (...[low, high, from, to]: readonly [number, number, number, number]): Expense => ({
  money: { low, high },
  hours: { low: from, high: to },
})
