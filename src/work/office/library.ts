// Which articles and posts can be ranked, and under which names are they found?

import { type AnswerIndex, buildIndex, indexOf } from '#domain/answers/answer-index.ts'
import { itemKey } from '#domain/answers/item.ts'
import { ownHosts } from '#domain/answers/own-hosts.ts'
import type { Item } from '#domain/content.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import type { KeptIndex } from '#work/kept-index.ts'
import { loadStemmers } from '#work/stemmers.ts'
import type { LibraryState, LinkedTo } from '#work/tasks.ts'

export interface Library {
  index: AnswerIndex
  /** By kind and id: an article in each of its locales. */
  items: ReadonlyMap<string, readonly Item[]>
  /** Hosts of the account's own help centres. */
  hosts: readonly string[]
  /** Null: just searched for. */
  state: LibraryState | null
}

const byKey = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const key = itemKey(item)
    const others = found.get(key)
    if (others === undefined) found.set(key, [item])
    else others.push(item)
  }
  return found
}

/** What this browser keeps, ready to be ranked. */
export const libraryOf = async (kept: KeptIndex): Promise<Library> => {
  await loadStemmers(kept.documents.map(({ language }) => language))
  const items = kept.documents.map(({ item }) => item)
  const hosts = ownHosts(items)
  const { at, articlesOff, postsOff } = kept
  return {
    index: indexOf(kept.documents),
    items: byKey(items),
    hosts,
    state: { at, hosts, articlesOff, postsOff },
  }
}

/** Search results stand for a collection of some size: else every word that was searched for would be common. */
const COLLECTION = 300

/** What one search of the account found, to be ranked as the index would be. */
export const libraryOfFound = async (items: readonly Item[]): Promise<Library> => {
  await loadStemmers(
    items.map((item) => (item.kind === 'article' ? languageOfLocale(item.locale) : 'unknown')),
  )
  return { index: buildIndex(items, COLLECTION), items: byKey(items), hosts: ownHosts(items), state: null }
}

/** `https://help.example.com/hc/en-us/articles/12` leads to one locale. */
const localeIn = (url: string): string | undefined =>
  /\/hc\/([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2})\//i.exec(url)?.[1]

/** What a link leads to: the article in the link's locale, else in one that can be read. */
export const linkedItem = ({ items }: Library, { key, url }: LinkedTo): Item | undefined => {
  const all = items.get(key) ?? []
  const locale = localeIn(url)?.toLowerCase()
  return (
    all.find((item) => item.kind === 'article' && item.locale.toLowerCase() === locale) ??
    all.find((item) => item.kind === 'post' || !item.draft) ??
    all[0]
  )
}
