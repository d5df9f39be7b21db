// Which articles and posts fit the words that a lead typed to put one on a board?

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useLocale } from '#app/i18n/language.tsx'
import { useSettled } from '#app/kit/settled.ts'
import { indexSearchQuery, libraryQuery } from '#app/queries/answers.ts'
import { articleSearchQuery, postSearchQuery, topicsQuery } from '#app/queries/search.ts'
import type { RankContext } from '#domain/answers/answer.ts'
import { oneEach } from '#domain/answers/one-each.ts'
import type { Item } from '#domain/content.ts'
import { languageOfLocale } from '#domain/text/language.ts'

const PAUSE = 300
const SHORTEST = 2
const MOST = 6

export interface Found {
  /** What was searched for; empty: nothing yet. */
  words: string
  items: readonly Item[]
  searching: boolean
  /** Asks again for what could not be found out; null: nothing failed. */
  retry: (() => void) | null
}

/** Nobody in particular reads: drafts and what is for staff are found, too. */
const contextOf = (language: string, now: number): RankContext => ({
  language,
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now,
  allowedHosts: [],
  limit: MOST,
})

const NONE: readonly Item[] = []

/** Over this browser's index where it has one, else by the account's own search: two calls for each word typed. */
export const useFound = (query: string, community: boolean): Found => {
  const services = useServices()
  const language = languageOfLocale(useLocale())
  const settled = useSettled(query.trim(), PAUSE)
  const words = settled.length < SHORTEST ? '' : settled
  const library = useQuery(libraryQuery(services))
  const at = library.data?.at ?? null
  const day = Math.floor(services.now() / 86_400_000)
  const context = useMemo(() => contextOf(language, day * 86_400_000), [language, day])
  const local = useQuery(indexSearchQuery(services, at === null ? '' : words, context, community, at))
  const asked = library.isPending || at !== null ? '' : words
  const articles = useQuery(articleSearchQuery(services, asked, { locale: '*', limit: MOST }))
  const topics = useQuery({ ...topicsQuery(services), enabled: asked !== '' && community })
  const posts = useQuery(postSearchQuery(services, community ? asked : '', topics.data))
  const items = useMemo(() => {
    if (words === '') return NONE
    if (at !== null) return (local.data ?? []).map(({ item }) => item)
    const found = [articles.data, posts.data].flatMap((page): readonly Item[] =>
      page === undefined || page === 'off' ? [] : page.items,
    )
    return oneEach(found, language).slice(0, 2 * MOST)
  }, [words, at, local.data, articles.data, posts.data, language])
  const failed = (at === null ? [articles, topics, posts] : [local]).filter(({ isError }) => isError)
  const retry = (): void => {
    for (const { refetch } of failed) refetch()
  }
  return {
    ...{ words, items },
    searching: words !== '' && (at === null ? articles.isFetching || posts.isFetching : local.isFetching),
    retry: words === '' || failed.length === 0 ? null : retry,
  }
}
