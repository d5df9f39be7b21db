// How did the customer write the words that matched? Stems are for machines; people see their own words.

import type { Language } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'
import { phraseTerm } from './index-document.ts'

/** As written first, by term: words and pairs of neighbouring words. */
export interface SeenWords {
  words: ReadonlyMap<string, string>
  phrases: ReadonlyMap<string, string>
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

export function seenWords(texts: readonly string[], language: Language): SeenWords {
  const words = new Map<string, string>()
  const phrases = new Map<string, string>()
  const terms = new Map<string, string | null>()
  const termOf = (word: string): string | null => {
    const known = terms.get(word)
    if (known !== undefined) return known
    const term = tokens(word, language)[0] ?? null
    terms.set(word, term)
    return term
  }
  for (const text of texts) {
    let before: { term: string; start: number } | null = null
    for (const match of text.matchAll(WORD)) {
      const term = termOf(match[0].toLowerCase())
      if (term === null) continue
      if (!words.has(term)) words.set(term, match[0])
      if (before !== null) {
        const phrase = phraseTerm(before.term, term)
        const written = text.slice(before.start, match.index + match[0].length)
        if (!phrases.has(phrase)) phrases.set(phrase, written.replace(/\s+/g, ' '))
      }
      before = { term, start: match.index }
    }
  }
  return { words, phrases }
}
