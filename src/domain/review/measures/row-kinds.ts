// Which rows are contacts, and of which requesters were the metrics asked for?

import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { isSampled } from '#domain/review/sample.ts'
import { type KindOptions, kindAt } from '#domain/review/stats/known-row.ts'

/** What a row is, by code. */
export const ROW_KINDS = ['contact', 'merged', 'staff', 'outbound'] as const
type RowKind = (typeof ROW_KINDS)[number]
export const CONTACT = 0
export const MERGED = 1

/** By code of `ROW_KINDS`. */
export function kindsOf(table: Contacts, options: KindOptions): Uint8Array {
  const kinds = new Uint8Array(table.size)
  const plain = options.staff.size === 0 && options.agentsLogContacts
  for (let row = 0; row < table.size; row += 1) {
    if (plain) kinds[row] = hasFlag(table, row, FLAG.merged) ? MERGED : CONTACT
    else kinds[row] = ROW_KINDS.indexOf(kindAt(table, row, options) satisfies RowKind)
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
