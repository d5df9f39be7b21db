// Among which articles and posts are answers looked for: all that this browser's index knows, or what one search found?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { type PanelState, panelState } from '#app/kit/panel-state.ts'
import { foundQuery, type Library, libraryQuery, pinnedQuery } from '#app/queries/answers.ts'
import { brandsQuery } from '#app/queries/brands.ts'
import { useReading } from '#app/sidebar/reading.ts'
import { isOfOtherBrand } from '#domain/answers/brand.ts'
import type { Item } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

export interface Candidates {
  state: PanelState
  /** Null while there is no index, or none of the help centre of the ticket's brand. */
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

/**
 * `pinned`: what the reason's board holds, which no search may find. `useful`: the agent reads something already, which
 * must not vanish while the index arrives and its brand is asked for.
 */
export const useCandidates = (ticket: OpenTicket, pinned: readonly string[], useful: boolean): Candidates => {
  const services = useServices()
  const kept = useQuery(libraryQuery(services))
  const reading = useReading(ticket)
  const { brandId } = ticket
  const mayDiffer = kept.data !== undefined && kept.data !== null && brandId !== null
  const brands = useQuery(brandsQuery(services, mayDiffer))
  const waiting = mayDiffer && brands.isPending && !useful
  const known = brands.data === undefined || brands.data === 'off' ? [] : brands.data
  // The index holds one brand's help centre: customers of another are helped from theirs.
  const isOther = mayDiffer && isOfOtherBrand(brandId, known, kept.data?.hosts ?? [])
  const library = isOther ? null : (kept.data ?? null)
  const cold = kept.data === null || isOther
  const words = cold ? (reading.data?.words ?? '') : ''
  const search = useQuery(foundQuery(services, words, brandId))
  const board = useQuery(pinnedQuery(services, cold ? pinned : NO_KEYS))
  if (library !== null) {
    const off = library.articlesOff && library.postsOff
    return {
      state: panelState(waiting ? [kept, brands] : [kept]),
      library,
      found: null,
      from: library.at,
      off,
    }
  }
  const state = panelState(words === '' ? [kept, reading] : [kept, reading, search])
  if (state.kind !== 'ready') return { state, library, found: null, from: null, off: false }
  const found = [...itemsIn(search.data), ...itemsIn(board.data)]
  const from = `${words} ${search.dataUpdatedAt} ${board.dataUpdatedAt}`
  return { state, library, found, from, off: search.data === 'off' }
}
