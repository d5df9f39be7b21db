// Which reasons does the customer's own text speak for?

import type { TicketText } from '#domain/text/ticket-text.ts'
import type { ReasonSample } from './sample.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface ReasonSuggestion {
  value: string
  likelihood: 'likely' | 'maybe'
  /** Tokens that matched, strongest first, at most five. */
  terms: readonly string[]
}

/** At most three reasons, best first; none where the text does not tell. */
export const suggestReasons = (
  _taxonomy: Taxonomy,
  _text: TicketText,
  _history?: ReasonSample,
): ReasonSuggestion[] => []
