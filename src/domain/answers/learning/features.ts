// Which features of a text may be learned? Hashes of its words and of their parts; never a digit, address or URL.

import type { IndexDocument } from '#domain/answers/index-document.ts'
import { hash32 } from '#domain/hash.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'

/** How often each feature occurs, by its hash. */
export type Features = ReadonlyMap<number, number>

/** The hashes of one term: the term's own first, then those of its parts. */
export type Hasher = (term: string) => Uint32Array

const SUBJECT_WEIGHT = 2
const TITLE_WEIGHT = 3
/** Parts of four letters find a word again behind its endings, compounds and slips. */
const PART = 4
const MOST_WORDS = 600
const LONGEST = 8_000
const MOST_KNOWN = 50_000

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+|<[^<>\s]*:[^<>]*>/gi
/** Letters only: neither phrases and marks of an index nor anything with a digit. */
export const isLearnable = (term: string): boolean => /^\p{L}+$/u.test(term)

const partsOf = (term: string): string[] => {
  const whole = `<${term}>`
  const parts: string[] = []
  for (let at = 0; at + PART <= whole.length && whole.length > PART; at += 1)
    parts.push(`#${whole.slice(at, at + PART)}`)
  return parts
}

/** Hashes under a salt, so that what one installation learned tells nothing about another's. */
export const hasher = (salt: string): Hasher => {
  const known = new Map<string, Uint32Array>()
  return (term) => {
    const ready = known.get(term)
    if (ready !== undefined) return ready
    const made = Uint32Array.from([term, ...partsOf(term)], (feature) => hash32(`${salt}\n${feature}`))
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(term, made)
    return made
  }
}

/** The words that may be learned, stemmed: without addresses, and without whatever holds a digit. */
export const learnableWords = (text: string, language: Language): string[] =>
  tokens(text.slice(0, LONGEST).replace(ADDRESS, ' '), language).slice(0, MOST_WORDS).filter(isLearnable)

const adder = (counts: Map<number, number>, hash: Hasher) => (term: string, weight: number) => {
  for (const feature of hash(term)) counts.set(feature, (counts.get(feature) ?? 0) + weight)
}

/** What a ticket says, newest weighted most. */
export function ticketFeatures(text: TicketText, language: Language, hash: Hasher): Features {
  const counts = new Map<number, number>()
  const add = adder(counts, hash)
  for (const word of learnableWords(text.subject, language)) add(word, SUBJECT_WEIGHT)
  for (const part of text.parts)
    for (const word of learnableWords(part.text, language)) add(word, part.weight)
  return counts
}

/** How much a term of an article or post counts, from its counts by field. */
export const termWeight = ([
  inTitle = 0,
  ,
  inLabels = 0,
  inBody = 0,
  inAnswer = 0,
]: readonly number[]): number => TITLE_WEIGHT * inTitle + inLabels + inBody + inAnswer

/** What an article or post says, from its counted terms. */
export function documentFeatures({ terms }: IndexDocument, hash: Hasher): Features {
  const counts = new Map<number, number>()
  const add = adder(counts, hash)
  for (const [term, inFields] of terms) if (isLearnable(term)) add(term, termWeight(inFields))
  return counts
}
