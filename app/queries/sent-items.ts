// What are the articles and posts called that the figures know by their numbers?

import { queryOptions } from '@tanstack/react-query'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Article, Item } from '#domain/content.ts'
import { HOUR } from '#domain/instant.ts'
import type { CallPriority } from '#store/allowance.ts'
import { oneArticle } from '#zendesk/help-center.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Those that this browser's index knows. Asks Zendesk for nothing. */
export const indexedItemsQuery = (services: Services, keys: readonly ItemKey[]) =>
  queryOptions({
    queryKey: [...KEYS.titles, 'indexed', keys],
    staleTime: HOUR,
    structuralSharing: false,
    queryFn: ({ signal }): Promise<readonly Item[]> =>
      services.office.ask(
        'linked',
        keys.map((key) => ({ key, url: '' })),
        signal,
      ),
  })

/** `off` where it is gone, or not for this agent. One call; `agent`: somebody waits for it. */
export const articleQuery = (services: Services, articleId: number, priority: CallPriority = 'review') =>
  queryOptions({
    queryKey: [...KEYS.search, 'article', articleId],
    staleTime: HOUR,
    queryFn: ({ signal }): Promise<Article | 'off'> =>
      oneArticle(services.api, articleId, { signal, priority }),
  })
