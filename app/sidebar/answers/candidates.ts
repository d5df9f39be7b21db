// Among which articles and posts are answers looked for: all that this browser's index knows, or what one search found?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { foundQuery, type Library, libraryQuery, pinnedQuery } from '#app/queries/answers.ts'
import { useReading } from '#app/sidebar/reading.ts'
import type { Item } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

export interface Candidates {
  state: PanelState
  /** Null while there is no index. */
  library: Library | null
  /** What the search found; null: the index is looked through. */
  found: readonly Item[] | null
  /** As of when the index is, or which words were searched for; null: nothing to look through yet. */
  from: Instant | string | null
  /** The account has neither help centre nor community for this agent. */
  off: boolean
}

const NO_KEYS: readonly string[] = []

const itemsIn = (found: readonly Item[] | 'off' | undefined): readonly Item[] =>
  found === undefined || found === 'off' ? [] : found

/** `pinned`: what the reason's board holds, which no search may find. */
export const useCandidates = (ticket: OpenTicket, pinned: readonly string[]): Candidates => {
  const services = useServices()
  const kept = useQuery(libraryQuery(services))
  const reading = useReading(ticket)
  const library = kept.data ?? null
  const words = kept.data === null ? (reading.data?.words ?? '') : ''
  const search = useQuery(foundQuery(services, words))
  const board = useQuery(pinnedQuery(services, kept.data === null ? pinned : NO_KEYS))
  if (library !== null) {
    const off = library.articlesOff && library.postsOff
    return { state: panelState([kept]), library, found: null, from: library.at, off }
  }
  const state = panelState(words === '' ? [kept, reading] : [kept, reading, search])
  if (state.kind !== 'ready') return { state, library, found: null, from: null, off: false }
  const found = [...itemsIn(search.data), ...itemsIn(board.data)]
  const from = `${words} ${search.dataUpdatedAt} ${board.dataUpdatedAt}`
  return { state, library, found, from, off: search.data === 'off' }
}
