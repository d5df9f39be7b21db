// Which reasons does the customer's own text speak for?

import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { type DescriptionMatch, matchDescriptions, type Query } from './describe.ts'
import { type Recollection, recallReasons } from './recall.ts'
import { EMPTY_SAMPLE, type ReasonSample } from './sample.ts'
import { isOther, type Taxonomy } from './taxonomy.ts'

export interface ReasonSuggestion {
  value: string
  likelihood: 'likely' | 'maybe'
  /** Tokens that matched, strongest first, at most five. */
  terms: readonly string[]
}

interface Weighed {
  value: string
  /** Share of belief among all reasons, 0 to 1. */
  share: number
  terms: readonly string[]
}

const MOST = 3
const SUBJECT_WEIGHT = 1.5
/** Contacts in the sample at which it counts as much as the descriptions. */
const TRUSTED_SAMPLE = 60
/** Weight of the cosine beside the log-likelihood; both as tried on public intent and forum data. */
const COSINE_WEIGHT = 10
/** Words are not independent: the more of them, the more a likelihood exaggerates. */
const FLATTENING_WORDS = 4
/** Below these, silence: a description must match as a label or synonym would, a sample be somewhat alike. */
const DESCRIPTION_FLOOR = 1.6
const LIKENESS_FLOOR = 0.08
const LIKELY_SHARE = 0.55
const LIKELY_LEAD = 2
const MAYBE_SHARE = 0.04
const DESCRIPTION_SHARPNESS = 0.9
const LONG_TEXT_WORDS = 40

/** Tokens with their strength: the newest message counts most, a repeated word a little more than once. */
const queryOf = (text: TicketText): Query => {
  const language = text.language === 'unknown' ? 'en' : text.language
  const strengths = new Map<string, number>()
  const add = (part: string, weight: number) => {
    for (const token of tokens(part, language)) {
      const strength = strengths.get(token) ?? 0
      strengths.set(token, strength === 0 ? weight : Math.max(strength, weight) + 0.2 / (1 + strength))
    }
  }
  for (const { text: part, weight } of text.parts) add(part, weight)
  add(text.subject, SUBJECT_WEIGHT)
  return strengths
}

const softmax = (scores: ReadonlyMap<string, number>): Map<string, number> => {
  const highest = Math.max(...scores.values())
  const raised = [...scores].map(([value, score]): [string, number] => [value, Math.exp(score - highest)])
  const sum = raised.reduce((total, [, x]) => total + x, 0)
  return new Map(raised.map(([value, x]) => [value, x / sum]))
}

const fromDescriptions = (
  matches: ReadonlyMap<string, DescriptionMatch>,
  words: number,
): Map<string, number> => {
  // A long text meets many descriptions by chance.
  const sharpness = DESCRIPTION_SHARPNESS / (1 + words / LONG_TEXT_WORDS)
  const best = Math.max(0, ...[...matches.values()].map(({ score }) => score))
  if (best < DESCRIPTION_FLOOR) return new Map()
  return softmax(new Map([...matches].map(([value, { score }]) => [value, sharpness * score])))
}

const fromSample = (recalled: ReadonlyMap<string, Recollection>, words: number): Map<string, number> => {
  const flattening = 1 + words / FLATTENING_WORDS

  const best = Math.max(0, ...[...recalled.values()].map(({ likeness }) => likeness))
  if (best < LIKENESS_FLOOR) return new Map()
  return softmax(
    new Map(
      [...recalled].map(([value, { likeness, logLikelihood }]) => [
        value,
        logLikelihood / flattening + COSINE_WEIGHT * likeness,
      ]),
    ),
  )
}

/** How far the sample is believed: not at all when empty or when it recalls nothing, else more with its size. */
const trustIn = (history: ReasonSample, recalled: number, described: number): number => {
  if (recalled === 0) return 0
  return described === 0 ? 1 : history.contacts / (history.contacts + TRUSTED_SAMPLE)
}

const termsOf = (...sources: readonly (DescriptionMatch | Recollection | undefined)[]): string[] =>
  [...new Set(sources.flatMap((source) => source?.terms.map(([term]) => term) ?? []))].slice(0, 5)

const weigh = (taxonomy: Taxonomy, text: TicketText, history: ReasonSample): Weighed[] => {
  const query = queryOf(text)
  const language = text.language === 'unknown' ? 'en' : text.language
  const matches = matchDescriptions(taxonomy, language, query)
  const recalled = recallReasons(history, query)
  const described = fromDescriptions(matches, query.size)
  const learned = fromSample(recalled, query.size)
  const trust = trustIn(history, learned.size, described.size)
  const values = new Set([...described.keys(), ...learned.keys()])
  return [...values].map((value) => ({
    value,
    share: trust * (learned.get(value) ?? 0) + (1 - trust) * (described.get(value) ?? 0),
    terms: termsOf(recalled.get(value), matches.get(value)),
  }))
}

/**
 * At most three reasons, best first; none where the text does not tell. Retired reasons and *other* are never
 * suggested. Without a sample, names, definitions, synonyms and examples speak alone.
 */
export const suggestReasons = (
  taxonomy: Taxonomy,
  text: TicketText,
  history: ReasonSample = EMPTY_SAMPLE,
): ReasonSuggestion[] => {
  const offered = weigh(taxonomy, text, history)
    .filter(({ value, terms }) => {
      const reason = taxonomy.byValue.get(value)
      return reason !== undefined && !reason.retired && !isOther(reason) && terms.length > 0
    })
    .sort((a, b) => b.share - a.share)
  const [first, second] = offered
  // One word in common is a hint, however alone it stands.
  const clear =
    first !== undefined && first.terms.length >= 2 && (second?.share ?? 0) * LIKELY_LEAD <= first.share
  return offered
    .slice(0, MOST)
    .filter(({ share }) => share >= MAYBE_SHARE)
    .map(({ value, share, terms }) => ({
      value,
      likelihood: value === first?.value && clear && share >= LIKELY_SHARE ? 'likely' : 'maybe',
      terms,
    }))
}
