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
  /** The agent said that an answer is missing. */
  gap: boolean
}

export type FunnelState = Pick<
  TagState,
  'answersShown' | 'answersNone' | 'answerInserted' | 'sent' | 'sentVia' | 'gap'
>

const WAYS = ['top', 'search', 'paste'] as const

/** Joined with what earlier submits of this ticket said: what was sent stays sent, what was shown stays shown. */
export function funnelState(facts: FunnelFacts, earlier?: FunnelState): FunnelState {
  const shown = (facts.suggested ?? 0) > 0 || (earlier?.answersShown ?? false)
  const found = new Set(facts.linked.map(({ key }) => facts.inserted.get(key) ?? 'paste'))
  return {
    answersShown: shown,
    answersNone: !shown && (facts.suggested === 0 || (earlier?.answersNone ?? false)),
    answerInserted: facts.inserted.size > 0 || (earlier?.answerInserted ?? false),
    sent: [...new Set([...(earlier?.sent ?? []), ...facts.linked.map(({ key }) => key)])],
    sentVia: WAYS.filter((way) => found.has(way) || (earlier?.sentVia.includes(way) ?? false)),
    gap: facts.gap || (earlier?.gap ?? false),
  }
}
