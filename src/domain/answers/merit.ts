// Beside its words, what speaks for or against an item: votes, age, language, what it did before, who saw it?

import type { Item } from '#domain/content.ts'
import { daysBetween } from '#domain/instant.ts'
import { type Language, languageOfLocale } from '#domain/text/language.ts'
import type { Access } from './access.ts'
import type { Outcome, RankContext } from './answer.ts'
import type { ItemKey } from './item.ts'
import { isUnanswered } from './unanswered.ts'

export interface Candidate {
  item: Item
  key: ItemKey
  language: Language
  access: Access
}

/** Factors by which a fit is multiplied. Modest: words decide first. */
const PINNED = 1.5
const OFFICIAL = 1.1
const PROMOTED = 1.05
const OUTDATED = 0.7
const UNANSWERED = 0.5
const OTHER_LANGUAGE = 0.5
const READ = 0.6
const SENT = 0.4
const CLOSED_TO_CUSTOMER = 0.85
const OLD = 0.9
const FRESH_DAYS = 365
const OLD_DAYS = 3 * 365
/** Posts tell of what happens now: how far one of today stands before an old one, and how soon that fades. */
const NEWS = 0.5
const NEWS_DAYS = 45
/** How far votes may move a fit, up or down. */
const VOTES = 0.1

/** −1 to 1, drawn to the middle while votes are few. */
const helpfulness = ({ voteSum, voteCount }: Item): number => voteSum / (voteCount + 4)

const freshness = (ageDays: number): number => {
  const aged = Math.min(1, Math.max(0, (ageDays - FRESH_DAYS) / (OLD_DAYS - FRESH_DAYS)))
  return 1 - aged * (1 - OLD)
}

/** Around 1, so that posts keep their place among articles. */
const newness = (ageDays: number): number =>
  (1 + NEWS * Math.exp(-Math.max(0, ageDays) / NEWS_DAYS)) / (1 + NEWS / 2)

/** The usual share stands for this many uses, so that two lucky ones do not carry an item to the top. */
const PRIOR_USES = 10
const USUAL = 0.8
const workedFactor = (outcome: Outcome | undefined, ofAll = USUAL): number => {
  const usual = outcome?.usual ?? ofAll
  if (outcome === undefined || outcome.n <= 0 || usual <= 0) return 1
  const share = (outcome.worked + PRIOR_USES * usual) / (outcome.n + PRIOR_USES)
  return Math.min(1.3, Math.max(0.7, share / usual))
}

/** So many uses stand beside the first *not relevant*: one agent's word moves an item, but does not bury it. */
const PRIOR_FITS = 4
const LEAST_FIT = 0.4
const fitFactor = (said: Outcome['said']): number =>
  said === undefined
    ? 1
    : Math.max(LEAST_FIT, (said.sent + PRIOR_FITS) / (said.sent + said.irrelevant + PRIOR_FITS))

/** Whether the item is in another language than the requester's; what is unknown is not held against it. */
export const isOtherLanguage = (language: Language, wanted: string): boolean => {
  const asked = languageOfLocale(wanted === 'unknown' ? null : wanted)
  return asked !== 'unknown' && language !== 'unknown' && asked !== language
}

/** The factor for everything but the words, around 1. */
export function merit(candidate: Candidate, context: RankContext): number {
  const { item, key, language, access } = candidate
  const age = daysBetween(item.updatedAt, context.now)
  const outcome = context.outcomes?.get(key)
  const factors = [
    1 + VOTES * Math.min(1, Math.max(-1, helpfulness(item))),
    item.kind === 'post' ? newness(age) : freshness(age),
    workedFactor(outcome, context.usualWorked),
    fitFactor(outcome?.said),
    context.pinned.includes(key) ? PINNED : 1,
    item.kind === 'post' && item.official ? OFFICIAL : 1,
    item.kind === 'article' && item.promoted ? PROMOTED : 1,
    item.kind === 'article' && item.outdated ? OUTDATED : 1,
    isUnanswered(item) ? UNANSWERED : 1,
    isOtherLanguage(language, context.language) ? OTHER_LANGUAGE : 1,
    context.readAt.has(key) ? READ : 1,
    context.sentAt.has(key) ? SENT : 1,
    access.insertable ? 1 : CLOSED_TO_CUSTOMER,
  ]
  return factors.reduce((product, factor) => product * factor, 1)
}
