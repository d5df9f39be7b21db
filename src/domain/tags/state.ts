// What can our tags on one ticket say, in words of the domain?

import type { OverruleReason } from '#domain/fcr/overrule.ts'
import type { FirstSuggestion } from '#domain/reasons/first-suggestion.ts'
import type { Inhibitor } from '#domain/reasons/inhibitors.ts'

export interface TagState {
  /** Where the reason came from: the first suggestion, the second or third, or the agent's own search. */
  suggestion: 'top1' | 'top3' | 'own' | null
  /** What was suggested first; null: nothing, or it was not kept. */
  firstSuggestion: FirstSuggestion | null
  /** Inhibitors beyond the one in the field. */
  furtherInhibitors: readonly Inhibitor[]
  /** What became of the proposed inhibitor. */
  proposal: 'top' | 'other' | 'none' | null
  /** Turns seen, and how many public replies that covers. */
  turns: { count: 'one' | 'more'; replies: number } | null
  /** All that reopened it were bare thank-yous, up to so many replies. */
  thanks: { replies: number } | null
  tierUp: boolean
  /** The agent's word against the computed outcome. */
  firstContact: 'yes' | 'no' | null
  /** Why the agent says so; null: not said. */
  because: OverruleReason | null
  /** Cannot be resolved now. */
  cannot: boolean
  answersShown: boolean
  answersNone: boolean
  answerInserted: boolean
  /** `article:12`, `post:7`; oldest first. */
  sent: readonly string[]
  sentVia: readonly ('top' | 'search' | 'paste')[]
  gap: boolean
  /** Ids of items that the agent called irrelevant; oldest first. */
  irrelevant: readonly string[]
  band: string | null
  quadrant: string | null
  mood: string | null
  /** Coaching steps done, and put off. */
  done: readonly string[]
  later: readonly string[]
  question: { id: string; option: string } | null
  notices: readonly string[]
  /** In the quiet sample. */
  quiet: boolean
  /** The two words that say what *Other* was. */
  otherWords: readonly string[]
}

export const EMPTY_TAGS: TagState = {
  suggestion: null,
  firstSuggestion: null,
  furtherInhibitors: [],
  proposal: null,
  turns: null,
  thanks: null,
  tierUp: false,
  firstContact: null,
  because: null,
  cannot: false,
  answersShown: false,
  answersNone: false,
  answerInserted: false,
  sent: [],
  sentVia: [],
  gap: false,
  irrelevant: [],
  band: null,
  quadrant: null,
  mood: null,
  done: [],
  later: [],
  question: null,
  notices: [],
  quiet: false,
  otherWords: [],
}
