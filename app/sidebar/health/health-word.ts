// What has the agent said about this customer that only our tags hold: mood, steps done, steps put off, an answer?

import { useMemo, useState } from 'react'
import { MOODS, type Mood } from '#domain/health/mood.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import type { TagState } from '#domain/tags/state.ts'

export interface HealthWord {
  mood: Mood | null
  /** Ids of coaching steps. */
  done: readonly string[]
  later: readonly string[]
  /** What the customer said to the question of the month. */
  question: TagState['question']
}

const SILENT: HealthWord = { mood: null, done: [], later: [], question: null }

const isMood = (name: string | null): name is Mood => (MOODS as readonly (string | null)[]).includes(name)

/** What this ticket's own tags say; nothing on a new ticket, nor from a ticket before it. */
export const healthWordOn = (ticket: Pick<OpenTicket, 'id' | 'tags'>): HealthWord => {
  if (ticket.id === null) return SILENT
  const { mood, done, later, question } = parseOurTags(ticket.tags, ticket.id).state
  return { mood: isMood(mood) ? mood : null, done, later, question }
}

export interface HealthWordState {
  word: HealthWord
  /** What the ticket said when it was opened: an earlier agent's word, or one's own of an earlier visit. */
  before: HealthWord
  say: (part: Partial<HealthWord>) => void
}

/** Kept until the ticket is saved, then read from its tags by the next frame, for the next agent too. */
export const useHealthWord = (ticket: Pick<OpenTicket, 'id' | 'tags'>): HealthWordState => {
  const [before] = useState(() => healthWordOn(ticket))
  const [word, setWord] = useState(before)
  return useMemo(
    () => ({
      word,
      before,
      say: (part: Partial<HealthWord>) => setWord((earlier) => ({ ...earlier, ...part })),
    }),
    [word, before],
  )
}
