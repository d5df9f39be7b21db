// How are all articles and posts of the account read for the answer index, page by page?

import { type IndexDocument, indexDocument } from '#domain/answers/index-document.ts'
import type { Item } from '#domain/content.ts'
import { HOUR, type Instant } from '#domain/instant.ts'
import { type Language, languageOfLocale } from '#domain/text/language.ts'
import { sleep } from '#store/sleep.ts'
import type { Reads } from '#zendesk/api.ts'
import { postsPage, topicSegments, topics } from '#zendesk/community.ts'
import { articlesPage, helpCenterLocales, type ItemPage } from '#zendesk/help-center.ts'
import { keepable, type Source, type Walk } from './kept-index.ts'
import type { Shelf } from './shelf.ts'

export interface WalkOptions {
  api: Reads
  shelf: Shelf
  now: () => Instant
  /** False where the team has switched the community off. */
  community: boolean
}

/** Beyond 20,000 documents the account's own search has to give the candidates. */
const MOST_PAGES = 200
/** A walk that was interrupted longer ago begins anew: its first pages are as old. */
const RESUMABLE = HOUR
/** Items counted in one piece, between which whoever waits for a ranking gets it. */
const SLICE = 20

const source = (name: string, off = false): Source => ({
  name,
  cursor: null,
  pages: 0,
  done: off,
  off,
  newest: 0,
})

async function newWalk({ api, community, now }: WalkOptions, signal: AbortSignal): Promise<Walk> {
  const known = await helpCenterLocales(api, { signal, priority: 'sync' })
  const articles =
    known === 'off'
      ? [source('articles:', true)]
      : known.locales.map((locale) => source(`articles:${locale}`))
  return {
    begun: now(),
    sources: [...articles, source('posts', !community)],
    usual: known === 'off' ? 'unknown' : languageOfLocale(known.defaultLocale),
    tooLarge: false,
    topics: null,
  }
}

/** The locale of a source of articles; null: posts. */
export const localeOf = ({ name }: Source): string | null =>
  name.startsWith('articles:') ? name.slice('articles:'.length) : null

/** As the index holds them; a long page is counted in pieces. */
export async function counted(
  items: readonly Item[],
  usual: Language,
  signal: AbortSignal,
): Promise<readonly IndexDocument[]> {
  const documents: IndexDocument[] = []
  for (const [place, item] of items.entries()) {
    if (place % SLICE === SLICE - 1) await sleep(0, signal)
    documents.push(indexDocument(item, usual))
  }
  return documents
}

export const newestOf = (items: readonly Item[], before: Instant): Instant =>
  items.reduce((newest, { updatedAt }) => Math.max(newest, updatedAt), before)

export const withSource = (walk: Walk, changed: Source): Walk => ({
  ...walk,
  sources: walk.sources.map((one) => (one.name === changed.name ? changed : one)),
})

const pagesSoFar = (walk: Walk): number => walk.sources.reduce((sum, { pages }) => sum + pages, 0)

async function pageAt(
  walk: Walk,
  at: Source,
  { api }: WalkOptions,
  signal: AbortSignal,
): Promise<ItemPage<Item> | 'off'> {
  const options = { signal, priority: 'sync' } as const
  const locale = localeOf(at)
  return locale === null
    ? postsPage(api, at.cursor, walk.topics ?? new Map(), options)
    : articlesPage(api, locale, at.cursor, options)
}

/** Who may read posts is asked before the first of them. */
async function withTopics(
  walk: Walk,
  from: Source,
  { api }: WalkOptions,
  signal: AbortSignal,
): Promise<Walk | 'off'> {
  if (localeOf(from) !== null || walk.topics !== null) return walk
  const known = await topics(api, { signal, priority: 'sync' })
  return known === 'off' ? 'off' : { ...walk, topics: topicSegments(known) }
}

/** Goes through what is left of one source; what it read in full is added to `documents`, what may be kept is kept. */
async function walkSource(
  start: Walk,
  from: Source,
  options: WalkOptions,
  documents: IndexDocument[],
  signal: AbortSignal,
): Promise<Walk> {
  const begun = await withTopics(start, from, options, signal)
  if (begun === 'off') return withSource(start, { ...from, done: true, off: true })
  let [walk, at] = [begun, from]
  while (!at.done && pagesSoFar(walk) < MOST_PAGES) {
    const page = await pageAt(walk, at, options, signal)
    if (page === 'off') at = { ...at, done: true, off: at.pages === 0 }
    else {
      const read = await counted(page.items, walk.usual, signal)
      documents.push(...read)
      const lean = read.map((document) => keepable(document, walk.usual))
      await options.shelf.keepPage(walk, at, lean)
      const newest = newestOf(page.items, at.newest)
      at = { ...at, cursor: page.cursor, pages: at.pages + 1, done: page.cursor === null, newest }
    }
    walk = withSource(walk, at)
    await options.shelf.keepRunning(walk)
  }
  return at.done ? walk : { ...walk, tooLarge: true }
}

/** The walk to go on with, and the documents that it has brought already. */
async function begin(options: WalkOptions, signal: AbortSignal): Promise<[Walk, IndexDocument[]]> {
  const running = await options.shelf.running()
  if (running !== null && running.begun > options.now() - RESUMABLE) {
    const documents = await options.shelf.pagesOf(running)
    if (documents !== null) return [running, [...documents]]
  }
  return [await newWalk(options, signal), []]
}

/**
 * Reads everything; a walk that another frame began is gone on with. What not everyone may read is whole only where it
 * was read.
 * @throws HostError where a page could not be read: the next call goes on there.
 */
export async function walkAll(
  options: WalkOptions,
  signal: AbortSignal,
): Promise<{ walk: Walk; documents: readonly IndexDocument[] }> {
  const [start, documents] = await begin(options, signal)
  let walk = start
  for (const { name } of start.sources) {
    const next = walk.sources.find((one) => one.name === name)
    if (next && !next.done && !walk.tooLarge) walk = await walkSource(walk, next, options, documents, signal)
  }
  return { walk, documents }
}
