// Which work is done behind the panels, away from the thread that draws them, and what goes in and comes out?

import type { Answer, RankContext } from '#domain/answers/answer.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'
import type { SaidMood } from '#domain/health/said-mood.ts'
import type { Instant } from '#domain/instant.ts'
import type { OnlyLogged } from '#domain/reasons/effective.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import type { Reason } from '#domain/reasons/taxonomy.ts'
import type { WatchedCounts } from '#domain/review/spikes/counts.ts'
import type { SpikeReport } from '#domain/review/spikes/watch.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { TicketSource } from '#domain/ticket-source.ts'
import type { FieldIds } from '#zendesk/schemas/tickets.ts'
import type { MakeCall } from './calls.ts'

/** What a ticket's text comes to. */
export interface Reading {
  text: TicketText
  /** At most ten words that may be sent to the account's own search, as the customer wrote them. */
  words: string
  /** Messages of the requester that only say thanks, as they came. */
  thanks: readonly string[]
  /** What the newest of them say of the requester's mood. */
  mood: SaidMood
}

/** The account's reasons are told once to each office; afterwards their key will do. */
export interface SuggestAsk {
  source: TicketSource
  /** What the account itself takes the ticket to be about. */
  intent: string | null
  key: string
  reasons?: readonly Reason[]
}

/** The index of all that the account can send, without the index. */
export interface LibraryState {
  /** As of when. */
  at: Instant
  /** Hosts of the account's own help centres. */
  hosts: readonly string[]
  articlesOff: boolean
  postsOff: boolean
}

/** The office works out the language itself, and knows the account's own hosts. */
export type AskContext = Omit<RankContext, 'language'>

export interface RankAsk {
  source: TicketSource
  /** The requester's, for texts that do not betray their language. */
  locale: string | null
  context: AskContext
  /** False where posts are not wanted. */
  community: boolean
  /** What one search of the account found; null: rank the index. */
  found: readonly Item[] | null
}

export interface Ranked {
  answers: readonly Answer[]
  /** Hosts of the account's own help centres, as far as the candidates tell. */
  hosts: readonly string[]
}

/** What is looked for in the account itself, while there is no index. */
export interface FindAsk {
  /** None: nothing is searched. */
  words: string
  /** In which brand's help centre; that of this host where it is not told. */
  brandId?: number | null
  /** Keys of what the reason's board holds, whatever the words are. */
  pinned: readonly string[]
}

export interface SearchAsk {
  query: string
  context: RankContext
  community: boolean
}

export interface LinkedTo {
  key: ItemKey
  url: string
}

export interface SyncAsk {
  /** False where the team has switched the community off. */
  community: boolean
  /** Posts on the screen: what was said to them is read first. */
  shown: readonly ItemKey[]
}

export interface Synced {
  /** As of when the index is; null: there is none that holds everything. */
  at: Instant | null
  /** Nothing is due before. */
  next: Instant
}

/** For whom is learned, and what the account has by now. */
export interface LearnAsk {
  userId: number
  /** Changes with the values that can be chosen: then all is learned anew. */
  key: string
  reasons: readonly Reason[]
  fields: FieldIds
  /** Days within which a further contact is a repeat. */
  windowDays: number
  agentsLogContacts: boolean
  /** Reasons that stand on no ticket. */
  logged: OnlyLogged
}

export interface LearnedAsOf {
  /** As of when; null: nothing was learned yet. */
  at: Instant | null
  /** Nothing is due before. */
  next: Instant
}

/** A contact that this agent has just solved. */
export interface TeachAsk {
  source: TicketSource
  ticketId: number
  requesterId: number
  /** The reason that it was given. */
  value: string
  intent: string | null
}

interface TitlesAsk {
  keys: readonly string[]
  language: Language
}

/** Each takes plain data and gives plain data: it may travel between threads. */
interface Tasks {
  read: (source: TicketSource) => Reading
  suggest: (ask: SuggestAsk) => readonly ReasonSuggestion[] | 'unknown_reasons'
  /** Null: this browser keeps no index (yet). */
  library: (given: null) => LibraryState | null
  rank: (ask: RankAsk) => Ranked
  /** The agent's own search over the index; empty without one. */
  search: (ask: SearchAsk) => readonly Answer[]
  /** Those that the index knows, in the order of the keys, by which readers know them. */
  titles: (ask: TitlesAsk) => readonly string[]
  /** What the index knows of the items that links lead to, each in the link's own locale where it has that. */
  linked: (links: readonly LinkedTo[]) => readonly Item[]
  /** Candidates by the account's own search, and the first pinned items. `off` without a help centre. */
  find: (ask: FindAsk) => readonly Item[] | 'off'
  /** Renews the index where that is due, and reads what was said to posts. */
  sync: (ask: SyncAsk) => Synced
  /** Learns from the account's own contacts where that is due. */
  learn: (ask: LearnAsk) => LearnedAsOf
  /** Learns from one contact more, where anything was learned before. */
  teach: (ask: TeachAsk) => null
  /** What stands out of the counts of all reasons. */
  spikes: (counts: WatchedCounts) => SpikeReport
  /** Nothing that was learned is known any more. */
  forget: (given: null) => null
}

export type TaskName = keyof Tasks
export type Given<T extends TaskName> = Parameters<Tasks[T]>[0]
export type Done<T extends TaskName> = ReturnType<Tasks[T]>

/** Who does the work, wherever that is. */
export interface Office {
  /**
   * Rejects with the signal's reason once it aborts, and with what the task throws. `call`: how the task reads from
   * Zendesk, where it has to.
   */
  ask<T extends TaskName>(task: T, given: Given<T>, signal?: AbortSignal, call?: MakeCall): Promise<Done<T>>
  /** Hears whenever the index has changed, until the signal aborts. */
  hear(listener: (library: LibraryState | null) => void, signal: AbortSignal): void
  /** Hears whenever something was learned, as of when; null: it was forgotten. */
  hearLearned(listener: (at: Instant | null) => void, signal: AbortSignal): void
}
