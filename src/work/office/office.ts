// Who does the work behind the panels? One office for all frames of a browser, or one of a frame's own.

import type { Answer } from '#domain/answers/answer.ts'
import { itemKey } from '#domain/answers/item.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import { searchAnswers } from '#domain/answers/search.ts'
import { titleIn } from '#domain/answers/title.ts'
import type { Item } from '#domain/content.ts'
import type { Instant } from '#domain/instant.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import type { FactStore } from '#store/facts.ts'
import { breath } from '#work/breath.ts'
import { type MakeCall, readsBy } from '#work/calls.ts'
import { inTurns } from '#work/in-turns.ts'
import type { Done, Given, Office, RankAsk, Ranked, SearchAsk, TaskName } from '#work/tasks.ts'
import { HostError } from '#zendesk/errors.ts'
import { candidatesFor } from './candidates.ts'
import { openKeeper } from './keeper.ts'
import { latest } from './latest.ts'
import { openLearner } from './learner.ts'
import { libraryOfFound, linkedItem } from './library.ts'
import { createReader } from './reading.ts'
import { createSuggester } from './suggesting.ts'

export interface OfficeOptions {
  /** What the browser keeps. */
  facts: FactStore
  /** The frames' time. */
  now: () => Instant
}

type Work = {
  [T in TaskName]: (given: Given<T>, signal: AbortSignal, call: MakeCall) => Promise<Done<T>>
}

const nobodyCalls: MakeCall = () => Promise.reject(new HostError('offline', 'no frame makes calls'))

const wanted = (answers: readonly Answer[], community: boolean): readonly Answer[] =>
  community ? answers : answers.filter(({ item }) => item.kind !== 'post')

/** Searches whose results agents may still be looking at. */
const MOST_FOUND = 6

const nameOf = (item: Item): string =>
  `${itemKey(item)} ${item.kind === 'article' ? item.locale : ''} ${item.updatedAt}`

/** Tasks of one user of one installation. Nothing that one is asked depends on another that was asked before. */
export const openOffice = ({ facts, now }: OfficeOptions): Office => {
  const reader = createReader()
  const suggester = createSuggester()
  // Made ready for ranking once: a ticket is ranked again with each thing that becomes known.
  const foundLibrary = latest(
    MOST_FOUND,
    (items: readonly Item[]) => items.map(nameOf).join(),
    libraryOfFound,
  )
  const keeper = openKeeper({ facts, now })

  const learner = openLearner({ facts, now, index: async () => (await keeper.current())?.index ?? null })

  const rank = async ({ source, locale, context, community, found }: RankAsk): Promise<Ranked> => {
    const [{ text }, from, learned] = await Promise.all([
      reader(source),
      found === null ? keeper.current() : foundLibrary(found),
      learner.current(),
    ])
    if (from === null) return { answers: [], hosts: [] }
    const language = text.language === 'unknown' ? languageOfLocale(locale) : text.language
    const allowedHosts = [...context.allowedHosts, ...from.hosts]
    const memory = learned?.answers
    const known = { ...context, language, allowedHosts, ...(memory && { memory }) }
    const answers = rankAnswers(from.index, text, known)
    return { answers: wanted(answers, community), hosts: from.hosts }
  }

  const search = async ({ query, context, community }: SearchAsk): Promise<readonly Answer[]> => {
    const from = await keeper.current()
    return from === null ? [] : wanted(searchAnswers(from.index, query, context), community)
  }

  const work: Work = {
    read: reader,
    suggest: async (ask) => {
      const [{ text }, learned] = await Promise.all([reader(ask.source), learner.current()])
      // A ranking that was asked for in the same moment goes first: what can be sent is looked at first, and is quicker.
      await breath()
      return suggester(ask, text, learned?.reasons ?? null)
    },
    library: async () => (await keeper.current())?.state ?? null,
    rank,
    search,
    titles: async ({ keys, language }) => {
      const from = await keeper.current()
      return from === null ? [] : keys.flatMap((key) => titleIn(from.index, key, language) ?? [])
    },
    linked: async (links) => {
      const from = await keeper.current()
      return from === null ? [] : links.flatMap((link) => linkedItem(from, link) ?? [])
    },
    find: async (ask, signal, call) => {
      const found = await candidatesFor(ask, readsBy(call, signal), signal)
      // While the frame waits for what else it has to know before it can have them ranked.
      if (found !== 'off') setTimeout(foundLibrary, 0, found)
      return found
    },
    sync: (ask, signal, call) => keeper.renew(ask, readsBy(call, signal), signal),
    learn: (ask, signal, call) => learner.learn(ask, readsBy(call, signal), signal),
    teach: async (ask) => {
      await learner.teach(ask, (await reader(ask.source)).text)
      return null
    },
    // A tab of Review asks for it: no ticket's panel shall wait for that file.
    spikes: async (counts, signal) => {
      const { watchInPieces } = await import('#domain/review/spikes/watch.ts')
      return inTurns(watchInPieces(counts), signal)
    },
    forget: async () => {
      await learner.forget()
      return null
    },
  }

  return {
    async ask(task, given, signal = new AbortController().signal, call = nobodyCalls) {
      signal.throwIfAborted()
      const done = await work[task](given, signal, call)
      signal.throwIfAborted()
      return done
    },
    hear: keeper.hear,
    hearLearned: learner.hear,
  }
}
