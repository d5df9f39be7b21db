// Which articles and posts answer a ticket, and what does this browser know of all that there are?

import {
  keepPreviousData,
  type Query,
  type QueryClient,
  queryOptions,
  skipToken,
} from '@tanstack/react-query'
import type { Answer, Outcome, RankContext } from '#domain/answers/answer.ts'
import { type ItemKey, itemKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'
import { hash32 } from '#domain/hash.ts'
import { HOUR, type Instant, MINUTE } from '#domain/instant.ts'
import type { Language } from '#domain/text/language.ts'
import { hintIndex, hintsAtIndex } from '#store/hint.ts'
import { oneFrameAtATime } from '#store/leader.ts'
import type { AskContext, LibraryState, LinkedTo, RankAsk, Ranked, Synced } from '#work/tasks.ts'
import { KEYS } from './keys.ts'
import { sourceKey } from './reading.ts'
import type { Services } from './services.ts'

export type Library = LibraryState

const ownerIn = ({ host, agent }: Services) => ({
  installationId: host.installation.installationId,
  userId: agent.id,
})

/** Whether this browser hardly keeps an index: then a search of the account need not wait until that is certain. */
export const hardlyKept = (services: Services): boolean => hintsAtIndex(ownerIn(services)) === false

/** The index that this browser keeps; null while there is none. Asks Zendesk for nothing. */
export const libraryQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.library,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Library | null> => {
      const kept = await services.office.ask('library', null, signal)
      hintIndex(ownerIn(services), kept !== null)
      return kept
    },
  })

/** What one search of the brand's help centre finds for these words; waits while there are none. `off` without a help centre. One call. */
export const foundQuery = (services: Services, words: string, brandId: number | null) =>
  queryOptions({
    queryKey: [...KEYS.search, 'candidates', words, brandId],
    staleTime: 10 * MINUTE,
    structuralSharing: false,
    queryFn:
      words === ''
        ? skipToken
        : ({ signal }): Promise<readonly Item[] | 'off'> =>
            services.office.ask('find', { words, brandId, pinned: [] }, signal),
  })

/** The first items of a reason's board, one call each; waits while there are none. */
export const pinnedQuery = (services: Services, pinned: readonly string[]) =>
  queryOptions({
    queryKey: [...KEYS.search, 'pinned', pinned],
    staleTime: HOUR,
    structuralSharing: false,
    queryFn:
      pinned.length === 0
        ? skipToken
        : ({ signal }): Promise<readonly Item[] | 'off'> =>
            services.office.ask('find', { words: '', pinned }, signal),
  })

/** For whom it is ranked. */
export interface RankedFor {
  ticketId: number | null
  requesterId: number | null
}

/** What is ranked; `from`: as of when the library is, or the words that were searched for. */
export interface RankFrom extends RankAsk {
  from: Instant | string
}

const outcomeKeys = new WeakMap<NonNullable<RankContext['outcomes']>, number>()

/** Short, as there may be hundreds, and the cache spells keys out at every look. */
const outcomesKey = (outcomes: ReadonlyMap<string, Outcome> | undefined): number | null => {
  if (outcomes === undefined) return null
  const known = outcomeKeys.get(outcomes) ?? hash32(JSON.stringify([...outcomes]))
  outcomeKeys.set(outcomes, known)
  return known
}

/** All that a ranking hangs on but the moment, which moves it by the day. */
const contextKey = (context: AskContext) => {
  const { requesterSegments, readAt, sentAt, pinned, allowedHosts, outcomes, usualWorked } = context
  return [
    requesterSegments,
    [...readAt],
    [...sentAt],
    pinned,
    allowedHosts,
    outcomesKey(outcomes),
    usualWorked ?? null,
  ]
}

/**
 * The best answers; waits where `ask` is null. While a newer ranking is worked out or waited for, the one before
 * stands, if it is of this ticket and person.
 */
