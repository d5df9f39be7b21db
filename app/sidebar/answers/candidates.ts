// Among which articles and posts are answers looked for: all that this browser's index knows, or what one search found?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { foundQuery, type Library, libraryQuery } from '#app/queries/answers.ts'
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

const NONE: readonly Item[] = []

export const useCandidates = (ticket: OpenTicket): Candidates => {
  const services = useServices()
  const kept = useQuery(libraryQuery(services))
  const reading = useReading(ticket)
  const library = kept.data ?? null
  const words = kept.data === null ? (reading.data?.words ?? '') : ''
  const search = useQuery(foundQuery(services, words))
  if (library !== null) {
    const off = library.articlesOff && library.postsOff
    return { state: panelState([kept]), library, found: null, from: library.at, off }
  }
  const state = panelState(words === '' ? [kept, reading] : [kept, reading, search])
  if (state.kind !== 'ready') return { state, library, found: null, from: null, off: false }
  const found = words === '' || search.data === 'off' ? NONE : (search.data ?? NONE)
  return { state, library, found, from: words, off: search.data === 'off' }
}
