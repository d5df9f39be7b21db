// Who does the work behind the panels? One office for all frames of a browser, or one of a frame's own.

import type { Answer } from '#domain/answers/answer.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import { searchAnswers } from '#domain/answers/search.ts'
import { titleIn } from '#domain/answers/title.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import type { FactStore } from '#store/facts.ts'
import { type KeptIndex, openShelf } from '#work/kept-index.ts'
import type { Done, Given, Office, RankAsk, Ranked, SearchAsk, TaskName } from '#work/tasks.ts'
import { type Library, libraryOf, libraryOfFound, linkedItem } from './library.ts'
import { createReader } from './reading.ts'
import { createSuggester } from './suggesting.ts'

type Work = { [T in TaskName]: (given: Given<T>) => Promise<Done<T>> }

export interface OfficeOptions {
  /** What the browser keeps; what cannot be stored lives as long as the office. */
  facts: FactStore
}

const wanted = (answers: readonly Answer[], community: boolean): readonly Answer[] =>
  community ? answers : answers.filter(({ item }) => item.kind !== 'post')

/** Tasks of one user of one installation. Nothing that one is asked depends on another that was asked before. */
export const openOffice = ({ facts }: OfficeOptions): Office => {
  const reader = createReader()
  const suggester = createSuggester()
  let library: Promise<Library | null> | null = null

  const take = async (kept: KeptIndex | null): Promise<Library | null> =>
    kept === null || kept.tooLarge ? null : libraryOf(kept)

  /** Read once; looked for again as long as there is none, for another frame may have put one there. */
  const current = (): Promise<Library | null> => {
    const found = library ?? openShelf(facts).current().then(take)
    library = found
    const forget = (): void => {
      if (library === found) library = null
    }
    found.then((known) => known ?? forget(), forget)
    return found
  }

  const rank = async ({ source, locale, context, community, found }: RankAsk): Promise<Ranked> => {
    const [{ text }, from] = await Promise.all([
      reader(source),
      found === null ? current() : libraryOfFound(found),
    ])
    if (from === null) return { answers: [], hosts: [] }
    const language = text.language === 'unknown' ? languageOfLocale(locale) : text.language
    const allowedHosts = [...context.allowedHosts, ...from.hosts]
    const answers = rankAnswers(from.index, text, { ...context, language, allowedHosts })
    return { answers: wanted(answers, community), hosts: from.hosts }
  }

  const search = async ({ query, context, community }: SearchAsk): Promise<readonly Answer[]> => {
    const from = await current()
    return from === null ? [] : wanted(searchAnswers(from.index, query, context), community)
  }

  const work: Work = {
    read: reader,
    suggest: async (ask) => suggester(ask, (await reader(ask.source)).text),
    library: async () => (await current())?.state ?? null,
    rank,
    search,
    titles: async ({ keys, language }) => {
      const from = await current()
      return from === null ? [] : keys.flatMap((key) => titleIn(from.index, key, language) ?? [])
    },
    linked: async (links) => {
      const from = await current()
      return from === null ? [] : links.flatMap((link) => linkedItem(from, link) ?? [])
    },
    adopt: async (kept) => {
      library = take(kept)
      return (await library)?.state ?? null
    },
  }

  return {
    async ask(task, given, signal) {
      signal?.throwIfAborted()
      const done = await work[task](given)
      signal?.throwIfAborted()
      return done
    },
  }
}
