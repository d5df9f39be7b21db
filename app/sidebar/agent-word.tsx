// What has the agent said about this contact that no field of the ticket holds?

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useMemo,
  useState,
} from 'react'
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

/** `gap` and `irrelevant` of `AgentWord`. */
export interface WordOnAnswers extends Pick<AgentWord, 'gap' | 'irrelevant'> {
  say: (part: Partial<Pick<AgentWord, 'gap' | 'irrelevant'>>) => void
}

const nothing = (): void => undefined
const AgentWordContext = createContext<AgentWordState>({ word: SILENT, say: nothing })
const WordOnAnswersContext = createContext<WordOnAnswers>({ ...SILENT, say: nothing })

/** Kept until the ticket is saved, then read from its tags by the next frame. */
export const AgentWordProvider = (props: { ticket: OpenTicket; children: ReactNode }): ReactNode => {
  const [word, setWord] = useState(() => wordOn(props.ticket))
  const say = useCallback((part: Partial<AgentWord>) => setWord((before) => ({ ...before, ...part })), [])
  const state = useMemo(() => ({ word, say }), [word, say])
  const { gap, irrelevant } = word
  const onAnswers = useMemo(() => ({ gap, irrelevant, say }), [gap, irrelevant, say])
  return (
    <AgentWordContext.Provider value={state}>
      <WordOnAnswersContext.Provider value={onAnswers}>{props.children}</WordOnAnswersContext.Provider>
    </AgentWordContext.Provider>
  )
}

/** For what only reads the agent's word, and not where it is said: hears of it once the rest is drawn. */
export const AgentWordBehind = ({ children }: { children: ReactNode }): ReactNode => {
  const { word, say } = useContext(AgentWordContext)
  const behind = useDeferredValue(word)
  const state = useMemo(() => ({ word: behind, say }), [behind, say])
  return <AgentWordContext.Provider value={state}>{children}</AgentWordContext.Provider>
}

export const useAgentWord = (): AgentWordState => useContext(AgentWordContext)

/** Changes with nothing else that the agent says, so that answers are not drawn anew with each choice. */
export const useWordOnAnswers = (): WordOnAnswers => useContext(WordOnAnswersContext)
