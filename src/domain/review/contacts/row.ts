// What does one row of the table say, as the rest of the domain speaks of contacts?

import type { Contact, ContactMetrics } from '#domain/contact.ts'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { stampOf } from '#domain/tags/parse.ts'
import { FLAG, NO_MINUTES } from './columns.ts'
import { type Contacts, RATINGS, STATUSES } from './table.ts'

/** Zendesk's own tag on a ticket that was merged into another. */
const MERGED = 'closed_by_merge'
const NOBODY = 0

export const createdAt = ({ columns }: Contacts, row: number): Instant => (columns.created[row] ?? 0) * 1000
export const hasFlag = ({ columns }: Contacts, row: number, flag: number): boolean =>
  ((columns.flags[row] ?? 0) & flag) !== 0

/** Rows of these tickets, in this order; those that the table does not hold are left out. */
export const rowsOfTickets = ({ ids }: Contacts, tickets: readonly number[]): Uint32Array =>
  Uint32Array.from(tickets.map((id) => ids.find(id)).filter((code) => code > 0)).map((code) => code - 1)

const minutesOrNull = (value: number | undefined): number | null =>
  value === undefined || value === NO_MINUTES ? null : value

function metricsAt(table: Contacts, row: number): ContactMetrics | null {
  if (!hasFlag(table, row, FLAG.metrics)) return null
  const { columns } = table
  const solved = columns.solved[row] ?? 0
  const metrics: ContactMetrics = {
    replies: columns.replies[row] ?? 0,
    reopens: columns.reopens[row] ?? 0,
    groupStations: columns.groupStations[row] ?? 0,
    assigneeStations: columns.assigneeStations[row] ?? 0,
    firstReplyMinutes: minutesOrNull(columns.firstReply[row]),
    firstResolutionMinutes: minutesOrNull(columns.firstSolve[row]),
    solvedAt: solved === 0 ? null : solved * 1000,
  }
  if (!hasFlag(table, row, FLAG.spokeKnown)) return metrics
  // Only whether this was later than the beginning is kept.
  const later = hasFlag(table, row, FLAG.spokeLater) ? 2 * MINUTE : 0
  return { ...metrics, requesterUpdatedAt: createdAt(table, row) + later }
}

/** The codes of the row's tags: a view, valid until the table changes. */
const tagCodesAt = ({ columns, tags }: Contacts, row: number): Uint32Array => {
  const from = columns.tagsFrom[row] ?? 0
  return tags.subarray(from, from + (columns.tagCount[row] ?? 0))
}

/** The row's own tags of ours with their stamp, its reasons' values, and Zendesk's mark of a merger. */
function tagsAt(table: Contacts, row: number): string[] {
  const stamp = hasFlag(table, row, FLAG.stamped) ? [stampOf(table.ids.idOf(row + 1) ?? 0)] : []
  const merged = hasFlag(table, row, FLAG.merged) ? [MERGED] : []
  const kept = [...tagCodesAt(table, row)].flatMap((code) => table.codes.tag.textOf(code) ?? [])
  return [...stamp, ...kept, ...merged]
}

/** The row as a contact, with these tags and this reason. Without subject or assignee, which the table does not keep. */
export function contactAt(
  table: Contacts,
  row: number,
  tags: readonly string[] = tagsAt(table, row),
  reason: string | null = table.codes.reason.textOf(table.columns.reason[row] ?? 0),
): Contact {
  const { columns, codes, ids } = table
  const requesterId = codes.requester.idOf(columns.requester[row] ?? 0) ?? NOBODY
  return {
    id: ids.idOf(row + 1) ?? 0,
    subject: '',
    status: STATUSES[columns.status[row] ?? 0] ?? 'new',
    channel: codes.channel.textOf(columns.channel[row] ?? 0) ?? '',
    createdAt: createdAt(table, row),
    updatedAt: (columns.updated[row] ?? 0) * 1000,
    requesterId,
    submitterId: hasFlag(table, row, FLAG.byOther) ? NOBODY : requesterId,
    assigneeId: null,
    organizationId: codes.organization.idOf(columns.organization[row] ?? 0),
    groupId: codes.group.idOf(columns.group[row] ?? 0),
    brandId: codes.brand.idOf(columns.brand[row] ?? 0),
    problemId: codes.problem.idOf(columns.problem[row] ?? 0),
    followUpOf: codes.followUp.idOf(columns.followUp[row] ?? 0),
    tags,
    reason,
    inhibitor: codes.inhibitor.textOf(columns.inhibitor[row] ?? 0),
    rating: RATINGS[columns.rating[row] ?? 0] ?? null,
    metrics: metricsAt(table, row),
  }
}
