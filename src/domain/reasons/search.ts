// Which reasons does an agent mean who types a few letters of one?

import { fold } from '#domain/text/tokens.ts'
import type { Reason, Taxonomy } from './taxonomy.ts'

export interface ReasonHit {
  reason: Reason
  /** Higher is better; comparable within one search only. */
  score: number
  matched: 'label' | 'path' | 'synonym' | 'definition' | 'example'
}

export interface ReasonSearchOptions {
  /** Values, most used first. */
  usedMost?: readonly string[]
  limit?: number
}

/** Reasons for a query, best first; retired ones never. An empty query lists the most used, then tree order. */
export const searchReasons = (
  taxonomy: Taxonomy,
  query: string,
  { usedMost = [], limit = 50 }: ReasonSearchOptions = {},
): ReasonHit[] => {
  const wanted = fold(query.trim())
  const offered = taxonomy.reasons.filter((reason) => !reason.retired)
  const rank = new Map(usedMost.map((value, index) => [value, index]))
  return offered
    .filter((reason) => fold(reason.path.join(' ')).includes(wanted))
    .sort((a, b) => (rank.get(a.value) ?? Infinity) - (rank.get(b.value) ?? Infinity) || 0)
    .slice(0, limit)
    .map((reason) => ({ reason, score: 1, matched: 'label' as const }))
}
