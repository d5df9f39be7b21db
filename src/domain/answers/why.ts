// Why does this answer stand here? Matched words and the item's own merits, as data.

import type { RankContext, Why } from './answer.ts'
import { markOf } from './marks.ts'
import { type Candidate, isOtherLanguage } from './merit.ts'
import type { SeenWords } from './seen-words.ts'
import { isUnanswered } from './unanswered.ts'

const MOST_TERMS = 4
/** A word that adds less than this share of the fit is not why. */
const TELLING = 0.05
/** Outcomes of fewer uses say nothing. */
const ENOUGH_USES = 5
const ENOUGH_VOTES = 3
/** One agent's *not relevant* is no news for another one. */
const ENOUGH_SAID = 3

const isPhrase = (term: string): boolean => term.includes(' ')

/** Marks, the strongest phrase and the most telling words of one match. */
export function matchWhy(parts: readonly (readonly [string, number])[], seen: SeenWords): Why[] {
  const total = parts.reduce((sum, [, part]) => sum + part, 0)
  const whys: Why[] = []
  const [code] = parts.flatMap(([term]) => markOf(term) ?? [])
  if (code !== undefined) whys.push({ because: 'code', code })
  const phrase = parts.find(([term]) => isPhrase(term))
  const written = phrase === undefined ? undefined : seen.phrases.get(phrase[0])
  if (written !== undefined) whys.push({ because: 'phrase', phrase: written })
  const terms = parts
    .filter(([term, part]) => !isPhrase(term) && markOf(term) === null && part >= total * TELLING)
    .flatMap(([term]) => seen.words.get(term) ?? [])
    .slice(0, MOST_TERMS)
  if (terms.length > 0) whys.push({ because: 'terms', terms })
  return whys
}

/** What beside the words speaks for the item, then what speaks against it. */
export function meritWhy(
  { item, key, language }: Candidate,
  context: RankContext,
): { for: Why[]; against: Why[] } {
  const outcome = context.outcomes?.get(key)
  const speaking: Why[] = []
  if (context.pinned.includes(key)) speaking.push({ because: 'pinned' })
  if (outcome !== undefined && outcome.n >= ENOUGH_USES) {
    const { n, worked, usual = context.usualWorked ?? null, ofReason = false } = outcome
    speaking.push({ because: 'worked', n, worked, usual, ofReason })
  }
  if (item.kind === 'post' && item.official) speaking.push({ because: 'official' })
  if (item.kind === 'article' && item.promoted) speaking.push({ because: 'promoted' })
  if (item.voteCount >= ENOUGH_VOTES && item.voteSum > 0)
    speaking.push({ because: 'votes', sum: item.voteSum, count: item.voteCount })
  const against: Why[] = []
  const [readAt, sentAt] = [context.readAt.get(key), context.sentAt.get(key)]
  if (sentAt !== undefined) against.push({ because: 'sent', at: sentAt })
  if (readAt !== undefined) against.push({ because: 'read', at: readAt })
  const unfit = outcome?.said?.irrelevant ?? 0
  if (unfit >= ENOUGH_SAID) against.push({ because: 'irrelevant', n: unfit })
  if (isOtherLanguage(language, context.language))
    against.push({ because: 'other_language', locale: item.kind === 'article' ? item.locale : language })
  if (item.kind === 'article' && item.outdated) against.push({ because: 'outdated' })
  if (isUnanswered(item)) against.push({ because: 'unanswered' })
  return { for: speaking, against }
}
