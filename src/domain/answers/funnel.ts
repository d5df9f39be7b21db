// What became of the answers on this ticket: suggested, inserted, sent? What the tags at submit will say.

import type { TagState } from '#domain/tags/state.ts'
import type { LinkedItem } from './links.ts'

/** Where an inserted link came from: the suggestions, or the agent's own search. */
export type InsertedFrom = 'top' | 'search'

export interface FunnelFacts {
  /** How many were suggested; null = not looked (still loading, or waiting behind *Show suggestions*). */
  suggested: number | null
  /** By item key; inserting is not sending. */
  inserted: ReadonlyMap<string, InsertedFrom>
  /** What the public replies of this ticket link to, by `itemsInReply`. */
  linked: readonly LinkedItem[]
  /** The agent said that an answer is missing, or took that back; null: said neither. */
  gap: boolean | null
  /** What the agent calls not relevant here, as it stands now; oldest first. */
  irrelevant: readonly string[]
}

export type FunnelState = Pick<
  TagState,
  'answersShown' | 'answersNone' | 'answerInserted' | 'sent' | 'sentVia' | 'gap' | 'irrelevant'
>

const WAYS = ['top', 'search', 'paste'] as const

/** Joined with what earlier submits of this ticket said: what was sent stays sent, what was shown stays shown. */
export function funnelState(facts: FunnelFacts, earlier?: FunnelState): FunnelState {
  const shown = (facts.suggested ?? 0) > 0 || (earlier?.answersShown ?? false)
  const linked = facts.linked.map(({ key }) => key)
  const found = new Set(facts.linked.map(({ key }) => facts.inserted.get(key) ?? 'paste'))
  return {
    answersShown: shown,
    answersNone: !shown && (facts.suggested === 0 || (earlier?.answersNone ?? false)),
    answerInserted: facts.inserted.size > 0 || (earlier?.answerInserted ?? false),
    // What is sent once more is among the newest again: the oldest are dropped where there are too many.
    sent: [...(earlier?.sent ?? []).filter((key) => !linked.some((one) => one === key)), ...linked],
    sentVia: WAYS.filter((way) => found.has(way) || (earlier?.sentVia.includes(way) ?? false)),
    gap: facts.gap ?? earlier?.gap ?? false,
    irrelevant: facts.irrelevant,
  }
}
