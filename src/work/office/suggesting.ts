// Which reasons does a ticket's text speak for, among those that the account has?

import { withIntent } from '#domain/reasons/intent.ts'
import type { ReasonModel } from '#domain/reasons/learning/model.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Done, SuggestAsk } from '#work/tasks.ts'

/** The account's, and the one before an admin changed them. */
const MOST_KEPT = 2

/** Suggestions look at each reason for itself: where it stands in the tree is of no matter to them. */
export const taxonomyOf = (reasons: readonly Reason[]): Taxonomy => ({
  reasons,
  byValue: new Map(reasons.map((reason) => [reason.value, reason])),
  tree: [],
})

/** `model`: what past contacts taught, where anything was learned. */
type Suggester = (ask: SuggestAsk, text: TicketText, model: ReasonModel | null) => Done<'suggest'>

export const createSuggester = (): Suggester => {
  const told = new Map<string, Taxonomy>()
  return ({ key, reasons, intent }, text, model) => {
    if (reasons !== undefined && !told.has(key)) told.set(key, taxonomyOf(reasons))
    const [oldest] = told.keys()
    if (told.size > MOST_KEPT && oldest !== undefined) told.delete(oldest)
    const taxonomy = told.get(key)
    return taxonomy === undefined
      ? 'unknown_reasons'
      : suggestReasons(taxonomy, withIntent(text, intent), model ?? undefined)
  }
}
