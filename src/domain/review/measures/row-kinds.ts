// Which rows are contacts, and of which requesters were the metrics asked for?

import { ticketKind } from '#domain/contact-filter.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { contactAt, hasFlag } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { isSampled } from '#domain/review/sample.ts'

export interface KindOptions {
  agentsLogContacts: boolean
  /** Ids of agents and admins, as far as known: their own tickets are no contacts. */
  staff: ReadonlySet<number>
}

/** What a row is, by code. */
export const ROW_KINDS = ['contact', 'merged', 'staff', 'outbound'] as const
export const CONTACT = 0
export const MERGED = 1
const STAFF = 2
const OUTBOUND = 3

/** What cannot be told stays a contact. */
const isOutbound = (table: Contacts, row: number): boolean =>
  ticketKind(contactAt(table, row, []), { agentsLogContacts: false }) === 'outbound'

/** By code of `ROW_KINDS`. One merged away may still follow another one. */
export function kindsOf(table: Contacts, { staff, agentsLogContacts }: KindOptions): Uint8Array {
  const { codes, columns, size } = table
  const isStaff = new Uint8Array(codes.requester.size + 1)
  for (const id of staff) isStaff[codes.requester.find(id)] = 1
  isStaff[0] = 0
  const kinds = new Uint8Array(size)
  for (let row = 0; row < size; row += 1) {
    if (isStaff[columns.requester[row] ?? 0] === 1) kinds[row] = STAFF
    else if (!agentsLogContacts && hasFlag(table, row, FLAG.byOther) && isOutbound(table, row))
      kinds[row] = OUTBOUND
    else kinds[row] = hasFlag(table, row, FLAG.merged) ? MERGED : CONTACT
  }
  return kinds
}

/** 1: its requester is in the sample. */
export function sampledRows({ codes, columns, size }: Contacts, rate: number): Uint8Array {
  const rows = new Uint8Array(size).fill(1)
  if (rate <= 1) return rows
  const chosen = new Uint8Array(codes.requester.size + 1)
  for (let code = 1; code < chosen.length; code += 1)
    chosen[code] = isSampled(codes.requester.idOf(code) ?? 0, rate) ? 1 : 0
  for (let row = 0; row < size; row += 1) rows[row] = chosen[columns.requester[row] ?? 0] ?? 0
  return rows
}
