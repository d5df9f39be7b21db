// Which articles does the help centre hold, and which of them may this customer open?

import type { Article } from '#domain/content.ts'
import type { CallOptions, Reads } from './api.ts'
import { orOff } from './off.ts'
import { articleRow } from './schemas/content.ts'
import { listIn, nextCursor, rowsOf, someOf, unwrapped } from './schemas/parts.ts'

export interface ItemPage<T> {
  items: readonly T[]
  /** Where to go on; null at the end. */
  cursor: string | null
  skipped: number
}

export interface SearchOptions extends CallOptions {
  /** Zendesk's spelling, `en-us`; `*` for all. The account's default where absent. */
  locale?: string
  /** At most 100; 10 where absent. */
  limit?: number
  /** Of which brand's help centre; that of this host where absent. */
  brandId?: number | null
}

/** Zendesk's own search takes 300 characters. */
export const searchable = (query: string): string => query.replace(/\s+/g, ' ').trim().slice(0, 300)

const pageOf =
  (key: string) =>
  (body: unknown): ItemPage<Article> => {
    const { rows, skipped } = someOf(rowsOf(listIn(body, key), articleRow))
    return { items: rows, cursor: nextCursor(body), skipped }
  }

/**
 * What Zendesk's search finds for these words, best first; also what only staff may open. `off` where the account
 * has no help centre. No words, no call.
 * @throws HostError
 */
export async function searchArticles(
  api: Reads,
  query: string,
  options: SearchOptions = {},
): Promise<ItemPage<Article> | 'off'> {
  const { locale, limit = 10, brandId = null, ...call } = options
  const words = searchable(query)
  if (words === '') return { items: [], cursor: null, skipped: 0 }
  return orOff(
    api.get('/api/v2/help_center/articles/search', {
      ...call,
      query: { query: words, locale, per_page: limit, ...(brandId === null ? {} : { brand_id: brandId }) },
      schema: pageOf('results'),
    }),
  )
}

/** One page of a hundred articles of a locale, drafts and staff-only ones marked. `off` as for the search. */
export const articlesPage = (
  api: Reads,
  locale: string,
  cursor: string | null,
  options: CallOptions = {},
): Promise<ItemPage<Article> | 'off'> =>
  orOff(
    api.get(`/api/v2/help_center/${encodeURIComponent(locale)}/articles`, {
      ...options,
      query: { 'page[size]': 100, ...(cursor === null ? {} : { 'page[after]': cursor }) },
      schema: pageOf('articles'),
    }),
  )

const NEWEST = 100

/** The articles of a locale that were changed last, newest first, by hundreds from page 1 on. `off` as for the search. */
export const changedArticles = (
  api: Reads,
  locale: string,
  page: number,
  options: CallOptions = {},
): Promise<ItemPage<Article> | 'off'> =>
  orOff(
    api.get(`/api/v2/help_center/${encodeURIComponent(locale)}/articles`, {
      ...options,
      query: { sort_by: 'updated_at', sort_order: 'desc', per_page: NEWEST, page },
      schema: pageOf('articles'),
    }),
  )

/** One article in the language that it was first written in, with who may read it. `off` where there is none (any more). */
export const oneArticle = (
  api: Reads,
  articleId: number,
  options: CallOptions = {},
): Promise<Article | 'off'> =>
  orOff(
    api.get(`/api/v2/help_center/articles/${articleId}`, {
      ...options,
      schema: (body) => articleRow.parse(unwrapped(body, 'article')),
    }),
  )

/** One article's markup, for the preview: to be sanitised before it is shown, never stored. */
export const articleBody = (
  api: Reads,
  articleId: number,
  locale: string,
  options: CallOptions = {},
): Promise<{ article: Article; html: string }> =>
  api.get(`/api/v2/help_center/${encodeURIComponent(locale)}/articles/${articleId}`, {
    ...options,
    schema: (body) => {
      const row = unwrapped(body, 'article')
      const html = (row as { body?: unknown } | null)?.body
      return { article: articleRow.parse(row), html: typeof html === 'string' ? html : '' }
    },
  })

export interface Locales {
  locales: readonly string[]
  defaultLocale: string
}

export const helpCenterLocales = (api: Reads, options: CallOptions = {}): Promise<Locales | 'off'> =>
  orOff(
    api.get('/api/v2/help_center/locales', {
      ...options,
      schema: (body): Locales => {
        const locales = listIn(body, 'locales').filter((entry) => typeof entry === 'string')
        const main = (body as { default_locale?: unknown }).default_locale
        return { locales, defaultLocale: typeof main === 'string' ? main : (locales[0] ?? 'en-us') }
      },
    }),
  )
