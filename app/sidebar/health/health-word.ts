// What has the agent said about this customer that only our tags hold: mood, steps done, steps put off?

import { useMemo, useState } from 'react'
import { MOODS, type Mood } from '#domain/health/mood.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { parseOurTags } from '#domain/tags/parse.ts'

export interface HealthWord {
  mood: Mood | null
  /** Ids of coaching steps. */
  done: readonly string[]
  later: readonly string[]
}

const SILENT: HealthWord = { mood: null, done: [], later: [] }

const isMood = (name: string | null): name is Mood => (MOODS as readonly (string | null)[]).includes(name)

/** What this ticket's own tags say; nothing on a new ticket, nor from a ticket before it. */
export const healthWordOn = (ticket: Pick<OpenTicket, 'id' | 'tags'>): HealthWord => {
  if (ticket.id === null) return SILENT
  const { mood, done, later } = parseOurTags(ticket.tags, ticket.id).state
  return { mood: isMood(mood) ? mood : null, done, later }
}

export interface HealthWordState {
  word: HealthWord
  say: (part: Partial<HealthWord>) => void
}

/** Kept until the ticket is saved, then read from its tags by the next frame, for the next agent too. */
export const useHealthWord = (ticket: Pick<OpenTicket, 'id' | 'tags'>): HealthWordState => {
  const [word, setWord] = useState(() => healthWordOn(ticket))
  return useMemo(
    () => ({ word, say: (part: Partial<HealthWord>) => setWord((before) => ({ ...before, ...part })) }),
    [word],
  )
}
