// How does this customer seem to feel right now? A proposal with its evidence; the agent decides.

import type { Language } from '#domain/text/language.ts'

export const MOODS = ['content', 'anxious', 'restless', 'angry'] as const
export type Mood = (typeof MOODS)[number]

/** The last two are *strained*: no coaching, no question, no hint then. */
export const isStrained = (mood: Mood | null): boolean => mood === 'restless' || mood === 'angry'

export interface MoodFacts {
  /** What the requester wrote on this ticket, cleaned, newest last. */
  texts: readonly string[]
  language: Language
  reopens: number
  /** Earlier contacts about the same within the FCR window. */
  repeats: number
  /** The account's own sentiment field, where it has one. */
  sentiment?: string | number | boolean | null
}

export interface MoodEvidence {
  id: 'words' | 'shouting' | 'reopened' | 'repeats' | 'sentiment'
  params: Readonly<Record<string, string | number>>
}

export interface MoodProposal {
  mood: Mood
  evidence: readonly MoodEvidence[]
}

export function proposeMood(_facts: MoodFacts): MoodProposal | null {
  return null
}
