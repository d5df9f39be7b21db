// What does a ticket ask for? Its words by weight, so that a long mail asks for its matter and not for its length.

import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { phraseTerm } from './index-document.ts'
import { marksIn, markTerm } from './marks.ts'

/** Weight by term, in the stems of one language. */
export type Query = ReadonlyMap<string, number>

const SUBJECT_WEIGHT = 2
const PHRASE_WEIGHT = 0.25
const MARK_WEIGHT = 2
/** Later repetitions of a word add less; a word is worth at most this much more than its first. */
const REPETITION = 4
/** Words of each part that are read: beyond lie logs and pasted pages. */
const MOST_WORDS = 600
const LONGEST = 8_000

/** Subjects that Zendesk gives to messaging, chat and calls: names, and nothing of the matter. */
const GIVEN_SUBJECT =
  /^(?:conversation with|chat with|phone call (?:from|to)|voicemail from|unterhaltung mit|chat mit|anruf von|conversación con|conversation avec|conversa com)\b/i

/** Chats come in small pieces, and the first one often names the matter: no piece fades further than this. */
const LEAST_WEIGHT = 0.6

export function queryOf(text: TicketText, language: Language): Query {
  const raw = new Map<string, number>()
  const add = (term: string, weight: number): void => {
    raw.set(term, (raw.get(term) ?? 0) + weight)
  }
  const read = (part: string, weight: number): void => {
    const start = part.slice(0, LONGEST)
    const words = tokens(start, language).slice(0, MOST_WORDS)
    for (const [place, word] of words.entries()) {
      add(word, weight)
      const next = words[place + 1]
      if (next !== undefined && next !== word) add(phraseTerm(word, next), weight * PHRASE_WEIGHT)
    }
    for (const mark of marksIn(start)) add(markTerm(mark), weight * MARK_WEIGHT)
  }
  if (!GIVEN_SUBJECT.test(text.subject)) read(text.subject, SUBJECT_WEIGHT)
  for (const part of text.parts) read(part.text, Math.max(LEAST_WEIGHT, part.weight))
  return new Map(
    [...raw].map(([term, weight]) => [term, (weight * (REPETITION + 1)) / (REPETITION + weight)]),
  )
}
