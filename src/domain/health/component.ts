// What is one part of engagement? A signal, the points that its values earn, and what to do where it is weak.

import type { ReasonKind } from '#domain/reasons/kinds.ts'
import type { SignalId } from './signals.ts'

export type Pillar = 'product' | 'know_how' | 'coaching'

/** The first step that a value meets gives the points; none met gives 0. */
export type Step =
  | { atLeast: number; points: number }
  | { atMost: number; points: number }
  | { equals: string | boolean; points: number }

/** What an agent can do about a weak component. */
export interface CoachingStep {
  /** Names the step in tags (`bm_do_<id>`) and in texts. */
  id: string
  /** A tier-1 agent can carry it out within one reply. */
  tier1: boolean
  /** Kinds of contact reason that it fits well. */
  kinds: readonly ReasonKind[]
  /** Words in a reason's path or synonyms that it fits well. */
  about: readonly string[]
}

export interface Component {
  id: string
  pillar: Pillar
  signal: SignalId
  steps: readonly Step[]
  maximum: number
  coaching: CoachingStep
  /** Evidence older than this counts as unknown. */
  evidenceDays: number
  /** Until the customer is this many days old the component is not due. */
  dueAfterDays: number
}
