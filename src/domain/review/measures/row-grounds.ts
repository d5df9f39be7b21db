// What speaks against the resolution of each row at first contact, by its own metrics and tags?

import { groundsAgainst, type Measured } from '#domain/fcr/against.ts'
import { NEVER } from '#domain/fcr/link.ts'
import { isSessionChannel } from '#domain/fcr/turns.ts'
import { daysBetween, type Instant } from '#domain/instant.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import type { Marks } from '#domain/review/contacts/marks.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { isDoneAt, type Times } from './times.ts'

/** Bits of `AGAINST`. */
export function groundsOf(table: Contacts, { bits }: Marks, times: Times, now: Instant): Uint8Array {
  const grounds = new Uint8Array(table.size)
  const { columns, codes } = table
  const sessions = [false, ...codes.channel.texts.map(isSessionChannel)]
  // One for all rows: filled anew for each.
  const measured: Measured = {
    ...{ sessionBased: false, replies: 0, reopens: 0, turns: null, onlyThanks: false, tierUp: false },
    openDays: null,
  }
  for (let row = 0; row < table.size; row += 1) {
    const says = bits[row] ?? 0
    const known = hasFlag(table, row, FLAG.metrics)
    const solve = times.measuredSolve[row] ?? NEVER
    measured.sessionBased = sessions[columns.channel[row] ?? 0] ?? isSessionChannel('')
    measured.replies = known ? (columns.replies[row] ?? 0) : 0
    measured.reopens = known ? (columns.reopens[row] ?? 0) : 0
    measured.turns = says & MARK.moreTurns ? 'more' : says & MARK.oneTurn ? 'one' : null
    measured.onlyThanks = (says & MARK.onlyThanks) !== 0
    measured.tierUp = (says & MARK.tierUp) !== 0
    const end = solve !== NEVER ? solve : isDoneAt(table, row) ? null : now
    measured.openDays = end === null ? null : daysBetween(times.createdAt[row] ?? 0, end)
    grounds[row] = groundsAgainst(measured)
  }
  return grounds
}
