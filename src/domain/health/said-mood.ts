// What do the customer's own words say of their mood? Read once, beside the rest of the text.

import { fold } from '#domain/text/fold.ts'
import type { KnownLanguage, Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { MOODS, type Mood } from './mood.ts'
import { MOOD_WORDS } from './strained-words.ts'

export interface SaidMood {
  /** Words that speak for a mood, as the table has them. */
  words: readonly { mood: Mood; word: string }[]
  /** How many words were written in capitals. */
  shouted: number
}

/** Only the newest messages tell of now. */
const NEWEST = 2
const LONGEST = 4_000

const plain = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `

/** Words as they are compared, and as they are shown. */
type FoldedWords = Record<Mood, readonly (readonly [plain: string, shown: string])[]>
const folded = new Map<KnownLanguage, FoldedWords>()

const wordsOf = (language: KnownLanguage): FoldedWords => {
  const ready = folded.get(language)
  if (ready !== undefined) return ready
  const of = (mood: Mood): [string, string][] => MOOD_WORDS[language][mood].map((word) => [plain(word), word])
  const made = {
    content: of('content'),
    anxious: of('anxious'),
    restless: of('restless'),
    angry: of('angry'),
  }
  folded.set(language, made)
  return made
}

/** A negation just before turns the word: *not happy*, *nicht perfekt*. */
const NEGATION = / (?:not|no|never|nicht|nie|kein|keine|no|nunca|pas|jamais|nao|non|mai|niet|geen) (?:\w+ )?$/

const found = (text: string, language: Language): SaidMood['words'] => {
  const said = plain(text)
  // An unknown language is most often a short English text, or a mixed one.
  const words = wordsOf(language === 'unknown' ? 'en' : language)
  return MOODS.flatMap((mood) =>
    words[mood].flatMap(([word, shown]) => {
      const at = said.indexOf(word)
      if (at === -1 || NEGATION.test(said.slice(Math.max(0, at - 30), at + 1))) return []
      return [{ mood, word: shown }]
    }),
  )
}

/** Runs of capitals, beyond the abbreviations that every mail has. */
const shouted = (text: string): number => (text.match(/\b\p{Lu}{4,}\b/gu) ?? []).length

/** Of the newest messages, cleaned; an empty text says nothing. */
export const saidMood = ({ parts, subject, language }: TicketText): SaidMood => {
  const text = [...parts.map((part) => part.text), subject].slice(0, NEWEST).join('\n').slice(0, LONGEST)
  return { words: found(text, language), shouted: shouted(text) }
}
