// Which reasons do a text's words speak for, going by how the team describes its reasons?

import type { Language } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'
import { idleTokens } from './idle-words.ts'
import { isOther, type Reason, type Taxonomy } from './taxonomy.ts'

/** What the ticket says: how strongly each token stands in it. */
export type Query = ReadonlyMap<string, number>

export interface DescriptionMatch {
  score: number
  /** Matching tokens with what each brought, strongest first. */
  terms: readonly (readonly [term: string, worth: number])[]
}

interface Described {
  reason: Reason
  /** Weighted, length-normalised frequency of each token. */
  weights: ReadonlyMap<string, number>
}

interface Index {
  described: readonly Described[]
  rarity: ReadonlyMap<string, number>
  /** A word for each beginning. */
  beginnings: ReadonlyMap<string, string>
}

/** BM25F: Robertson, Zaragoza & Taylor 2004; fields weigh before the frequency is dampened. */
const FIELD_WEIGHTS = { label: 5, path: 2, synonyms: 4, definition: 2, example: 2, facts: 0.5 } as const
const DAMPING = 1.2
const LENGTH = 0.4

/** Parts of words shorter than this are in anything. */
const SHORTEST_PART = 5
/** A part that both words share is worth so much of the whole word. */
const PART_WORTH = 0.8

/** The longest word of the descriptions that is part of the token, else one that begins with it: compounds, endings. */
const kindred = (token: string, { rarity, beginnings }: Index): string | null => {
  for (let length = token.length - 1; length >= SHORTEST_PART; length -= 1)
    for (let at = 0; at + length <= token.length; at += 1) {
      const part = token.slice(at, at + length)
      if (rarity.has(part)) return part
    }
  return beginnings.get(token) ?? null
}

/** For each beginning of a word, long enough to tell, the first word that has it. */
const beginningsOf = (words: Iterable<string>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const word of words)
    for (let length = SHORTEST_PART; length < word.length; length += 1) {
      const beginning = word.slice(0, length)
      if (!found.has(beginning)) found.set(beginning, word)
    }
  return found
}

/** The query in words of the descriptions: what none of them holds is taken for its nearest kin, and for less. */
const inKnownWords = (query: Query, index: Index): Query => {
  const known = new Map<string, number>()
  const raise = (token: string, strength: number) =>
    known.set(token, Math.max(known.get(token) ?? 0, strength))
  for (const [token, strength] of query) {
    const kin = index.rarity.has(token) ? token : kindred(token, index)
    if (kin !== null) raise(kin, kin === token ? strength : strength * PART_WORTH)
  }
  return known
}

const fieldsOf = (reason: Reason): Record<keyof typeof FIELD_WEIGHTS, string> => ({
  label: reason.label,
  path: reason.path.slice(0, -1).join(' '),
  synonyms: reason.synonyms.join(' '),
  definition: reason.definition,
  example: reason.example,
  facts: reason.facts.join(' '),
})

const weigh = (reason: Reason, language: Language, idle: ReadonlySet<string>): Map<string, number> => {
  const weights = new Map<string, number>()
  for (const [field, text] of Object.entries(fieldsOf(reason))) {
    const weight = FIELD_WEIGHTS[field as keyof typeof FIELD_WEIGHTS]
    for (const token of new Set(tokens(text, language).filter((one) => !idle.has(one))))
      weights.set(token, (weights.get(token) ?? 0) + weight)
  }
  return weights
}

const build = (taxonomy: Taxonomy, language: Language): Index => {
  const offered = taxonomy.reasons.filter((reason) => !reason.retired && !isOther(reason))
  const idle = idleTokens(language)
  const raw = offered.map((reason) => ({ reason, weights: weigh(reason, language, idle) }))
  const mean = raw.reduce((sum, { weights }) => sum + weights.size, 0) / Math.max(1, raw.length)
  const counts = new Map<string, number>()
  for (const { weights } of raw)
    for (const token of weights.keys()) counts.set(token, (counts.get(token) ?? 0) + 1)
  return {
    described: raw.map(({ reason, weights }) => {
      const length = 1 - LENGTH + (LENGTH * weights.size) / Math.max(1, mean)
      return { reason, weights: new Map([...weights].map(([token, weight]) => [token, weight / length])) }
    }),
    rarity: new Map(
      [...counts].map(([token, n]) => [token, Math.log(1 + (raw.length - n + 0.5) / (n + 0.5))]),
    ),
    beginnings: beginningsOf(counts.keys()),
  }
}

const indexes = new WeakMap<Taxonomy, Map<Language, Index>>()

const indexOf = (taxonomy: Taxonomy, language: Language): Index => {
  const languages = indexes.get(taxonomy) ?? new Map<Language, Index>()
  indexes.set(taxonomy, languages)
  const index = languages.get(language) ?? build(taxonomy, language)
  languages.set(language, index)
  return index
}

const match = ({ weights }: Described, rarity: Index['rarity'], query: Query): DescriptionMatch => {
  const terms: [string, number][] = []
  for (const [token, strength] of query) {
    const weight = weights.get(token)
    if (weight === undefined) continue
    terms.push([token, strength * (rarity.get(token) ?? 0) * (weight / (weight + DAMPING))])
  }
  terms.sort((a, b) => b[1] - a[1])
  return { score: terms.reduce((sum, [, worth]) => sum + worth, 0), terms }
}

/** How well each offered reason's description matches, by value; reasons without any match are left out. */
export const matchDescriptions = (
  taxonomy: Taxonomy,
  language: Language,
  query: Query,
): ReadonlyMap<string, DescriptionMatch> => {
  const index = indexOf(taxonomy, language)
  const { described, rarity } = index
  const found = new Map<string, DescriptionMatch>()
  const known = inKnownWords(query, index)
  for (const one of described) {
    const matched = match(one, rarity, known)
    if (matched.score > 0) found.set(one.reason.value, matched)
  }
  return found
}
