// How does the answer index get into this browser, once for all its frames, and stay fresh?

import { type IndexDocument, indexDocument } from '#domain/answers/index-document.ts'
import type { Item } from '#domain/content.ts'
import { HOUR, type Instant } from '#domain/instant.ts'
import { LANGUAGES, languageOfLocale } from '#domain/text/language.ts'
import type { FactStore } from '#store/facts.ts'
import { oneFrameAtATime } from '#store/leader.ts'
import type { Locks } from '#store/locks.ts'
import { sleep } from '#store/sleep.ts'
import type { Api } from '#zendesk/api.ts'
import { postsPage, topicSegments, topics } from '#zendesk/community.ts'
import { articlesPage, helpCenterLocales, type ItemPage } from '#zendesk/help-center.ts'
import {
  type KeptIndex,
  keepable,
  kept,
  openShelf,
  type Shelf,
  type Source,
  type Walk,
} from './kept-index.ts'
import { loadStemmers } from './stemmers.ts'

export interface SyncOptions {
  api: Api
  facts: FactStore
  now: () => Instant
  /** False where the team has switched the community off. */
  community: boolean
  /** The browser's, where absent; null where frames cannot take turns. */
  locks?: Locks | null
}

/** An index is fresh for so long. */
const FRESH = HOUR
/** Beyond 20,000 documents the account's own search has to give the candidates. */
const MOST_PAGES = 200
/** A walk that was interrupted longer ago begins anew: its first pages are as old. */
const RESUMABLE = HOUR
/** Articles counted in one piece, between which the page may draw. */
const SLICE = 20

type Turn = (cursor: string | null) => Promise<ItemPage<Item> | 'off'>

const source = (name: string, off = false): Source => ({ name, cursor: null, pages: 0, done: off, off })

async function newWalk({ api, community, now }: SyncOptions, signal: AbortSignal): Promise<Walk> {
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
  }
}

async function turnsOf({ name }: Source, { api }: SyncOptions, signal: AbortSignal): Promise<Turn | 'off'> {
  const options = { signal, priority: 'sync' } as const
  if (name !== 'posts') {
    const locale = name.slice('articles:'.length)
    return (cursor) => articlesPage(api, locale, cursor, options)
  }
  const known = await topics(api, options)
  if (known === 'off') return 'off'
  const segments = topicSegments(known)
  return (cursor) => postsPage(api, cursor, segments, options)
}

async function counted(items: readonly Item[], walk: Walk, signal: AbortSignal): Promise<IndexDocument[]> {
  const documents: IndexDocument[] = []
  for (const [place, item] of items.entries()) {
    if (place % SLICE === SLICE - 1) await sleep(0, signal)
    documents.push(indexDocument(item, walk.usual))
  }
  return documents
}

const pagesSoFar = (walk: Walk): number => walk.sources.reduce((sum, { pages }) => sum + pages, 0)

const withSource = (walk: Walk, changed: Source): Walk => ({
  ...walk,
  sources: walk.sources.map((one) => (one.name === changed.name ? changed : one)),
})

/** Goes through what is left of one source; what it read in full is added to `documents`, what may be kept is kept. */
async function walkSource(
  start: Walk,
  from: Source,
  options: SyncOptions,
  shelf: Shelf,
  documents: IndexDocument[],
  signal: AbortSignal,
): Promise<Walk> {
  const turn = await turnsOf(from, options, signal)
  if (turn === 'off') return withSource(start, { ...from, done: true, off: true })
  let [walk, at] = [start, from]
  while (!at.done && pagesSoFar(walk) < MOST_PAGES) {
    const page = await turn(at.cursor)
    if (page === 'off') at = { ...at, done: true, off: at.pages === 0 }
    else {
      const read = await counted(page.items, walk, signal)
      documents.push(...read)
      await shelf.keepPage(
        walk,
        at,
        read.map((document) => keepable(document, walk.usual)),
      )
      at = { ...at, cursor: page.cursor, pages: at.pages + 1, done: page.cursor === null }
    }
    walk = withSource(walk, at)
    await shelf.keepRunning(walk)
  }
  return at.done ? walk : { ...walk, tooLarge: true }
}

/** The walk to go on with, and the documents that it has brought already. */
async function begin(
  options: SyncOptions,
  shelf: Shelf,
  signal: AbortSignal,
): Promise<[Walk, IndexDocument[]]> {
  const running = await shelf.running()
  if (running !== null && running.begun > options.now() - RESUMABLE) {
    const documents = await shelf.pagesOf(running)
    if (documents !== null) return [running, [...documents]]
  }
  return [await newWalk(options, signal), []]
}

async function walkAll(options: SyncOptions, shelf: Shelf, signal: AbortSignal): Promise<KeptIndex> {
  // What lies in the store must have the stems that every frame asks for.
  if (!(await loadStemmers(LANGUAGES))) throw new Error('a stemmer could not be loaded')
  const [start, documents] = await begin(options, shelf, signal)
  let walk = start
  for (const { name } of start.sources) {
    const next = walk.sources.find((one) => one.name === name)
    if (next && !next.done && !walk.tooLarge)
      walk = await walkSource(walk, next, options, shelf, documents, signal)
  }
  const at = options.now()
  await shelf.finish(walk, at)
  return kept({ walk, at }, documents, await shelf.said())
}

/**
 * The account's articles and posts, walked through unless a frame of this browser did so within the hour; a walk that
 * another frame began is gone on with. What not everyone may read is whole only in the frame that read it.
 * @returns null where the signal aborted before this frame's turn came.
 * @throws HostError where a page could not be read: the next call goes on there.
 */
export async function syncAnswers(options: SyncOptions, signal: AbortSignal): Promise<KeptIndex | null> {
  const shelf = openShelf(options.facts)
  let found: KeptIndex | null = null
  const work = async (): Promise<void> => {
    const current = await shelf.current()
    const fresh = current !== null && current.at > options.now() - FRESH
    found = fresh ? current : await walkAll(options, shelf, signal)
  }
  await (options.locks === undefined
    ? oneFrameAtATime('answers', work, signal)
    : oneFrameAtATime('answers', work, signal, options.locks))
  return found
}
