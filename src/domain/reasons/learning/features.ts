// What of a ticket's text can a reason be told by? Words, neighbouring words, and runs of letters, as hashes.

import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { createNumbering } from './numbering.ts'
import { createWordReader, type HashedWord } from './words.ts'

/** Each block of a text is brought to a length of its own, so that none drowns the others. */
export const BLOCKS = 2
const WORDS = 0
const GRAMS = 1
/** By block. Runs of letters tell more where contacts are few or short; chosen by cross-validation on train parts. */
export const LENGTHS: readonly number[] = [1, 1.35]

interface Features {
  /** The block stands in the highest bit. */
  hashes: Uint32Array
  /** How strongly each stands in the text: occurrences, weighed by where. */
  strengths: Float32Array
}

export type FeatureReader = (text: TicketText) => Features

/** Customers say in the subject what it is about. Chosen by cross-validation on train parts. */
const SUBJECT_WEIGHT = 2.5
/** A text says first what it is about: so many words on, a word counts half. Chosen likewise. */
const HALVED = 100
const inBlock = (block: number, hash: number): number => ((hash & 0x7fffffff) | (block << 31)) >>> 0

/** The number of a word's own feature, by the hash of its stem. */
export const wordFeature = (stem: number): number => inBlock(WORDS, stem)

export const blockOf = (hash: number): number => hash >>> 31

const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const START = 0x2545f491

/** The language is that of most texts of the account: what betrays none is read in it. */
export const createFeatureReader = (salt: string, fallback: Language): FeatureReader => {
  const wordsOf = createWordReader(salt)
  const seen = createNumbering(4096)
  let strengths = new Float32Array(8192)

  const add = (block: number, hash: number, weight: number): void => {
    const number = seen.add(inBlock(block, hash))
    if (number >= strengths.length) {
      const more = new Float32Array(strengths.length * 2)
      more.set(strengths)
      strengths = more
    }
    strengths[number] = (strengths[number] ?? 0) + weight
  }

  const readWord = (words: readonly (HashedWord | null)[], at: number, weight: number): void => {
    const word = words[at]
    if (!word) return
    add(WORDS, word.stem, weight)
    const before = at === 0 ? START : words[at - 1]?.stem
    if (before !== undefined) add(WORDS, mix(before, word.stem), weight)
    for (const gram of word.grams) add(GRAMS, gram, weight)
  }

  return ({ subject, parts, language }) => {
    const spoken = language === 'unknown' ? fallback : language
    seen.clear()
    strengths.fill(0)
    for (const part of [{ text: subject, weight: SUBJECT_WEIGHT }, ...parts]) {
      const words = wordsOf(part.text, spoken)
      for (let at = 0; at < words.length; at += 1) readWord(words, at, part.weight / (1 + at / HALVED))
    }
    return { hashes: seen.hashes.slice(0, seen.size), strengths: strengths.slice(0, seen.size) }
  }
}
