// Which articles and posts does this browser know, and how does it come to know them?

import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { hostOf } from '#domain/answers/access.ts'
import { type AnswerIndex, buildIndex, indexOf } from '#domain/answers/answer-index.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'
import { HOUR, type Instant, MINUTE } from '#domain/instant.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import { type KeptIndex, openShelf } from '#work/kept-index.ts'
import { loadStemmers } from '#work/stemmers.ts'
import { searchArticles } from '#zendesk/help-center.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Documents to choose from, the whole account's or those of one search. */
export interface Library {
  index: AnswerIndex
  /** By key, for what a reply links to. */
  items: ReadonlyMap<string, Item>
  /** Hosts of the account's own help centres. */
  hosts: readonly string[]
  /** As of when; null: just searched for. */
  at: Instant | null
  articlesOff: boolean
  postsOff: boolean
}

const ownHosts = (items: readonly Item[]): readonly string[] => [
  ...new Set(
    items
      .flatMap(({ url }) => (/^https:\/\/[^/?#]+\/hc\//.test(url) ? [hostOf(url)] : []))
      .filter((host) => host !== null),
  ),
]

const byKey = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [`${item.kind}:${item.id}`, item]))

const libraryOf = (kept: KeptIndex): Library => {
  const items = kept.documents.map(({ item }) => item)
  return {
    index: indexOf(kept.documents),
    items: byKey(items),
    hosts: ownHosts(items),
    at: kept.at,
    articlesOff: kept.articlesOff,
    postsOff: kept.postsOff,
  }
}

/** Search results stand for a collection of some size: else every word that was searched for would be common. */
const COLLECTION = 300

const libraryOfFound = (items: readonly Item[]): Library => ({
  index: buildIndex(items, COLLECTION),
  items: byKey(items),
  hosts: ownHosts(items),
  at: null,
  articlesOff: false,
  postsOff: false,
})

export const NO_LIBRARY = libraryOfFound([])

const CANDIDATES = 25

/**
 * What one search of the account finds for these words, to be ranked as the index would be; waits while there are no
 * words. One call.
 */
export const foundLibraryQuery = (services: Services, words: string) =>
  queryOptions({
    queryKey: [...KEYS.search, 'library', words],
    staleTime: 10 * MINUTE,
    structuralSharing: false,
    queryFn:
      words === ''
        ? skipToken
        : async ({ signal }): Promise<Library> => {
            const options = { locale: '*', limit: CANDIDATES, signal }
            const found = await searchArticles(services.api, words, options)
            if (found === 'off') return { ...NO_LIBRARY, articlesOff: true }
            await loadStemmers(found.items.map(({ locale }) => languageOfLocale(locale)))
            return libraryOfFound(found.items)
          },
  })

/** The index that this browser keeps; null while there is none. Asks Zendesk for nothing. */
export const libraryQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.library,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Comparing thousands of documents would take longer than drawing three.
    structuralSharing: false,
    queryFn: async (): Promise<Library | null> => {
      const kept = await openShelf(services.facts).current()
      if (kept === null || kept.tooLarge) return null
      await loadStemmers(kept.documents.map(({ language }) => language))
      return libraryOf(kept)
    },
  })

/** Whether a sync changed what a search would find: a frame that learns nothing new must not rank again. */
const isNewer = (kept: KeptIndex, client: QueryClient): boolean => {
  const known = client.getQueryData<Library | null>(KEYS.library)
  return known?.at !== kept.at
}

/**
 * Keeps the index fresh while the frame is on the screen: `enabled` once the panels are useful and the page is idle.
 * `shown`: posts on the screen, whose answers are read first. Data: as of when.
 */
export const librarySyncQuery = (
  services: Services,
  community: boolean,
  shown: readonly ItemKey[],
  enabled: boolean,
) =>
  queryOptions({
    queryKey: KEYS.librarySync,
    enabled,
    staleTime: HOUR,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: (query) => (query.state.status === 'error' ? 5 * MINUTE : HOUR),
    queryFn: async ({ signal, client }): Promise<Instant | null> => {
      const { syncAnswers } = await import('#work/answer-sync.ts')
      const { readPostAnswers } = await import('#work/post-answers.ts')
      const options = { api: services.api, facts: services.facts, now: services.now, community }
      const tell = (kept: KeptIndex) =>
        client.setQueryData(KEYS.library, kept.tooLarge ? null : libraryOf(kept))
      const kept = await syncAnswers(options, signal)
      if (kept === null) return null
      if (isNewer(kept, client)) tell(kept)
      const answered = await readPostAnswers(kept, shown, options, signal)
      if (answered.documents !== kept.documents) tell(answered)
      return kept.at
    },
  })
