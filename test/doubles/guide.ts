// What would a small help centre and community answer to a browser that reads all of it?

import { guardedDatabase } from '#store/database.ts'
import { type FactStore, openFacts } from '#store/facts.ts'
import { accountThat, type RestAnswer, type RestCall } from '#test/doubles/rest.ts'
import type { SyncOptions, syncAnswers } from '#work/answer-sync.ts'

export const START = Date.UTC(2026, 8, 18, 12)
export const here = new AbortController().signal

/** What a browser keeps: handed to two frames it is their common storage. Its database is a memory. */
export const storage = (now: () => number, lasts = true): FactStore => ({
  ...openFacts({
    installationId: 1,
    userId: 1,
    database: guardedDatabase(() => Promise.reject(new Error('storage is forbidden')), 20),
    now,
  }),
  lasting: async () => lasts,
})

export const article = (id: number, locale: string, more: object = {}) => ({
  id,
  title: `Refunds ${id}`,
  body: '<p>Secret words about refunds.</p>',
  html_url: `https://help.example.com/hc/${locale}/articles/${id}`,
  locale,
  draft: false,
  user_segment_id: null,
  user_segment_ids: [],
  updated_at: '2026-09-01T00:00:00Z',
  ...more,
})

export const post = (id: number, more: object = {}) => ({
  id,
  title: `Where is my refund ${id}?`,
  details: '<p>I wait.</p>',
  html_url: `https://help.example.com/hc/en-us/community/posts/${id}`,
  topic_id: 1,
  status: 'answered',
  comment_count: 1,
  vote_sum: id,
  updated_at: '2026-09-01T00:00:00Z',
  ...more,
})

const page = (key: string, rows: readonly object[], after: string | null): RestAnswer => ({
  body: { [key]: rows, meta: { has_more: after !== null, after_cursor: after } },
})

export interface Guide {
  /** By locale, in pages. */
  articles: Record<string, object[][]>
  posts: object[][]
  communityOff?: boolean
}

export const SMALL: Guide = {
  articles: {
    'en-us': [[article(1, 'en-us'), article(2, 'en-us')], [article(3, 'en-us')]],
    de: [[article(1, 'de')]],
  },
  posts: [[post(7), post(8)]],
}

interface Row {
  updated_at?: string
}

const newestFirst = (one: Row, other: Row): number =>
  String(other.updated_at).localeCompare(String(one.updated_at))

/** By cursor as they come; by number the newest first, a hundred at a time. */
const paged = (key: string, pages: object[][], { query }: RestCall): RestAnswer => {
  if (query.get('sort_by') === 'updated_at') {
    const from = 100 * (Number(query.get('page')) - 1)
    return {
      body: {
        [key]: pages
          .flat()
          .sort(newestFirst)
          .slice(from, from + 100),
      },
    }
  }
  const at = Number(query.get('page[after]') ?? 0)
  return page(key, pages[at] ?? [], at + 1 < pages.length ? String(at + 1) : null)
}

export const guideThat = (guide: Guide) => (call: RestCall) => {
  const { path } = call
  if (path.endsWith('/locales'))
    return { body: { locales: Object.keys(guide.articles), default_locale: 'en-us' } }
  if (path.includes('/community/') && guide.communityOff) return { status: 403, body: {} }
  if (path.endsWith('/topics')) return { body: { topics: [{ id: 1, name: 'All', user_segment_id: null }] } }
  if (path.endsWith('/comments'))
    return { body: { comments: [{ id: 1, body: '<p>Five days.</p>', official: true, vote_sum: 1 }] } }
  if (path.endsWith('/posts')) return paged('posts', guide.posts, call)
  return paged('articles', guide.articles[path.split('/')[4] ?? ''] ?? [], call)
}

export const frame = (guide: Guide, facts: FactStore, now: () => number) => {
  const account = accountThat(guideThat(guide))
  const options: SyncOptions = { api: account.api, facts, now, community: true, random: () => 0 }
  return { ...account, options }
}

export const keysOf = (index: Awaited<ReturnType<typeof syncAnswers>>) =>
  index?.documents.map(({ key, language }) => `${key} ${language}`).sort()
