// Which reasons does the customer's own text speak for?

import type { TicketText } from '#domain/text/ticket-text.ts'
import type { ReasonModel } from './learning/model.ts'
import { rankReasons } from './rank.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface ReasonSuggestion {
  value: string
  likelihood: 'likely' | 'maybe'
  /** As the ranking has it, 0 to 1: nobody has checked it yet. */
  probability: number
  /** Tokens that matched, strongest first, at most five. */
  terms: readonly string[]
}

const MOST = 3
/** What *likely* promises: right in more than half of the cases, calibrated where a model speaks. */
const LIKELY_SHARE = 0.55
const LIKELY_LEAD = 2
const MAYBE_SHARE = 0.04

/**
 * At most three reasons, best first; none where the text does not tell. Retired reasons and *other* are never
 * suggested. Without a model, names, definitions, synonyms and examples speak alone.
 */
export const suggestReasons = (
  taxonomy: Taxonomy,
  text: TicketText,
  model?: ReasonModel,
): ReasonSuggestion[] => {
  const { ranked, learned } = rankReasons(taxonomy, text, model)
  const [first, second] = ranked
  // Nothing rather than noise.
  if (model && learned && (learned.lead < model.familiar || (first?.probability ?? 0) < model.floor))
    return []
  // Of words that are only described, one in common is a hint, however alone it stands.
  const clear =
    first !== undefined &&
    (learned !== null || first.terms.length >= 2) &&
    (second?.probability ?? 0) * LIKELY_LEAD <= first.probability
  return ranked
    .slice(0, MOST)
    .filter(({ probability }) => probability >= MAYBE_SHARE)
    .map(({ value, probability, terms }) => ({
      value,
      likelihood: value === first?.value && clear && probability >= LIKELY_SHARE ? 'likely' : 'maybe',
      probability,
      terms,
    }))
}
