// What has the agent said about this contact that no field of the ticket holds?

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { OverruleReason } from '#domain/fcr/overrule.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Inhibitor } from '#domain/reasons/inhibitors.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import type { TagState } from '#domain/tags/state.ts'

export interface AgentWord {
  /** Against the computed outcome; null: left as computed. */
  firstContact: 'yes' | 'no' | null
  /** Why it is said against the computed outcome; null: not said. */
  because: OverruleReason | null
  /** Cannot be resolved now. */
  cannot: boolean
  /** Beyond the one in the field. */
  furtherInhibitors: readonly Inhibitor[]
  /** Where the reason came from; `value` null: the one that was saved before. Null: not chosen in Barometer. */
  choice: { value: string | null; origin: NonNullable<TagState['suggestion']> } | null
  /** The two words that say what *Other* is. */
  otherWords: readonly string[]
  /** No article covers this contact. */
  gap: boolean
  /** Keys of answers that are not relevant here; oldest first. */
  irrelevant: readonly string[]
  /** The reason came over from the ticket before this one, and the agent has not confirmed it. */
  inherited: boolean
}

const SILENT: AgentWord = {
  firstContact: null,
  because: null,
  cannot: false,
  furtherInhibitors: [],
  choice: null,
  otherWords: [],
  gap: false,
  irrelevant: [],
  inherited: false,
}

/** What this ticket's own tags already say; nothing on a new ticket, nor from a ticket before it. */
export const wordOn = (ticket: Pick<OpenTicket, 'id' | 'tags'>): AgentWord => {
  if (ticket.id === null) return SILENT
  const { state, inherited } = parseOurTags(ticket.tags, ticket.id)
  const { firstContact, because, cannot, furtherInhibitors, suggestion, otherWords, gap, irrelevant } = state
  const choice = suggestion === null ? null : { value: null, origin: suggestion }
  return { firstContact, because, cannot, furtherInhibitors, choice, otherWords, gap, irrelevant, inherited }
}

/** The trace for Review; null where the field was filled past Barometer. */
export const originOfReason = ({ choice }: AgentWord, reason: string | null): TagState['suggestion'] => {
  if (reason === null || choice === null) return null
  return choice.value === null || choice.value === reason ? choice.origin : null
}

export interface AgentWordState {
  word: AgentWord
  say: (part: Partial<AgentWord>) => void
}

const AgentWordContext = createContext<AgentWordState>({ word: SILENT, say: () => undefined })

/** Kept until the ticket is saved, then read from its tags by the next frame. */
export const AgentWordProvider = (props: { ticket: OpenTicket; children: ReactNode }): ReactNode => {
  const [word, setWord] = useState(() => wordOn(props.ticket))
  const state = useMemo(
    () => ({
      word,
      say: (part: Partial<AgentWord>) => setWord((before) => ({ ...before, ...part })),
    }),
    [word],
  )
  return <AgentWordContext.Provider value={state}>{props.children}</AgentWordContext.Provider>
}

export const useAgentWord = (): AgentWordState => useContext(AgentWordContext)
