// What are these articles and posts called, as far as is known by now?

import { useQueries, useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { articleQuery, indexedItemsQuery } from '#app/queries/sent-items.ts'
import { answeredPostQuery } from '#app/queries/sent-posts.ts'
import { type ItemKey, itemKey, itemOfKey } from '#domain/answers/item.ts'
import type { Item } from '#domain/content.ts'

const numbersOf = (keys: readonly ItemKey[], wanted: Item['kind']): readonly number[] =>
  keys.flatMap((key) => {
    const named = itemOfKey(key)
    return named?.kind === wanted ? named.id : []
  })

/** By key. One call for each that the index lacks; posts are asked for as the list of unanswered ones does. */
export const useItems = (
  keys: readonly ItemKey[],
  priority: 'agent' | 'review' = 'review',
): ReadonlyMap<ItemKey, Item> => {
  const services = useServices()
  const indexed = useQuery(indexedItemsQuery(services, keys))
  const known = indexed.data ?? []
  const lacking = indexed.isPending ? [] : keys.filter((key) => !known.some((item) => itemKey(item) === key))
  const articles = useQueries({
    queries: numbersOf(lacking, 'article').map((id) => articleQuery(services, id, priority)),
  })
  const posts = useQueries({
    queries: numbersOf(lacking, 'post').map((id) => answeredPostQuery(services, id)),
  })
  const read = [...articles, ...posts].flatMap(({ data }) =>
    data === undefined || data === 'off' ? [] : data,
  )
  return new Map([...known, ...read].map((item) => [itemKey(item), item]))
}
