// Where do the contacts of a period lie in memory? In typed columns: a million plain objects would cost over 300 MB.

import type { Contact, ContactMetrics, Rating, TicketStatus } from '#domain/contact.ts'
import { isMergedAway } from '#domain/fcr/issues.ts'
import { MINUTE } from '#domain/instant.ts'
import { stampOf } from '#domain/tags/parse.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { createTextCodes, type TextCodes } from './codes.ts'
import { type Columns, emptyColumns, FLAG, NO_MINUTES, resized } from './columns.ts'
import { createIdCodes, type IdCodes } from './id-codes.ts'

export const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
export const RATINGS: readonly (Rating | null)[] = [null, 'good', 'bad']

/** Dictionaries of the coded columns, and of the tags. */
export interface Dictionaries {
  requester: IdCodes
  organization: IdCodes
  group: IdCodes
  brand: IdCodes
  problem: IdCodes
  followUp: IdCodes
  channel: TextCodes
  reason: TextCodes
  inhibitor: TextCodes
  tag: TextCodes
}

/** Rows without a word of text. `columns` and `tags` are replaced when the table grows: read them anew after a change. */
export interface Contacts {
  size: number
  columns: Columns
  /** Row of a ticket's id: its code less 1. */
  ids: IdCodes
  codes: Dictionaries
  /** Codes of all rows' tags: ours where they are the row's own, and values of reasons. */
  tags: Uint32Array
  tagsUsed: number
  /** Whether a tag is the value of a reason of this account. */
  isReason: (tag: string) => boolean
}

const FIRST_ROWS = 256

export const createContacts = (isReason: (tag: string) => boolean = () => false): Contacts => ({
  size: 0,
  columns: emptyColumns(FIRST_ROWS),
  ids: createIdCodes(),
  codes: {
    requester: createIdCodes(),
    organization: createIdCodes(),
    group: createIdCodes(),
    brand: createIdCodes(),
    problem: createIdCodes(),
    followUp: createIdCodes(),
    channel: createTextCodes(),
    reason: createTextCodes(),
    inhibitor: createTextCodes(),
    tag: createTextCodes(),
  },
  tags: new Uint32Array(FIRST_ROWS * 4),
  tagsUsed: 0,
  isReason,
})

/** Room for so many rows and tags more. */
export function reserve(table: Contacts, rows: number, tags: number): void {
  const capacity = table.columns.created.length
  if (table.size + rows > capacity)
    table.columns = resized(table.columns, table.size, Math.max(table.size + rows, Math.ceil(capacity * 1.5)))
  if (table.tagsUsed + tags > table.tags.length) {
    const grown = new Uint32Array(Math.max(table.tagsUsed + tags, Math.ceil(table.tags.length * 1.5)))
    grown.set(table.tags.subarray(0, table.tagsUsed))
    table.tags = grown
  }
}

const seconds = (instant: number | null): number =>
  instant === null ? 0 : Math.max(0, Math.floor(instant / 1000))
const minutes = (value: number | null): number =>
  value === null ? NO_MINUTES : Math.min(NO_MINUTES - 1, Math.max(0, Math.round(value)))
const upTo = (most: number, value: number): number => Math.min(most, Math.max(0, Math.round(value)))

/** More than the 25 of ours and a few reasons: a row's count has one byte. */
const MOST_TAGS = 250

function tagCodes({ isReason, codes }: Contacts, contact: Contact, stamped: boolean): number[] {
  const stamp = stampOf(contact.id)
  // What the dictionary knows was found to be ours before: the patterns need not be tried again.
  const isOurs = (tag: string): boolean =>
    tag.startsWith('bm_') && tag !== stamp && (codes.tag.find(tag) > 0 || isOurTag(tag))
  const kept = contact.tags.filter((tag) => isReason(tag) || (stamped && isOurs(tag)))
  return kept.slice(0, MOST_TAGS).map((tag) => codes.tag.codeOf(tag))
}

