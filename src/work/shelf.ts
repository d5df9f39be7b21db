// Where do the pages of the answer index lie in this browser, and which of them make the whole?

import type { IndexDocument } from '#domain/answers/index-document.ts'
import { DAY } from '#domain/instant.ts'
import type { FactStore } from '#store/facts.ts'
import {
  type Finished,
  type KeptIndex,
  kept,
  type SaidByPost,
  type Source,
  type Walk,
  withChanges,
} from './kept-index.ts'

/** The number grows with the shape of what is kept: what an older version left behind is not looked at. */
const PREFIX = 'answers/2'
const CURRENT = `${PREFIX}/current`
const RUNNING = `${PREFIX}/running`
const SAID = `${PREFIX}/said`
const LIFE = 7 * DAY
const pageKey = ({ begun }: Walk, { name }: Source, page: number): string =>
  `${PREFIX}/${begun}/${name}/${page}`

const changesKey = ({ begun }: Walk, page: number): string => `${PREFIX}/${begun}/changes/${page}`

const pageKeys = (walk: Walk): string[] =>
  walk.sources.flatMap((source) =>
    Array.from({ length: source.pages }, (_, page) => pageKey(walk, source, page)),
  )

export interface Shelf {
  /** What was kept by the last complete walk; null where there is none, or a part of it is gone. */
  current(): Promise<KeptIndex | null>
  /** Which index there is, without its documents. */
  finished(): Promise<Finished | null>
  /** The walk that was interrupted. */
  running(): Promise<Walk | null>
  keepPage(walk: Walk, source: Source, documents: readonly IndexDocument[]): Promise<void>
  keepRunning(walk: Walk): Promise<void>
  /** The walk is complete: its pages take the place of those before. */
  finish(finished: Finished): Promise<void>
  /** Documents that were changed since the walk; `finished` counts them already. */
  keepChanges(finished: Finished, documents: readonly IndexDocument[]): Promise<void>
  /** The same index, as of another moment or to be renewed at another. */
  keepFinished(finished: Finished): Promise<void>
  pagesOf(walk: Walk): Promise<readonly IndexDocument[] | null>
  said(): Promise<SaidByPost>
  keepSaid(said: SaidByPost): Promise<void>
}

/** The index's place among the facts that all frames of this browser share. Nothing here rejects. */
export function openShelf(facts: FactStore): Shelf {
  const value = async <T>(key: string): Promise<T | null> =>
    ((await facts.read(key))?.value as T | undefined) ?? null

  const allOf = async (keys: readonly string[]): Promise<readonly IndexDocument[] | null> => {
    const pages = await Promise.all(keys.map((key) => value<readonly IndexDocument[]>(key)))
    return pages.every((page) => page !== null) ? pages.flat() : null
  }
  const pagesOf = (walk: Walk) => allOf(pageKeys(walk))
  const changesOf = ({ walk, changes }: Finished): string[] =>
    Array.from({ length: changes }, (_, page) => changesKey(walk, page))
  const keepFinished = ({ walk, at, next, changes }: Finished): Promise<void> =>
    facts.write(CURRENT, { walk, at, next, changes } satisfies Finished, LIFE)
  const said = async (): Promise<SaidByPost> => (await value<SaidByPost>(SAID)) ?? {}

  return {
    async current() {
      const finished = await value<Finished>(CURRENT)
      if (finished === null) return null
      const [documents, changed] = await Promise.all([pagesOf(finished.walk), allOf(changesOf(finished))])
      if (documents === null || changed === null) return null
      return kept(finished, withChanges(documents, changed), await said())
    },
    finished: () => value<Finished>(CURRENT),
    running: () => value<Walk>(RUNNING),
    keepPage: (walk, source, documents) => facts.write(pageKey(walk, source, source.pages), documents, LIFE),
    keepRunning: (walk) => facts.write(RUNNING, walk, DAY),
    async finish(finished) {
      const before = await value<Finished>(CURRENT)
      await keepFinished(finished)
      await facts.remove(RUNNING)
      if (before && before.walk.begun !== finished.walk.begun) {
        for (const key of [...pageKeys(before.walk), ...changesOf(before)]) await facts.remove(key)
      }
    },
    async keepChanges(finished, documents) {
      await facts.write(changesKey(finished.walk, finished.changes - 1), documents, LIFE)
      await keepFinished(finished)
    },
    keepFinished,
    pagesOf,
    said,
    keepSaid: (said) => facts.write(SAID, said, 30 * DAY),
  }
}
