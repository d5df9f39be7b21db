// Which one word says how the customer feels, beside how engaged they are?

import { isStrained, type Mood, type MoodProposal } from '#domain/health/mood.ts'
import type { Satisfaction } from '#domain/health/satisfaction.ts'

/** Whether an agent confirmed that the customer is strained, or only words and repeats speak for it. */
export type Strain = 'confirmed' | 'proposed'

export type Feeling = 'happy' | 'mixed' | 'unhappy' | 'strained' | 'strained_maybe'

/** The agent's word stands above the proposal. */
export const strainOf = (mood: Mood | null, proposal: MoodProposal | null): Strain | null => {
  if (mood !== null) return isStrained(mood) ? 'confirmed' : null
  return proposal !== null && isStrained(proposal.mood) ? 'proposed' : null
}

const BY_STATE = { satisfied: 'happy', mixed: 'mixed', not_satisfied: 'unhappy', unknown: null } as const

/** What is sure goes before what seems so, what warns before what soothes; null where nothing is known. */
export const feelingOf = ({ state }: Satisfaction, strain: Strain | null): Feeling | null => {
  if (strain === 'confirmed') return 'strained'
  if (state === 'not_satisfied') return 'unhappy'
  return strain === 'proposed' ? 'strained_maybe' : BY_STATE[state]
}
