// Which items may have answered a contact that nobody says was answered by any? Those that fit it best, in part.

import type { AnswerIndex } from '#domain/answers/answer-index.ts'
import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { matches } from '#domain/answers/match.ts'
import { isOtherLanguage } from '#domain/answers/merit.ts'
import { queryOf } from '#domain/answers/query.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

/** How well each item's own words fit. */
export type Fits = ReadonlyMap<ItemKey, number>

const CANDIDATES = 30
const SHARPNESS = 6
/** A smaller chance is no guess. */
const LEAST = 0.02

/** The items that fit a text best by their words, in the languages that may be meant. */
export function fitsOf(index: AnswerIndex, text: TicketText, language: Language): Fits {
  const fits = new Map<ItemKey, number>()
  for (const partition of index.partitions) {
    if (isOtherLanguage(partition.language, language)) continue
    for (const { place, fit } of matches(partition, queryOf(text, partition.language), CANDIDATES)) {
      const key = partition.documents[place]?.key
      if (key !== undefined) fits.set(key, Math.max(fit, fits.get(key) ?? 0))
    }
  }
  return fits
}

/** How likely each candidate is the one, by its score; the shares of those that are likely at all. */
export function guess(scores: ReadonlyMap<ItemKey, number>): [key: ItemKey, share: number][] {
  const top = Math.max(...scores.values(), 0)
  const chances = [...scores].map(([key, score]): [ItemKey, number] => [
    key,
    Math.exp(SHARPNESS * (score - top)),
  ])
  const sum = chances.reduce((total, [, chance]) => total + chance, 0)
  return chances
    .map(([key, chance]): [ItemKey, number] => [key, chance / (sum || 1)])
    .filter(([, share]) => share >= LEAST)
}

/** The documents of each item: one a locale. */
export function documentsByKey(index: AnswerIndex): Map<ItemKey, IndexDocument[]> {
  const documents = new Map<ItemKey, IndexDocument[]>()
  for (const { documents: all } of index.partitions) {
    for (const document of all) {
      const peers = documents.get(document.key)
      if (peers === undefined) documents.set(document.key, [document])
      else peers.push(document)
    }
  }
  return documents
}
