// What do each row's tags say, in one column of bits and one of reasons? For measures that go over all rows.

import { parseOurTags, stampOf } from '#domain/tags/parse.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { createTextCodes, type TextCodes } from './codes.ts'
import { FLAG } from './columns.ts'
import { hasFlag } from './row.ts'
import type { Contacts } from './table.ts'

/** What a row's tags say; the stamp was heeded when the row was written. */
export const MARK = {
  /** Turns that an earlier frame saw and that still cover the replies. */
  oneTurn: 1 << 0,
  moreTurns: 1 << 1,
  /** All that reopened it was thanks. */
  onlyThanks: 1 << 2,
  tierUp: 1 << 3,
  /** The agent's word on first contact. */
  saidYes: 1 << 4,
  saidNo: 1 << 5,
  cannot: 1 << 6,
  shown: 1 << 7,
  noneFound: 1 << 8,
  inserted: 1 << 9,
  sent: 1 << 10,
  viaTop: 1 << 11,
  viaSearch: 1 << 12,
  viaPaste: 1 << 13,
  gap: 1 << 14,
  quiet: 1 << 15,
  /** Where the reason came from: the first suggestion, another one, the agent's own search. */
  reasonTop1: 1 << 16,
  reasonTop3: 1 << 17,
  reasonOwn: 1 << 18,
  /** Several reasons among its tags: nobody can say which holds. */
  conflict: 1 << 19,
  /** A follow-up that still bears what was said of the ticket before. */
  inherited: 1 << 20,
} as const

export interface Marks {
  bits: Uint32Array
  /** The reason that counts, a code of `reasons`; 0 for none, for a conflict, and for what a follow-up inherited. */
  reason: Uint16Array
  reasons: TextCodes
  /** By a tag's code: the item that it calls sent, or not relevant, a code of `items`; 0 for none. */
  sentItem: Uint32Array
  unfitItem: Uint32Array
  /** `article:12`, `post:7`. */
  items: TextCodes
}

/** By a tag's code. */
interface Dictionary extends Pick<Marks, 'reasons' | 'items' | 'sentItem' | 'unfitItem'> {
  bits: Uint32Array
  reason: Uint16Array
  /** Replies that a tag about turns or thanks covers. */
  covers: Uint32Array
}

/** What counts only while metrics count no more replies than it covers. */
const COVERING = MARK.oneTurn | MARK.moreTurns | MARK.onlyThanks
const SAID = MARK.saidYes | MARK.saidNo

function readTag(into: Dictionary, code: number, tag: string, isReason: (tag: string) => boolean): void {
  if (isReason(tag) || !isOurTag(tag)) {
    into.reason[code] = into.reasons.codeOf(tag)
    return
  }
  const { state } = parseOurTags([stampOf(0), tag], 0)
  const says: readonly (readonly [boolean, number])[] = [
    [state.turns?.count === 'one', MARK.oneTurn],
    [state.turns?.count === 'more', MARK.moreTurns],
    [state.thanks !== null, MARK.onlyThanks],
    [state.tierUp, MARK.tierUp],
    [state.firstContact === 'yes', MARK.saidYes],
    [state.firstContact === 'no', MARK.saidNo],
    [state.cannot, MARK.cannot],
    [state.answersShown, MARK.shown],
    [state.answersNone, MARK.noneFound],
    [state.answerInserted, MARK.inserted],
    [state.sent.length > 0, MARK.sent],
    [state.sentVia.includes('top'), MARK.viaTop],
    [state.sentVia.includes('search'), MARK.viaSearch],
    [state.sentVia.includes('paste'), MARK.viaPaste],
    [state.gap, MARK.gap],
    [state.quiet, MARK.quiet],
    [state.suggestion === 'top1', MARK.reasonTop1],
    [state.suggestion === 'top3', MARK.reasonTop3],
    [state.suggestion === 'own', MARK.reasonOwn],
  ]
  into.bits[code] = says.reduce((bits, [holds, bit]) => (holds ? bits | bit : bits), 0)
  into.covers[code] = state.turns?.replies ?? state.thanks?.replies ?? 0
  into.sentItem[code] = into.items.codeOf(state.sent[0] ?? null)
  into.unfitItem[code] = into.items.codeOf(state.irrelevant[0] ?? null)
}

function dictionaryOf({ codes, isReason }: Contacts): Dictionary {
  const { texts } = codes.tag
  const into: Dictionary = {
    bits: new Uint32Array(texts.length + 1),
    reason: new Uint16Array(texts.length + 1),
    covers: new Uint32Array(texts.length + 1),
    sentItem: new Uint32Array(texts.length + 1),
    unfitItem: new Uint32Array(texts.length + 1),
    reasons: createTextCodes(codes.reason.texts),
    items: createTextCodes(),
  }
  for (const [index, tag] of texts.entries()) readTag(into, index + 1, tag, isReason)
  return into
}

/** Of tags about turns, and of those about thanks, the one counts that covers most replies, of several the first. */
function readRow(table: Contacts, row: number, { bits, reason, covers }: Dictionary, into: Marks): void {
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

/** What the corrections' log says goes before tags and field. */
function correct(table: Contacts, corrections: ReadonlyMap<number, string>, into: Marks): void {
  for (const [id, value] of corrections) {
    const row = table.ids.find(id) - 1
    if (row < 0) continue
    into.reason[row] = into.reasons.codeOf(value)
    into.bits[row] = (into.bits[row] ?? 0) & ~(MARK.conflict | MARK.inherited)
  }
}

/** Reads each distinct tag once and then every row's. `corrections`: the log's reason by ticket id. */
export function readMarks(table: Contacts, corrections: ReadonlyMap<number, string> = new Map()): Marks {
  const dictionary = dictionaryOf(table)
  const { reasons, items, sentItem, unfitItem } = dictionary
  const marks: Marks = {
    ...{ reasons, items, sentItem, unfitItem },
    bits: new Uint32Array(table.size),
    reason: new Uint16Array(table.size),
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
