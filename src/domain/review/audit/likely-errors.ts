// Which tags are probably wrong: where do the agent and the suggestion disagree? Hunted, so it says nothing of accuracy.

import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'

export interface Suggested {
  ticketId: number
  /** The reason that counts; null: none. */
  reason: string | null
  /** Best first, made without looking at the reason. */
  suggestions: readonly ReasonSuggestion[]
}

export interface LikelyError {
  ticketId: number
  reason: string | null
  suggested: ReasonSuggestion
  /** Another reason stands there, *other* does, or none. */
  kind: 'differs' | 'other' | 'missing'
}

const ORDER: readonly LikelyError['kind'][] = ['differs', 'other', 'missing']

/**
 * Tickets whose first suggestion is likely while their reason is not even among the suggestions. `isOther`: of a reason's
 * value.
 */
export function likelyErrors(
  tickets: readonly Suggested[],
  isOther: (reason: string) => boolean,
): LikelyError[] {
  const found = tickets.flatMap(({ ticketId, reason, suggestions }): LikelyError[] => {
    const [suggested] = suggestions
    if (suggested?.likelihood !== 'likely' || suggestions.some(({ value }) => value === reason)) return []
    const kind = reason === null ? 'missing' : isOther(reason) ? 'other' : 'differs'
    return [{ ticketId, reason, suggested, kind }]
  })
  return found.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
