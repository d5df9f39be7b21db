// Which documents of the answer index does this browser keep, and what of them may it keep?

import { type IndexDocument, indexDocument } from '#domain/answers/index-document.ts'
import type { Item, Post } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import type { Language } from '#domain/text/language.ts'
import type { TopicSegments } from '#zendesk/schemas/content.ts'

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
  /** Of its items: what was changed later is read when the index is renewed. */
  newest: Instant
}

export interface Walk {
  /** When it began: the name of its pages. */
  begun: Instant
  sources: readonly Source[]
  /** The help centre's default language, for posts that do not betray theirs. */
  usual: Language
  /** More than an index in the browser should hold: the account's own search has to give the candidates. */
  tooLarge: boolean
  /** Who may read the community's topics; null: not asked yet. */
  topics: TopicSegments | null
}

/** What the account can send: everything that was found by one complete walk, and what was changed since. */
export interface KeptIndex {
  documents: readonly IndexDocument[]
  /** As of when. */
  at: Instant
  /** When it is to be renewed. */
  next: Instant
  /** The walk that it rests on. */
  walk: Walk
  /** How many pages of changes were kept since. */
  changes: number
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

/** Pages of an answer shown in the preview need no more of a post than this. */
const LONGEST_KEPT = 2_000

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

/** The posts with what is known to have been said to them; only those of which that is news are counted anew. */
export const withSaid = (
  documents: readonly IndexDocument[],
  said: SaidByPost,
  usual: Language,
): readonly IndexDocument[] =>
  documents.map((document) => {
    const { item } = document
    const answer = item.kind === 'post' ? said[item.id] : undefined
    if (item.kind !== 'post' || answer === undefined || answer.text === '') return document
    if (item.answer === answer.text && item.official === answer.official) return document
    const post: Post = { ...item, answer: answer.text, official: answer.official }
    return indexDocument(post, usual)
  })

/** An article has a document for each of its locales. */
const documentKey = ({ key, item }: IndexDocument): string =>
  item.kind === 'article' ? `${key}:${item.locale}` : key

/** The documents, with later ones in the place of earlier ones of the same item and locale. */
export const withChanges = (
  documents: readonly IndexDocument[],
  changed: readonly IndexDocument[],
): readonly IndexDocument[] => {
  if (changed.length === 0) return documents
  const byKey = new Map([...documents, ...changed].map((document) => [documentKey(document), document]))
  return [...byKey.values()]
}

export type Finished = Pick<KeptIndex, 'walk' | 'at' | 'next' | 'changes'>

export const kept = (
  { walk, at, next, changes }: Finished,
  documents: readonly IndexDocument[],
  said: SaidByPost,
): KeptIndex => ({
  documents: withSaid(documents, said, walk.usual),
  at,
  next,
  walk,
  changes,
  usual: walk.usual,
  articlesOff: walk.sources.every(({ name, off }) => name === 'posts' || off),
  postsOff: walk.sources.every(({ name, off }) => name !== 'posts' || off),
  tooLarge: walk.tooLarge,
})
