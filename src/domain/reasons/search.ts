// Which reasons does an agent mean who types a few letters of one?

import { slips } from '#domain/text/distance.ts'
import { fold } from '#domain/text/fold.ts'
import type { Reason, ReasonNode, Taxonomy } from './taxonomy.ts'

type Field = 'label' | 'path' | 'synonym' | 'definition' | 'example'

export interface ReasonHit {
  reason: Reason
  /** Higher is better; comparable within one search only. */
  score: number
  /** Where the strongest match was found. */
  matched: Field
}

export interface ReasonSearchOptions {
  /** Values, most used first. */
  usedMost?: readonly string[]
  limit?: number
}

const WEIGHTS: Readonly<Record<Field, number>> = { label: 10, synonym: 8, path: 5, definition: 3, example: 2 }
/** What forgives no typing: long texts hold some word that is near to anything. */
const EXACT_ONLY: ReadonlySet<Field> = new Set<Field>(['definition', 'example'])

interface Entry {
  reason: Reason
  /** Words with the best field that holds them. */
  words: ReadonlyMap<string, Field>
}

interface Index {
  entries: readonly Entry[]
  vocabulary: readonly string[]
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const enter = (reason: Reason): Entry => {
  const fields: readonly (readonly [Field, readonly string[]])[] = [
    ['label', [reason.label]],
    ['synonym', reason.synonyms],
    ['path', reason.path],
    ['definition', [reason.definition]],
    ['example', [reason.example]],
  ]
  const words = new Map<string, Field>()
  for (const [field, texts] of fields) {
    for (const word of texts.flatMap(wordsOf)) if (!words.has(word)) words.set(word, field)
  }
  return { reason, words }
}

const leaves = (nodes: readonly ReasonNode[]): Reason[] =>
  nodes.flatMap((node) => [...(node.reason ? [node.reason] : []), ...leaves(node.children)])

const indexes = new WeakMap<Taxonomy, Index>()

const indexOf = (taxonomy: Taxonomy): Index => {
  const ready = indexes.get(taxonomy)
  if (ready) return ready
  const entries = leaves(taxonomy.tree).map(enter)
  const made = { entries, vocabulary: [...new Set(entries.flatMap((entry) => [...entry.words.keys()]))] }
  indexes.set(taxonomy, made)
  return made
}

/** Two slips in a long word, one in a middling one, none in a short one. */
const slipsAllowed = (typed: string): number => (typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0)

/** How well a word answers what was typed, 0 to 1; `exact` is false where typing was forgiven. */
const likeness = (typed: string, word: string): { quality: number; exact: boolean } => {
  if (word === typed) return { quality: 1, exact: true }
  if (word.startsWith(typed)) return { quality: 0.7 + (0.25 * typed.length) / word.length, exact: true }
  if (typed.length >= 3 && word.includes(typed)) return { quality: 0.5, exact: true }
  const most = slipsAllowed(typed)
  // Half a word may be typed so far: then its slips are those against as much of the word.
  const distance = Math.min(slips(typed, word, most), slips(typed, word.slice(0, typed.length), most))
  return distance <= most ? { quality: 0.6 - 0.15 * distance, exact: false } : { quality: 0, exact: false }
}

type Likeness = ReturnType<typeof likeness>

const score = (entry: Entry, typed: readonly ReadonlyMap<string, Likeness>[]): ReasonHit | null => {
  let total = 0
  let strongest = 0
  let matched: Field = 'label'
  for (const like of typed) {
    let best = 0
    for (const [word, field] of entry.words) {
      const found = like.get(word)
      if (!found || (!found.exact && EXACT_ONLY.has(field))) continue
      const worth = found.quality * WEIGHTS[field]
      if (worth > best) best = worth
      if (worth > strongest) {
        strongest = worth
        matched = field
      }
    }
    if (best === 0) return null
    total += best
  }
  return { reason: entry.reason, score: total / typed.length, matched }
}

/** For each word of the vocabulary how well it answers; looked up once a word, however many reasons share it. */
const likenesses = (typed: string, vocabulary: readonly string[]): ReadonlyMap<string, Likeness> =>
  new Map(
    vocabulary
      .map((word): [string, Likeness] => [word, likeness(typed, word)])
      .filter(([, { quality }]) => quality > 0),
  )

/**
 * Reasons for a query, best first; retired ones never. Every word typed must be answered somewhere. An empty query
 * lists the most used, then the tree's order.
 */
export const searchReasons = (
  taxonomy: Taxonomy,
  query: string,
  { usedMost = [], limit = 50 }: ReasonSearchOptions = {},
): ReasonHit[] => {
  const { entries, vocabulary } = indexOf(taxonomy)
  const typed = wordsOf(query).map((word) => likenesses(word, vocabulary))
  const rank = new Map(usedMost.map((value, index) => [value, index]))
  const use = ({ reason }: ReasonHit) => rank.get(reason.value) ?? usedMost.length
  if (typed.length === 0 && query.trim() !== '') return []
  const hits =
    typed.length === 0
      ? entries.map(({ reason }): ReasonHit => ({ reason, score: 0, matched: 'label' }))
      : entries.map((entry) => score(entry, typed)).filter((hit) => hit !== null)
  return hits.sort((a, b) => b.score - a.score || use(a) - use(b)).slice(0, limit)
}