export const rankingQuery = (
  services: Services,
  { ticketId, requesterId }: RankedFor,
  ask: RankFrom | null,
) => {
  const whose = [ticketId, requesterId]
  return queryOptions({
    queryKey: [
      ...KEYS.ranking,
      ...whose,
      ask === null
        ? null
        : [sourceKey(ask.source), ask.from, ask.locale, ask.community, contextKey(ask.context)],
    ],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * MINUTE,
    structuralSharing: false,
    placeholderData: (before: Ranked | undefined, query) =>
      whose.every((id, place) => query?.queryKey[KEYS.ranking.length + place] === id) ? before : undefined,
    queryFn:
      ask === null
        ? skipToken
        : ({ signal }): Promise<Ranked> => {
            const { source, locale, context, community, found } = ask
            return services.office.ask('rank', { source, locale, context, community, found }, signal)
          },
  })
}

/** The agent's own search over the index; waits while there are no words. */
export const indexSearchQuery = (
  services: Services,
  query: string,
  context: RankContext,
  community: boolean,
  at: Instant | null,
) =>
  queryOptions({
    queryKey: [...KEYS.search, 'index', query, at, community, context.language, contextKey(context)],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * MINUTE,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    queryFn:
      query === ''
        ? skipToken
        : ({ signal }): Promise<readonly Answer[]> =>
            services.office.ask('search', { query, context, community }, signal),
  })

/** Titles of the items that the index knows, by which readers of that language know them; as of then. */
export const titlesQuery = (
  services: Services,
  keys: readonly string[],
  language: Language,
  at: Instant | null,
) =>
  queryOptions({
    queryKey: [...KEYS.titles, keys, language, at],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn:
      at === null || keys.length === 0
        ? skipToken
        : ({ signal }) => services.office.ask('titles', { keys, language }, signal),
  })

/**
 * What links lead to: by the index, where that lacks it by `known`, else by a call each for the first two of them. What
 * is gone, or not for this agent, is left out.
 */
export const itemsOf = async (
  services: Services,
  client: QueryClient,
  links: readonly LinkedTo[],
  known: readonly Item[],
): Promise<readonly Item[]> => {
  if (links.length === 0) return []
  const indexed = await services.office.ask(
    'linked',
    links.map(({ key, url }) => ({ key, url })),
  )
  const lacking = (items: readonly Item[], keys: readonly string[]) =>
    keys.filter((key) => !items.some((item) => itemKey(item) === key))
  const unindexed = lacking(
    indexed,
    links.map(({ key }) => key),
  )
  const shown = known.filter((item) => unindexed.includes(itemKey(item)))
  const unknown = lacking(shown, unindexed)
  const read = unknown.length === 0 ? [] : await client.fetchQuery(pinnedQuery(services, unknown))
  return [...indexed, ...shown, ...(read === 'off' ? [] : read)]
}

/** Milliseconds: neither more often where something is due at once, nor later than an hour. */
const within = (milliseconds: number): number => Math.min(HOUR, Math.max(MINUTE, milliseconds))

/**
 * Keeps the index fresh while the frame is on the screen: `enabled` once the panels are useful and the page is idle.
 * `shown`: posts on the screen, whose answers are read first. One frame of the browser makes the calls.
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
    refetchInterval: ({ state }: Query<Synced | null>) =>
      state.status === 'error' ? 5 * MINUTE : within((state.data?.next ?? 0) - services.now()),
    queryFn: async ({ signal }): Promise<Synced | null> => {
      let synced: Synced | null = null
      const work = async (): Promise<void> => {
        synced = await services.office.ask('sync', { community, shown }, signal)
      }
      await oneFrameAtATime('answers', work, signal)
      return synced
    },
  })

/** Whatever frame renews the index: this one ranks by what is known now. */
export const followLibrary = (services: Services, client: QueryClient, signal: AbortSignal): void =>
  services.office.hear((library) => {
    hintIndex(ownerIn(services), library !== null)
    client.setQueryData(KEYS.library, library)
  }, signal)
