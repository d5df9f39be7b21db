// How likely is each reason, going by what the team says of it and by what past contacts taught?

import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { type DescriptionMatch, matchDescriptions, type Query } from './describe.ts'
import type { Certainty } from './learning/blend.ts'
import { tellingWords } from './learning/explain.ts'
import { predict, type ReasonModel } from './learning/model.ts'
import { calibrated } from './learning/odds.ts'
import { shareOfDescriptions } from './learning/outcomes.ts'
import { isOther, type Reason, type Taxonomy } from './taxonomy.ts'

interface RankedReason {
  value: string
  /** Among the reasons that are offered. Calibrated where a model speaks, else a share of belief. */
  probability: number
  /** Tokens that spoke for it, strongest first, at most five. */
  terms: readonly string[]
}

export interface ReasonRanking {
  ranked: readonly RankedReason[]
  /** What a model made of the text; null where none had its say. */
  learned: { lead: number } | null
}

const SUBJECT_WEIGHT = 1.5
/** Below this, silence: a description must match as a label or synonym would. */
const DESCRIPTION_FLOOR = 1.6
const DESCRIPTION_SHARPNESS = 0.9
const LONG_TEXT_WORDS = 40
const MOST_TERMS = 5

const languageOf = (text: TicketText): Language => (text.language === 'unknown' ? 'en' : text.language)

/** Tokens with their strength: the newest message counts most, a repeated word a little more than once. */
const queryOf = (text: TicketText): Query => {
  const strengths = new Map<string, number>()
  const add = (part: string, weight: number) => {
    for (const token of tokens(part, languageOf(text))) {
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
): ReadonlyMap<string, number> => {
  // A long text meets many descriptions by chance.
  const sharpness = DESCRIPTION_SHARPNESS / (1 + words / LONG_TEXT_WORDS)
  const best = Math.max(0, ...[...matches.values()].map(({ score }) => score))
  if (best < DESCRIPTION_FLOOR) return new Map()
  return softmax(new Map([...matches].map(([value, { score }]) => [value, sharpness * score])))
}

/** What was learned of the reasons that are offered; nothing where the likeliest is *other* or retired. */
const fromModel = (
  model: ReasonModel | undefined,
  text: TicketText,
  offered: (value: string) => boolean,
): { shares: ReadonlyMap<string, number>; lead: number } => {
  const nothing = { shares: new Map<string, number>(), lead: 0 }
  if (model === undefined) return nothing
  const { predictions, lead } = predict(model, text)
  const [first] = predictions
  if (first === undefined || !offered(first.value)) return nothing
  const shares = predictions.filter(({ value }) => offered(value))
  return { shares: new Map(shares.map((one) => [one.value, one.probability])), lead }
}

/** What was learned, and what is said: the more was learned, the less that counts. */
const combined = (
  learned: ReadonlyMap<string, number>,
  described: ReadonlyMap<string, number>,
  contacts: number,
): ((value: string) => number) => {
  const share = learned.size === 0 ? 1 : described.size === 0 ? 0 : shareOfDescriptions(contacts)
  return (value) => (1 - share) * (learned.get(value) ?? 0) + share * (described.get(value) ?? 0)
}

/** How strongly what is said of each reason speaks for it, adding up to one; empty where nothing speaks loud enough. */
export const describedShares = (taxonomy: Taxonomy, text: TicketText): ReadonlyMap<string, number> => {
  const query = queryOf(text)
  return fromDescriptions(matchDescriptions(taxonomy, languageOf(text), query), query.size)
}

const withCertainty = <T extends { probability: number }>(
  sorted: readonly T[],
  certainty: Certainty,
): T[] => {
  const shares = calibrated(
    Float32Array.from(sorted, ({ probability }) => probability),
    certainty,
  )
  return sorted.map((one, place) => ({ ...one, probability: shares[place] ?? one.probability }))
}

const isOffered = (reason: Reason | undefined): boolean =>
  reason !== undefined && !reason.retired && !isOther(reason)

/** All reasons that anything speaks for, likeliest first. Retired ones and *other* never. */
export const rankReasons = (taxonomy: Taxonomy, text: TicketText, model?: ReasonModel): ReasonRanking => {
  const query = queryOf(text)
  const matches = matchDescriptions(taxonomy, languageOf(text), query)
  const described = fromDescriptions(matches, query.size)
  const { shares: learned, lead } = fromModel(model, text, (value) => isOffered(taxonomy.byValue.get(value)))
  const shareOf = combined(learned, described, model?.contacts ?? 0)
  const sorted = [...new Set([...learned.keys(), ...described.keys()])]
    .filter((value) => isOffered(taxonomy.byValue.get(value)))
    .map((value) => ({
      value,
      probability: shareOf(value),
      terms: (matches.get(value)?.terms ?? []).map(([term]) => term),
    }))
    .sort((a, b) => b.probability - a.probability)
  const ranked = learned.size > 0 && model ? withCertainty(sorted, model.suggested) : sorted
  const explained = ranked.slice(0, 3).map((one) => ({
    ...one,
    terms: [
      ...new Set([...(learned.size > 0 && model ? tellingWords(model, text, one.value) : []), ...one.terms]),
    ],
  }))
  return {
    ranked: [...explained, ...ranked.slice(3)].map((one) => ({
      ...one,
      terms: one.terms.slice(0, MOST_TERMS),
    })),
    learned: learned.size > 0 ? { lead } : null,
  }
}