const METRIC_FLAGS = FLAG.metrics | FLAG.noMetrics | FLAG.spokeKnown | FLAG.spokeLater

function metricFlags({ requesterUpdatedAt }: ContactMetrics, createdAt: number): number {
  if (requesterUpdatedAt === undefined) return FLAG.metrics
  const later = requesterUpdatedAt > createdAt + MINUTE ? FLAG.spokeLater : 0
  return FLAG.metrics | FLAG.spokeKnown | later
}

/** What Zendesk's metric set says of the row; null: it was asked and has none to tell. */
export function setMetrics({ columns }: Contacts, row: number, metrics: ContactMetrics | null): void {
  const flags = (columns.flags[row] ?? 0) & ~METRIC_FLAGS
  if (metrics === null) {
    columns.flags[row] = flags | FLAG.noMetrics
    return
  }
  columns.flags[row] = flags | metricFlags(metrics, (columns.created[row] ?? 0) * 1000)
  columns.replies[row] = upTo(0xffff, metrics.replies)
  columns.reopens[row] = upTo(0xffff, metrics.reopens)
  columns.groupStations[row] = upTo(0xff, metrics.groupStations)
  columns.assigneeStations[row] = upTo(0xff, metrics.assigneeStations)
  columns.firstReply[row] = minutes(metrics.firstReplyMinutes)
  columns.firstSolve[row] = minutes(metrics.firstResolutionMinutes)
  columns.solved[row] = seconds(metrics.solvedAt)
}

const plainFlags = (contact: Contact, stamped: boolean): number =>
  (stamped ? FLAG.stamped : 0) |
  (isMergedAway(contact) ? FLAG.merged : 0) |
  (contact.submitterId === contact.requesterId ? 0 : FLAG.byOther)

function writeRow(table: Contacts, row: number, contact: Contact): void {
  const { columns, codes } = table
  const stamped = contact.tags.includes(stampOf(contact.id))
  const tags = tagCodes(table, contact, stamped)
  columns.created[row] = seconds(contact.createdAt)
  columns.updated[row] = seconds(contact.updatedAt)
  columns.requester[row] = codes.requester.codeOf(contact.requesterId)
  columns.organization[row] = codes.organization.codeOf(contact.organizationId)
  columns.group[row] = codes.group.codeOf(contact.groupId)
  columns.brand[row] = codes.brand.codeOf(contact.brandId)
  columns.channel[row] = codes.channel.codeOf(contact.channel)
  columns.status[row] = STATUSES.indexOf(contact.status)
  columns.reason[row] = codes.reason.codeOf(contact.reason)
  columns.inhibitor[row] = codes.inhibitor.codeOf(contact.inhibitor)
  columns.rating[row] = RATINGS.indexOf(contact.rating)
  columns.problem[row] = codes.problem.codeOf(contact.problemId)
  columns.followUp[row] = codes.followUp.codeOf(contact.followUpOf)
  columns.flags[row] = plainFlags(contact, stamped)
  columns.tagsFrom[row] = table.tagsUsed
  columns.tagCount[row] = tags.length
  table.tags.set(tags, table.tagsUsed)
  table.tagsUsed += tags.length
}

/**
 * Adds the contact, or replaces the row that it has already. Metrics that were known stay where the ticket has not
 * changed since. Subject and people's names are not kept, nor who worked on it.
 * @returns its row.
 */
export function putContact(table: Contacts, contact: Contact): number {
  const known = table.ids.find(contact.id)
  reserve(table, 1, MOST_TAGS)
  const row = known > 0 ? known - 1 : table.size
  const before = table.columns.flags[row] ?? 0
  const unchanged = known > 0 && table.columns.updated[row] === seconds(contact.updatedAt)
  writeRow(table, row, contact)
  if (known === 0) {
    table.ids.codeOf(contact.id)
    table.size += 1
  }
  if (contact.metrics !== null) setMetrics(table, row, contact.metrics)
  else if (unchanged) table.columns.flags[row] = (table.columns.flags[row] ?? 0) | (before & METRIC_FLAGS)
  return row
}
