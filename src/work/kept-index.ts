// Which documents of the answer index does this browser keep, and what of them may it keep?

import { type IndexDocument, indexDocument } from '#domain/answers/index-document.ts'
import type { Item, Post } from '#domain/content.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { Language } from '#domain/text/language.ts'
import type { FactStore } from '#store/facts.ts'

/** One walk through a locale's articles or the community's posts. */
export interface Source {
  /** `articles:en-us`, `posts`. */
  name: string
  /** Where to go on. */
  cursor: string | null
  /** Pages kept so far. */
  pages: number
  done: boolean
  /** The account has none, or this agent may not read it. */
  off: boolean
}

export interface Walk {
  /** When it began: the name of its pages. */
  begun: Instant
  sources: readonly Source[]
  /** The help centre's default language, for posts that do not betray theirs. */
  usual: Language
  /** More than an index in the browser should hold: the account's own search has to give the candidates. */
  tooLarge: boolean
}

/** What the account can send: everything that was found by one complete walk. */
export interface KeptIndex {
  documents: readonly IndexDocument[]
  /** As of when. */
  at: Instant
  usual: Language
  articlesOff: boolean
  postsOff: boolean
  tooLarge: boolean
}

/** What was said to a post: its official, else its top-voted comment. */
export interface Said {
  text: string
  official: boolean
  /** Of the post when it was read: a newer one is read again. */
  updatedAt: Instant
}
export type SaidByPost = Readonly<Record<string, Said>>

/** The number grows with the shape of what is kept: what an older version left behind is not looked at. */
const PREFIX = 'answers/1'
const CURRENT = `${PREFIX}/current`
const RUNNING = `${PREFIX}/running`
const SAID = `${PREFIX}/said`
const LIFE = 7 * DAY
/** Pages of an answer shown in the preview need no more of a post than this. */
const LONGEST_KEPT = 2_000

const pageKey = ({ begun }: Walk, { name }: Source, page: number): string =>
  `${PREFIX}/${begun}/${name}/${page}`

const pageKeys = (walk: Walk): string[] =>
  walk.sources.flatMap((source) =>
    Array.from({ length: source.pages }, (_, page) => pageKey(walk, source, page)),
  )

const isOpenToAll = (item: Item): boolean =>
  item.segmentIds !== null && item.segmentIds.length === 0 && !(item.kind === 'article' && item.draft)

/** Words are counted already; only posts are shown from here, articles are read anew. */
const lean = (item: Item): Item =>
  item.kind === 'article'
    ? { ...item, text: '', headings: [] }
    : { ...item, text: item.text.slice(0, LONGEST_KEPT), answer: item.answer?.slice(0, LONGEST_KEPT) ?? null }

const titleOnly = (item: Item): Item =>
  item.kind === 'article' ? { ...item, text: '', headings: [] } : { ...item, text: '', answer: null }

/** A document as it may lie in the browser: of what not everyone may read, nothing but the title and its labels. */
export const keepable = (document: IndexDocument, usual: Language): IndexDocument =>
  isOpenToAll(document.item)
    ? { ...document, item: lean(document.item) }
    : indexDocument(titleOnly(document.item), usual)

/** The posts with what is known to have been said to them; only those that have no answer yet are counted anew. */
export const withSaid = (
  documents: readonly IndexDocument[],
  said: SaidByPost,
  usual: Language,
): readonly IndexDocument[] =>
  documents.map((document) => {
    const { item } = document
    const answer = item.kind === 'post' && item.answer === null ? said[item.id] : undefined
    if (item.kind !== 'post' || answer === undefined || answer.text === '') return document
    const post: Post = { ...item, answer: answer.text, official: answer.official }
    return indexDocument(post, usual)
  })

export interface Shelf {
  /** What was kept by the last complete walk; null where there is none, or a part of it is gone. */
  current(): Promise<KeptIndex | null>
  /** The walk that was interrupted. */
  running(): Promise<Walk | null>
  keepPage(walk: Walk, source: Source, documents: readonly IndexDocument[]): Promise<void>
  keepRunning(walk: Walk): Promise<void>
  /** The walk is complete: its pages take the place of those before. */
  finish(walk: Walk, at: Instant): Promise<void>
  pagesOf(walk: Walk): Promise<readonly IndexDocument[] | null>
  said(): Promise<SaidByPost>
  keepSaid(said: SaidByPost): Promise<void>
}

interface Finished {
  walk: Walk
  at: Instant
}

export const kept = (
  { walk, at }: Finished,
  documents: readonly IndexDocument[],
  said: SaidByPost,
): KeptIndex => ({
  documents: withSaid(documents, said, walk.usual),
  at,
  usual: walk.usual,
  articlesOff: walk.sources.every(({ name, off }) => name === 'posts' || off),
  postsOff: walk.sources.every(({ name, off }) => name !== 'posts' || off),
  tooLarge: walk.tooLarge,
})

/** The index's place among the facts that all frames of this browser share. Nothing here rejects. */
export function openShelf(facts: FactStore): Shelf {
  const value = async <T>(key: string): Promise<T | null> =>
    ((await facts.read(key))?.value as T | undefined) ?? null

  const pagesOf = async (walk: Walk): Promise<readonly IndexDocument[] | null> => {
    const pages = await Promise.all(pageKeys(walk).map((key) => value<readonly IndexDocument[]>(key)))
    return pages.every((page) => page !== null) ? pages.flat() : null
  }
  const said = async (): Promise<SaidByPost> => (await value<SaidByPost>(SAID)) ?? {}

  return {
    async current() {
      const finished = await value<Finished>(CURRENT)
      const documents = finished === null ? null : await pagesOf(finished.walk)
      return finished === null || documents === null ? null : kept(finished, documents, await said())
    },
    running: () => value<Walk>(RUNNING),
    keepPage: (walk, source, documents) => facts.write(pageKey(walk, source, source.pages), documents, LIFE),
    keepRunning: (walk) => facts.write(RUNNING, walk, DAY),
    async finish(walk, at) {
      const before = await value<Finished>(CURRENT)
      await facts.write(CURRENT, { walk, at } satisfies Finished, LIFE)
      await facts.remove(RUNNING)
      if (before && before.walk.begun !== walk.begun) {
        for (const key of pageKeys(before.walk)) await facts.remove(key)
      }
    },
    pagesOf,
    said,
    keepSaid: (said) => facts.write(SAID, said, 30 * DAY),
  }
}
