// Guide's unified search: articles, posts and what other systems hold in one list, by title and address only.

import { type CursorPage, cursorPage } from '#workspace/rest/page.ts'
import { type Answer, type Call, ok, type Route, route } from '#workspace/rest/route.ts'
import { postsFor } from '#workspace/world/community.ts'
import { articlesIn, ranked } from '#workspace/world/help-center.ts'
import { refusedWith } from '#workspace/world/refused.ts'
import { mayRead } from '#workspace/world/segments.ts'

interface Row {
  type: 'ARTICLE' | 'POST' | 'EXTERNAL_RECORD'
  title: string
  body: string
  labels: readonly string[]
  updated_at: string
  url: string
}

const listOf = (call: Call, name: string): string[] | null =>
  call.query
    .get(name)
    ?.split(',')
    .filter((item) => item !== '') ?? null

function localesOf(call: Call): string[] {
  const locales = listOf(call, 'filter[locales]')
  if (locales === null || locales.length === 0)
    throw refusedWith(400, {
      errors: [{ code: 'BadRequest', status: '400', title: 'filter[locales] is required', meta: {} }],
    })
  return locales
}

function articleRows(call: Call, locales: readonly string[]): Row[] {
  const sections = listOf(call, 'filter[section_ids]')
  return articlesIn(call.world, call.user, '*', 'all')
    .filter((article) => locales.includes(article.locale))
    .filter((article) => sections === null || sections.includes(String(article.section_id)))
    .map((article) => ({
      type: 'ARTICLE' as const,
      title: article.title,
      body: article.body,
      labels: article.label_names,
      updated_at: article.updated_at,
      url: article.html_url,
    }))
}

function postRows(call: Call): Row[] {
  if (!call.world.controls.features.community) return []
  const topics = listOf(call, 'filter[topic_ids]')
  return postsFor(call.world, call.user)
    .filter((post) => topics === null || topics.includes(String(post.topic_id)))
    .map((post) => ({
      type: 'POST' as const,
      title: post.title,
      body: post.details,
      labels: [],
      updated_at: post.updated_at,
      url: post.html_url,
    }))
}

/** Only those of the sources that were asked for. */
function externalRows(call: Call, locales: readonly string[]): Row[] {
  const sources = listOf(call, 'filter[external_source_ids]') ?? []
  return (call.world.account.externalRecords ?? [])
    .filter(({ source_id, locale }) => sources.includes(source_id) && locales.includes(locale))
    .filter(({ user_segment_id: id }) => mayRead(call.world, call.user, id === null ? [] : [id]))
    .map(({ title, body, updated_at, url }) => ({
      type: 'EXTERNAL_RECORD' as const,
      title,
      body,
      labels: [],
      updated_at,
      url,
    }))
}

/** Sources alone bring what they hold; beside other content they are no restriction of it. An unknown language gives an empty list [doc]. */
function search(call: Call): Answer {
  const locales = localesOf(call)
  const types = listOf(call, 'filter[content_types]')
  const known = locales.some((locale) => call.world.account.locales.includes(locale))
  const own = listOf(call, 'filter[external_source_ids]') === null || types !== null
  const rows = known
    ? [...(own ? [...articleRows(call, locales), ...postRows(call)] : []), ...externalRows(call, locales)]
    : []
  const wanted = rows.filter(
    ({ type }) => types === null || type === 'EXTERNAL_RECORD' || types.includes(type),
  )
  const hits = ranked(wanted, call.query.get('query') ?? '', (row) => row)
  const placed = hits.map((hit, rank) => ({ row: hit.record, rank }))
  const page: CursorPage<(typeof placed)[number]> = cursorPage(
    call,
    { all: placed, id: ({ rank }) => rank, value: ({ rank }) => rank },
    { field: 'rank', descending: false },
    { usual: 10, most: 50 },
  )
  return ok({
    results: page.rows.map(({ row: { title, type, updated_at, url } }) => ({ title, type, updated_at, url })),
    meta: { has_more: page.hasMore, after_cursor: page.after, before_cursor: page.before },
  })
}

export const guideSearchRoutes: readonly Route[] = [route('GET', '/api/v2/guide/search', 'agents', search)]
