// What do each row's tags say, in one column of bits and one of reasons? For measures that go over all rows.

import type { OnlyLogged } from '#domain/reasons/effective.ts'
import { createTextCodes, type TextCodes } from './codes.ts'
import { FLAG } from './columns.ts'
import { hasFlag } from './row.ts'
import type { Contacts } from './table.ts'
import { dictionaryOf, MARK, type TagDictionary } from './tag-dictionary.ts'

export interface Marks {
  bits: Uint32Array
  /** The reason that counts, a code of `reasons`; 0 for none, for a conflict, and for what a follow-up inherited. */
  reason: Uint16Array
  reasons: TextCodes
  /** The cause that counts, a code of `causes`; 0 for none. */
  cause: Uint16Array
  causes: TextCodes
  /** By a tag's code: the item that it calls sent, or not relevant, a code of `items`; 0 for none. */
  sentItem: Uint32Array
  unfitItem: Uint32Array
  /** `article:12`, `post:7`. */
  items: TextCodes
}

/** What counts only while metrics count no more replies than it covers. */
const COVERING = MARK.oneTurn | MARK.moreTurns | MARK.onlyThanks
const SAID = MARK.saidYes | MARK.saidNo

/** Of tags about turns, and of those about thanks, the one counts that covers most replies, of several the first. */
function readRow(table: Contacts, row: number, { bits, reason, covers }: TagDictionary, into: Marks): void {
  const from = table.columns.tagsFrom[row] ?? 0
  const until = from + (table.columns.tagCount[row] ?? 0)
  const replies = hasFlag(table, row, FLAG.metrics) ? (table.columns.replies[row] ?? 0) : 0
  let found = 0
  let only = 0
  let [turns, turnsCover, thanksCover] = [0, -1, -1]
  for (let at = from; at < until; at += 1) {
    const code = table.tags[at] ?? 0
    const says = bits[code] ?? 0
    const value = reason[code] ?? 0
    if (value > 0) {
      if (only === 0) only = value
      else if (only !== value) found |= MARK.conflict
    }
    if ((says & COVERING) === 0) found |= says
    else if (says & MARK.onlyThanks) thanksCover = Math.max(thanksCover, covers[code] ?? 0)
    else if ((covers[code] ?? 0) > turnsCover) {
      turnsCover = covers[code] ?? 0
      turns = says
    }
  }
  if (turnsCover >= replies) found |= turns
  if (thanksCover >= replies) found |= MARK.onlyThanks
  if ((found & SAID) === SAID) found &= ~MARK.saidNo
  const inherited = (table.columns.followUp[row] ?? 0) > 0 && !hasFlag(table, row, FLAG.stamped)
  if (inherited) found = (found & ~MARK.conflict) | MARK.inherited
  into.bits[row] = found
  if ((found & (MARK.conflict | MARK.inherited)) === 0)
    into.reason[row] = only > 0 ? only : (table.columns.reason[row] ?? 0)
}

/** The corrections' log, by ticket id: what it says goes before tags and fields. */
export interface LoggedCorrections {
  reasons: ReadonlyMap<number, string>
  /** Null: there was no cause after all. */
  causes: ReadonlyMap<number, string | null>
  /** Those of the reasons that could be written nowhere but into the log. */
  onlyLogged?: OnlyLogged
}

const NO_CORRECTIONS: LoggedCorrections = { reasons: new Map(), causes: new Map() }

function correct(table: Contacts, { reasons, causes }: LoggedCorrections, into: Marks): void {
  for (const [id, value] of reasons) {
    const row = table.ids.find(id) - 1
    if (row < 0) continue
    into.reason[row] = into.reasons.codeOf(value)
    into.bits[row] = (into.bits[row] ?? 0) & ~(MARK.conflict | MARK.inherited)
  }
  for (const [id, value] of causes) {
    const row = table.ids.find(id) - 1
    if (row >= 0) into.cause[row] = into.causes.codeOf(value)
  }
}

/** Reads each distinct tag once and then every row's. */
export function readMarks(table: Contacts, corrections: LoggedCorrections = NO_CORRECTIONS): Marks {
  const dictionary = dictionaryOf(table)
  const { reasons, items, sentItem, unfitItem } = dictionary
  const marks: Marks = {
    ...{ reasons, items, sentItem, unfitItem },
    bits: new Uint32Array(table.size),
    reason: new Uint16Array(table.size),
    cause: table.columns.inhibitor.slice(0, table.size),
    causes: createTextCodes(table.codes.inhibitor.texts),
  }
  for (let row = 0; row < table.size; row += 1) readRow(table, row, dictionary, marks)
  correct(table, corrections, marks)
  return marks
}

/** Codes of the row's items by `itemOf`, each once. */
export function itemsAt({ columns, tags }: Contacts, row: number, itemOf: Uint32Array): number[] {
  const found: number[] = []
  const from = columns.tagsFrom[row] ?? 0
  for (let at = from; at < from + (columns.tagCount[row] ?? 0); at += 1) {
    const item = itemOf[tags[at] ?? 0] ?? 0
    if (item > 0 && !found.includes(item)) found.push(item)
  }
  return found
}
