// What is one suggested answer? The item, how well it fits, why, and whether it may be sent.

import type { Item } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import type { Access } from './access.ts'
import type { ItemKey } from './item.ts'
import type { AnswerMemory } from './learning/memory.ts'

/** One reason for an answer's place, as data; the screen makes words of it. Most telling first. */
export type Why =
  /** Words of the ticket that the item holds, as the customer wrote them, most telling first. */
  | { because: 'terms'; terms: readonly string[] }
  /** A run of words of the ticket that stands in the item as it is. */
  | { because: 'phrase'; phrase: string }
  /** An error code or similar mark that both name. */
  | { because: 'code'; code: string }
  /** On the board of the reason at hand. */
  | { because: 'pinned' }
  | { because: 'official' }
  | { because: 'promoted' }
  | { because: 'votes'; sum: number; count: number }
  /**
   * Sent in n mature contacts, of which `worked` had no repeat; fractions where several items shared one. `usual`: the
   * share that works for the same reasons, null where unknown. `ofReason`: of the reason at hand alone.
   */
  | { because: 'worked'; n: number; worked: number; usual: number | null; ofReason: boolean }
  /** Of the past contacts that were solved with an item and held `word` (as this customer wrote it), `n` with this one. */
  | { because: 'solved_similar'; n: number; of: number; word: string }
  /** Counts against it: the customer read it, or got it from us. */
  | { because: 'read'; at: Instant }
  | { because: 'sent'; at: Instant }
  /** Counts against it: in n contacts with this reason agents called it not relevant. */
  | { because: 'irrelevant'; n: number }
  | { because: 'other_language'; locale: string }
  | { because: 'outdated' }
  | { because: 'unanswered' }

export interface Answer {
  item: Item
  key: ItemKey
  /** Fit, 0 and up; comparable within one ranking only. */
  score: number
  why: readonly Why[]
  access: Access
  /** When this customer read it, or got it from us, last. */
  readAt?: Instant
  sentAt?: Instant
}

/** What became of an item in mature contacts, from the day's `stats`. */
export interface Outcome {
  n: number
  worked: number
  /** What is usual for the reasons for which it was sent, 0 to 1; null: not known. */
  usual?: number | null
  /** It speaks of the reason at hand alone. */
  ofReason?: boolean
  /** Of contacts with the reason at hand: in how many it was called not relevant, and in how many it was sent. */
  said?: { irrelevant: number; sent: number }
}

export interface RankContext {
  /** The requester's language; items in others count less. `unknown` = no preference. */
  language: string
  requesterSegments: readonly number[] | null
  /** When the customer read, or was sent, which item last. */
  readAt: ReadonlyMap<string, Instant>
  sentAt: ReadonlyMap<string, Instant>
  /** Keys on the boards of the reasons at hand. */
  pinned: readonly string[]
  now: Instant
  /** Own help-centre hosts and the team's list. */
  allowedHosts: readonly string[]
  /** By item key; absent = unknown, ranked without. */
  outcomes?: ReadonlyMap<string, Outcome>
  /** The account's usual share of *worked*, 0 to 1. */
  usualWorked?: number
  /** What past contacts taught; absent = nothing was learned yet. */
  memory?: AnswerMemory
  limit?: number
  /** Instead of the calibrated one; 0 = everything that fits at all, for measuring. */
  floor?: number
}
