// What has been written or changed since the answer index was read last?

import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { Item } from '#domain/content.ts'
import { changedPosts, topics } from '#zendesk/community.ts'
import { articlesPage, changedArticles, helpCenterLocales } from '#zendesk/help-center.ts'
import { counted, localeOf, newestOf, type WalkOptions, withSource } from './answer-walk.ts'
import { type KeptIndex, keepable, type Source, type Walk } from './kept-index.ts'

/** So many hundreds of changes in a source since the last hour are no changes any more, but another help centre. */
const MOST_PAGES = 5
const WHOLE_PAGE = 100

/** Null: too much, or gone as a whole: everything has to be read anew. */
async function changesOf(
  from: Source,
  { topics }: Walk,
  { api }: WalkOptions,
  signal: AbortSignal,
): Promise<readonly Item[] | null> {
  const options = { signal, priority: 'sync' } as const
  const locale = localeOf(from)
  const found: Item[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const read =
      locale === null
        ? await changedPosts(api, page, topics ?? new Map(), options)
        : await changedArticles(api, locale, page, options)
    if (read === 'off') return null
    // What was changed in the same second as the newest may be new.
    const fresh = read.items.filter(({ updatedAt }) => updatedAt >= from.newest)
    found.push(...fresh)
    if (fresh.length < read.items.length || read.items.length + read.skipped < WHOLE_PAGE) return found
  }
  return null
}

/**
 * Whether what was denied or absent can be read by now: rights come back, and a help centre is opened. One call, none
 * for a community that the team wants left alone.
 */
async function isBack(
  from: Source,
  walk: Walk,
  { api, community }: WalkOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const options = { signal, priority: 'sync' } as const
  const locale = localeOf(from)
  if (locale === null && !community) return false
  const asked =
    locale === ''
      ? helpCenterLocales(api, options)
      : locale !== null
        ? articlesPage(api, locale, null, options)
        : walk.topics === null
          ? topics(api, options)
          : changedPosts(api, 1, walk.topics, options)
  return (await asked) !== 'off'
}

const isKnown = (item: Item, documents: ReadonlyMap<string, Item>): boolean =>
  documents.get(nameOf(item))?.updatedAt === item.updatedAt

const nameOf = (item: Item): string =>
  item.kind === 'article' ? `article:${item.id}:${item.locale}` : `post:${item.id}`

export interface Changes {
  walk: Walk
  /** Whole, as they were read. */
  documents: readonly IndexDocument[]
  /** As they may be kept. */
  lean: readonly IndexDocument[]
}

/**
 * The newest of each source, until one that is known: one call a source where nothing happened. What was deleted is not
 * noticed so.
 * @returns null where everything has to be read anew.
 * @throws HostError
 */
export async function readChanges(
  index: KeptIndex,
  options: WalkOptions,
  signal: AbortSignal,
): Promise<Changes | null> {
  const known = new Map(index.documents.map(({ item }) => [nameOf(item), item]))
  let { walk } = index
  const changed: Item[] = []
  for (const from of walk.sources) {
    if (from.off) {
      if (await isBack(from, walk, options, signal)) return null
      continue
    }
    const items = await changesOf(from, walk, options, signal)
    if (items === null) return null
    changed.push(...items.filter((item) => !isKnown(item, known)))
    walk = withSource(walk, { ...from, newest: newestOf(items, from.newest) })
  }
  const documents = await counted(changed, walk.usual, signal)
  return { walk, documents, lean: documents.map((document) => keepable(document, walk.usual)) }
}
