// Which few words of a ticket may be sent to the account's own search?

import { queryOf } from '#domain/answers/query.ts'
import { seenWords } from '#domain/answers/seen-words.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'

const MOST = 10

const isWord = (term: string): boolean => !term.includes(' ') && !term.startsWith('!')

/** At most ten, as the customer wrote them, those that weigh most first; empty where there is no text. */
export const searchWords = (text: TicketText): string => {
  const { words } = seenWords([text.subject, ...text.parts.map((part) => part.text)], text.language)
  return [...queryOf(text, text.language)]
    .filter(([term]) => isWord(term))
    .sort((a, b) => b[1] - a[1])
    .flatMap(([term]) => words.get(term) ?? [])
    .slice(0, MOST)
    .join(' ')
}
