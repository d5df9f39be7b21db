// Which words of a text may be learned from? None with digits, none of an address or URL; each as numbers under the salt.

import { hash32 } from '#domain/hash.ts'
import { fold } from '#domain/text/fold.ts'
import type { Language } from '#domain/text/language.ts'
import { stem } from '#domain/text/tokens.ts'

export interface HashedWord {
  stem: number
  /** Runs of two to four letters, with the word's ends marked. */
  grams: Uint32Array
}

/** In the order of the text; null where something was left out, so that its neighbours are none. */
type WordReader = (text: string, language: Language) => (HashedWord | null)[]

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu
const DIGIT = /\p{N}/u
/** `mail.example.com`, `file.txt`: a dot between letters. */
const DOTTED = /\p{L}\.\p{L}{2}/u
const LONGEST_TEXT = 20_000
const LONGEST_WORD = 40
const MOST_WORDS = 400
const SHORTEST_GRAM = 2
const LONGEST_GRAM = 4
/** A text with a million new words must not fill the memory. */
const MOST_KNOWN = 60_000

const isAddress = (chunk: string): boolean =>
  chunk.includes('@') ||
  chunk.includes('://') ||
  chunk.includes('<url:') ||
  chunk.startsWith('www.') ||
  DOTTED.test(chunk)

/** French and Italian elide the article (`l'adresse`); elsewhere the apostrophe is inside a word (`don't`). */
const partsOf = (word: string, language: Language): string[] =>
  language === 'fr' || language === 'it' ? word.split(/['’]/) : [word.replace(/['’]/g, '')]

const gramsOf = (folded: string, salt: string): Uint32Array => {
  const marked = `^${folded.slice(0, LONGEST_WORD)}$`
  const found: number[] = []
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1)
      found.push(hash32(`${salt}\nc${marked.slice(at, at + length)}`))
  return Uint32Array.from(found)
}

/** Words are worked out once a reader. The same salt and language always give the same numbers. */
export const createWordReader = (salt: string): WordReader => {
  const known = new Map<string, HashedWord>()
  const hashed = (word: string, language: Language): HashedWord => {
    const key = `${language}\n${word}`
    const ready = known.get(key)
    if (ready !== undefined) return ready
    const made = { stem: hash32(`${salt}\nw${stem(word, language)}`), grams: gramsOf(fold(word), salt) }
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, made)
    return made
  }
  return (text, language) => {
    const found: (HashedWord | null)[] = []
    for (const chunk of text.slice(0, LONGEST_TEXT).toLowerCase().split(/\s+/)) {
      if (isAddress(chunk)) {
        found.push(null)
        continue
      }
      for (const [match] of chunk.matchAll(WORD))
        for (const part of partsOf(match, language))
          if (part !== '') found.push(DIGIT.test(part) ? null : hashed(part, language))
      if (found.length >= MOST_WORDS) break
    }
    return found.slice(0, MOST_WORDS)
  }
}
