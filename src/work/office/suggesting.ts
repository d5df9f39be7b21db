// Which reasons does a ticket's text speak for, among those that the account has?

import { suggestReasons } from '#domain/reasons/suggest.ts'
import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Done, SuggestAsk } from '#work/tasks.ts'

/** The account's, and the one before an admin changed them. */
const MOST_KEPT = 2

/** Suggestions look at each reason for itself: where it stands in the tree is of no matter to them. */
const taxonomyOf = (reasons: readonly Reason[]): Taxonomy => ({
  reasons,
  byValue: new Map(reasons.map((reason) => [reason.value, reason])),
  tree: [],
})

export const createSuggester = (): ((ask: SuggestAsk, text: TicketText) => Done<'suggest'>) => {
  const told = new Map<string, Taxonomy>()
  return ({ key, reasons }, text) => {
    if (reasons !== undefined && !told.has(key)) told.set(key, taxonomyOf(reasons))
    const [oldest] = told.keys()
    if (told.size > MOST_KEPT && oldest !== undefined) told.delete(oldest)
    const taxonomy = told.get(key)
    return taxonomy === undefined ? 'unknown_reasons' : suggestReasons(taxonomy, text)
  }
}
