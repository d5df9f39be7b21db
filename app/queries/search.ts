// What do help centre and community have to say?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { HOUR, MINUTE } from '#domain/instant.ts'
import { searchPosts, topicSegments, topics } from '#zendesk/community.ts'
import { type ExternalHit, searchElsewhere } from '#zendesk/guide-search.ts'
import { articleBody, helpCenterLocales, type SearchOptions, searchArticles } from '#zendesk/help-center.ts'
import type { Topic } from '#zendesk/schemas/content.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

/** Zendesk's own article search; waits while there are no words. `off` without a help centre. */
export const articleSearchQuery = (services: Services, words: string, options: SearchOptions = {}) =>
  queryOptions({
    queryKey: [
      ...KEYS.search,
      'articles',
      words,
      options.locale ?? null,
      options.limit ?? null,
      options.brandId ?? null,
    ],
    staleTime: 10 * MINUTE,
    queryFn:
      words.trim() === ''
        ? skipToken
        : ({ signal }) => searchArticles(services.api, words, { ...options, signal }),
  })

/** The community's topics with who may read them; remembered for an hour. */
export const topicsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.search, 'topics'],
    staleTime: ACCOUNT_FACT_TTL,
    queryFn: ({ signal }): Promise<readonly Topic[] | 'off'> =>
      remembered(services, 'topics', ACCOUNT_FACT_TTL, () => topics(services.api, { signal })),
  })

/** Zendesk's own community search; waits while words or topics are unknown. */
export const postSearchQuery = (
  services: Services,
  words: string,
  known: readonly Topic[] | 'off' | undefined,
) =>
  queryOptions({
    queryKey: [...KEYS.search, 'posts', words],
    staleTime: 10 * MINUTE,
    queryFn:
      words.trim() === '' || known === undefined || known === 'off'
        ? skipToken
        : ({ signal }) => searchPosts(services.api, words, topicSegments(known), { signal }),
  })

/** What federated sources hold for these words; waits while there are no words, or no sources to look through. One call. */
export const elsewhereQuery = (services: Services, words: string, sources: readonly string[]) =>
  queryOptions({
    queryKey: [...KEYS.search, 'elsewhere', words, sources],
    staleTime: 10 * MINUTE,
    queryFn:
      words.trim() === '' || sources.length === 0
        ? skipToken
        : async ({ signal }): Promise<readonly ExternalHit[] | 'off'> => {
            const known = await remembered(services, 'locales', ACCOUNT_FACT_TTL, () =>
              helpCenterLocales(services.api, { signal }),
            )
            if (known === 'off') return 'off'
            return searchElsewhere(services.api, words, { sources, locales: known.locales, signal })
          },
  })

/** One article's body as HTML, for the preview: ours to clean before it is shown. Kept in memory only. */
export const articleBodyQuery = (services: Services, articleId: number, locale: string) =>
  queryOptions({
    queryKey: [...KEYS.search, 'article', articleId, locale],
    staleTime: HOUR,
    queryFn: ({ signal }) => articleBody(services.api, articleId, locale, { signal }),
  })
