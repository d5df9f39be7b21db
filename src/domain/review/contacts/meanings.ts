// What do the table's tags mean? Each distinct tag is read once, not on every row.

import type { SeenBefore } from '#domain/fcr/contact-evidence.ts'
import { parseOurTags, stampOf } from '#domain/tags/parse.ts'
import { isOurTag } from '#domain/tags/table.ts'
import { tagCodesAt } from './row.ts'
import type { Contacts } from './table.ts'

/** One tag's meaning, for measures; `other`: one of ours that they do not need. */
type Meaning =
  | { kind: 'reason'; value: string }
  | { kind: 'turns'; count: 'one' | 'more'; replies: number }
  | { kind: 'thanks'; replies: number }
  | { kind: 'tier_up' }
  | { kind: 'overruled'; to: 'yes' | 'no' }
  | { kind: 'sent'; item: string }
  | { kind: 'irrelevant'; item: string }
  | { kind: 'other' }

const OTHER: Meaning = { kind: 'other' }

function meaningOf(tag: string, isReason: (tag: string) => boolean): Meaning {
  if (isReason(tag) || !isOurTag(tag)) return { kind: 'reason', value: tag }
  const { turns, thanks, tierUp, firstContact, sent, irrelevant } = parseOurTags([stampOf(0), tag], 0).state
  if (turns) return { kind: 'turns', ...turns }
  if (thanks) return { kind: 'thanks', ...thanks }
  if (tierUp) return { kind: 'tier_up' }
  if (firstContact) return { kind: 'overruled', to: firstContact }
  const [[item], [unfit]] = [sent, irrelevant]
  if (item !== undefined) return { kind: 'sent', item }
  return unfit === undefined ? OTHER : { kind: 'irrelevant', item: unfit }
}

export interface RowMeaning {
  /** What earlier frames saw, as far as it still covers the row's replies. */
  seen: SeenBefore
  overruled: 'yes' | 'no' | null
  /** `article:12`, `post:7`. */
  sent: readonly string[]
  /** The same, of what the agent called not relevant. */
  irrelevant: readonly string[]
  /** Values of reasons among the tags: more than one is a conflict. */
  reasons: readonly string[]
}

const NOTHING: RowMeaning = {
  seen: { turns: null, onlyThanks: false, tierUp: false },
  overruled: null,
  sent: [],
  irrelevant: [],
  reasons: [],
}

/** The one that covers most replies, of several the first; null where metrics count more than it saw. */
const covering = <M extends { replies: number }>(found: readonly M[], counted: number | null): M | null => {
  const best = found.reduce<M | null>((most, one) => (most && most.replies >= one.replies ? most : one), null)
  return best && (counted === null || counted <= best.replies) ? best : null
}

function rowMeaning(meanings: readonly Meaning[], replies: number | null): RowMeaning {
  const of = <K extends Meaning['kind']>(kind: K) =>
    meanings.filter((one): one is Extract<Meaning, { kind: K }> => one.kind === kind)
  const said = of('overruled').map(({ to }) => to)
  return {
    seen: {
      turns: covering(of('turns'), replies)?.count ?? null,
      onlyThanks: covering(of('thanks'), replies) !== null,
      tierUp: of('tier_up').length > 0,
    },
    overruled: said.includes('yes') ? 'yes' : (said[0] ?? null),
    sent: of('sent').map(({ item }) => item),
    irrelevant: of('irrelevant').map(({ item }) => item),
    reasons: of('reason').map(({ value }) => value),
  }
}

/** Reads what the tags of a row mean; `replies` as metrics count them, null where unknown. */
export function tagReader(table: Contacts): (row: number, replies: number | null) => RowMeaning {
  const meanings = table.codes.tag.texts.map((tag) => meaningOf(tag, table.isReason))
  return (row, replies) => {
    const found: Meaning[] = []
    for (const code of tagCodesAt(table, row)) {
      const meaning = meanings[code - 1] ?? OTHER
      if (meaning !== OTHER) found.push(meaning)
    }
    return found.length === 0 ? NOTHING : rowMeaning(found, replies)
  }
}
