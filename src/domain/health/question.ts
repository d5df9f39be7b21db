// May this customer be asked the question of the month in this reply, and with which words?

import type { Contact } from '#domain/contact.ts'
import { ASKED, type Question, type Wording } from '#domain/settings/question.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import type { TagState } from '#domain/tags/state.ts'
import type { Quiet } from './coaching.ts'

export interface QuestionFacts {
  /** The team's question, where it is on today. */
  question: Question | null
  contacts: readonly Pick<Contact, 'id' | 'tags'>[]
  ticketId: number | null
  /** What was clicked on this ticket, saved or not. */
  said: TagState['question']
  quiet: Quiet | null
}

/** `ask`: show it. `waiting`: put on this ticket, not answered yet. `answered`: on this ticket, may be changed. */
export type QuestionStand =
  | { state: 'ask' | 'waiting'; question: Question }
  | { state: 'answered'; question: Question; option: string }
  | { state: 'silent'; because: Quiet | 'no_question' | 'asked_before' }

/** On another ticket of this customer, by its own tags. */
const wasAsked = ({ contacts, ticketId }: QuestionFacts, id: string): boolean =>
  contacts.some(
    (contact) => contact.id !== ticketId && parseOurTags(contact.tags, contact.id).state.question?.id === id,
  )

/** At most once per customer, and under the silences of coaching; what was said on this ticket stays in sight. */
export function questionStand(facts: QuestionFacts): QuestionStand {
  const { question, said, quiet } = facts
  if (question === null) return { state: 'silent', because: 'no_question' }
  if (said?.id === question.id)
    return said.option === ASKED
      ? { state: 'waiting', question }
      : { state: 'answered', question, option: said.option }
  if (wasAsked(facts, question.id)) return { state: 'silent', because: 'asked_before' }
  return quiet === null ? { state: 'ask', question } : { state: 'silent', because: quiet }
}

const FALLBACK = 'en'
const base = (language: string): string => (language.split('-')[0] ?? '').toLowerCase()

/** In this language, else in another country's form of it, in English, or in whatever the team wrote. */
export function wordsIn(wording: Wording, language: string): string {
  const languages = Object.keys(wording)
  const chosen =
    languages.find((known) => known.toLowerCase() === language.toLowerCase()) ??
    languages.find((known) => base(known) === base(language)) ??
    languages.find((known) => base(known) === FALLBACK) ??
    languages[0]
  return chosen === undefined ? '' : (wording[chosen] ?? '')
}
