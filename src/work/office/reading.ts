// What does a ticket's text come to? Read once, however many tasks need it.

import { isBareThanks } from '#domain/fcr/thanks.ts'
import { saidMood } from '#domain/health/said-mood.ts'
import { ticketText } from '#domain/text/ticket-text.ts'
import type { TicketSource } from '#domain/ticket-source.ts'
import { loadStemmers } from '#work/stemmers.ts'
import type { Reading } from '#work/tasks.ts'
import { latest } from './latest.ts'
import { searchWords } from './search-words.ts'

/** Tickets that agents have before them at the same time. */
const MOST_KEPT = 12

const keyOf = ({ subject, messages }: TicketSource): string =>
  [subject, ...messages.map(({ at, text }) => `${at} ${text}`)].join('\u0000')

const readNow = async (source: TicketSource): Promise<Reading> => {
  const text = ticketText(source)
  // Whatever reasons about the ticket's words may then do so at once.
  await loadStemmers([text.language])
  const thanks = source.messages.map((message) => message.text).filter(isBareThanks)
  return { text, words: searchWords(text), thanks: [...new Set(thanks)], mood: saidMood(text) }
}

/** Reads texts; of the last ones it knows the outcome. */
export const createReader = (): ((source: TicketSource) => Promise<Reading>) =>
  latest(MOST_KEPT, keyOf, readNow)
