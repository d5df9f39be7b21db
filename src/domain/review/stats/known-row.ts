// What must be known of one row before it can be judged: which kind it is, which reason counts, what our tags say?

import type { Contact } from '#domain/contact.ts'
import { ticketKind } from '#domain/contact-filter.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import type { RowMeaning, tagReader } from '#domain/review/contacts/meanings.ts'
import { contactAt, hasFlag } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { stampOf } from '#domain/tags/parse.ts'

export interface KindOptions {
  agentsLogContacts: boolean
  /** Ids of agents and admins, as far as known: their own tickets are no contacts. */
  staff: ReadonlySet<number>
}

/** Why a ticket is no contact. One merged away may still follow another one. */
export type LeftOut = 'staff' | 'outbound' | 'merged'

export const requesterAt = ({ codes, columns }: Contacts, row: number): number =>
  codes.requester.idOf(columns.requester[row] ?? 0) ?? 0

export function kindAt(
  table: Contacts,
  row: number,
  { staff, agentsLogContacts }: KindOptions,
): 'contact' | LeftOut {
  if (staff.has(requesterAt(table, row))) return 'staff'
  const byOther = !agentsLogContacts && hasFlag(table, row, FLAG.byOther)
  if (byOther && ticketKind(contactAt(table, row, []), { agentsLogContacts }) === 'outbound')
    return 'outbound'
  return hasFlag(table, row, FLAG.merged) ? 'merged' : 'contact'
}

export interface Known {
  contact: Contact
  meaning: RowMeaning
}

const NONE: readonly string[] = []
const MERGED: readonly string[] = ['closed_by_merge']

/** Of the row's tags those that issues are linked by: its stamp, where it is a follow-up, and the mark of a merger. */
function linkTags(table: Contacts, row: number): readonly string[] {
  const merged = hasFlag(table, row, FLAG.merged) ? MERGED : NONE
  const follows = (table.columns.followUp[row] ?? 0) > 0 && hasFlag(table, row, FLAG.stamped)
  return follows ? [stampOf(table.ids.idOf(row + 1) ?? 0), ...merged] : merged
}

/** The only reason among its tags, else the field's; none in a conflict, nor where a follow-up inherited it. */
function reasonAt(table: Contacts, row: number, tagged: readonly string[]): string | null {
  const inherited = (table.columns.followUp[row] ?? 0) > 0 && !hasFlag(table, row, FLAG.stamped)
  if (inherited) return null
  const [only] = tagged
  if (only === undefined) return table.codes.reason.textOf(table.columns.reason[row] ?? 0)
  return tagged.every((value) => value === only) ? only : null
}

export function knownAt(table: Contacts, row: number, read: ReturnType<typeof tagReader>): Known {
  const replies = hasFlag(table, row, FLAG.metrics) ? (table.columns.replies[row] ?? 0) : null
  const meaning = read(row, replies)
  const reason = reasonAt(table, row, meaning.reasons)
  return { contact: contactAt(table, row, linkTags(table, row), reason), meaning }
}
