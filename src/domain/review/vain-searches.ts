// For what did customers search the help centre without a result before they wrote to us?

import type { Activity } from '#domain/content.ts'
import { DAY, type Instant } from '#domain/instant.ts'

/** A search long before was about something else; one after the contact's day is about the answer. */
const BEFORE_DAYS = 7
const AFTER_DAYS = 1

export interface Searcher {
  requesterId: number
  /** Of the contact. */
  createdAt: Instant
  activity: readonly Activity[]
}

export interface VainSearch {
  /** As most wrote it. */
  query: string
  people: number
}

const foldOf = (query: string): string => query.trim().toLowerCase().replace(/\s+/g, ' ')

/** What most people searched for first; each of them counts once, whatever the spelling. */
export function vainSearches(searchers: readonly Searcher[]): readonly VainSearch[] {
  const found = new Map<string, { query: string; people: Set<number> }>()
  for (const { requesterId, createdAt, activity } of searchers)
    for (const { query, resultCount, at } of activity) {
      const near = at >= createdAt - BEFORE_DAYS * DAY && at <= createdAt + AFTER_DAYS * DAY
      if (query === null || foldOf(query) === '' || resultCount !== 0 || !near) continue
      const known = found.get(foldOf(query)) ?? { query: query.trim(), people: new Set<number>() }
      known.people.add(requesterId)
      found.set(foldOf(query), known)
    }
  return [...found.values()]
    .map(({ query, people }) => ({ query, people: people.size }))
    .sort((a, b) => b.people - a.people || (a.query < b.query ? -1 : 1))
}
