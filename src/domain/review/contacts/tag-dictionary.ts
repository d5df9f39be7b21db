// What does each distinct tag of the table mean? Each is read once, not on every row.

import { parseOurTags, stampOf } from '#domain/tags/parse.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { createTextCodes, type TextCodes } from './codes.ts'
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

/** In columns, by a tag's code. */
export interface TagDictionary {
  bits: Uint32Array
  /** A code of `reasons`; those of the field come first, under the table's own codes. */
  reason: Uint16Array
  reasons: TextCodes
  /** Replies that a tag about turns or thanks covers. */
  covers: Uint32Array
  /** The item that it calls sent, or not relevant, a code of `items`; 0 for none. */
  sentItem: Uint32Array
  unfitItem: Uint32Array
  /** `article:12`, `post:7`. */
  items: TextCodes
}

function readTag(into: TagDictionary, code: number, tag: string, isReason: (tag: string) => boolean): void {
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

export function dictionaryOf({ codes, isReason }: Contacts): TagDictionary {
  const { texts } = codes.tag
  const into: TagDictionary = {
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
