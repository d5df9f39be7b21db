// Who learns from the account's own contacts, and knows what was learned?

import type { AnswerIndex } from '#domain/answers/answer-index.ts'
import { recall } from '#domain/answers/learning/recall.ts'
import { DAY, HOUR, type Instant } from '#domain/instant.ts'
import { withIntent } from '#domain/reasons/intent.ts'
import { predictReasons } from '#domain/reasons/learning/model.ts'
import { LANGUAGES } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { FactStore } from '#store/facts.ts'
import { type Learned, openLearnedShelf } from '#work/learning/learned-shelf.ts'
import { lessonsOf, markOf } from '#work/learning/lessons.ts'
import { afterLearning, rhythmAt, spreadOf } from '#work/learning/rhythm.ts'
import { changedContacts, newestContacts, nextDay, pagesLeft, type Sample } from '#work/learning/sample.ts'
import { inSlices } from '#work/learning/slices.ts'
import { learnAnew, learnMore, type Training } from '#work/learning/training.ts'
import { createListeners } from '#work/listeners.ts'
import { loadStemmers } from '#work/stemmers.ts'
import type { LearnAsk, LearnedAsOf, TeachAsk } from '#work/tasks.ts'
import type { Reads } from '#zendesk/api.ts'
import { taxonomyOf } from './suggesting.ts'

export interface Learner {
  /** What is known by now; never waits long, and never rejects. */
  current(): Promise<Learned | null>
  /** Reads and learns what is due. Rejects with HostError. */
  learn(ask: LearnAsk, api: Reads, signal: AbortSignal): Promise<LearnedAsOf>
  /** One contact that this agent has just solved. */
  teach(ask: TeachAsk, text: TicketText): Promise<void>
  /** Nothing is known any more, here or in the browser. */
  forget(): Promise<void>
  /** Hears as of when something new is known; null: nothing any more. */
  hear(listener: (at: Instant | null) => void, signal: AbortSignal): void
}

export interface LearnerOptions {
  facts: FactStore
  now: () => Instant
  /** Of all that can be sent. */
  index: () => Promise<AnswerIndex | null>
}

/** A model forgets what it was never shown again, and has no words that came up since: then all is learned anew. */
const WHOLE = 7 * DAY
/** Milliseconds that a suggestion waits for what storage has to give. */
const PATIENCE = 500

const NO_TEXT: TicketText = { subject: '', parts: [], language: 'unknown' }

/** Tables by which both are asked are made once: not while an agent waits. */
const madeReady = (learned: Learned | null): Learned | null => {
  if (learned?.reasons) predictReasons(learned.reasons, NO_TEXT)
  if (learned?.answers) recall(learned.answers, NO_TEXT, 'unknown', 1)
  return learned
}

const soon = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([work, new Promise<T>((resolve) => setTimeout(resolve, PATIENCE, otherwise))])

export const openLearner = ({ facts, now, index }: LearnerOptions): Learner => {
  const shelf = openLearnedShelf(facts)
  const news = createListeners<Instant | null>()
  let held: Promise<Learned | null> | null = null
  /** Whether storage has answered. */
  let looked = false
  /** One after the other, each upon what was learned before. */
  let last: Promise<unknown> = Promise.resolve()
  /** Grows when all is to be forgotten: what is still being learned then is not kept. */
  let age = 0

  const look = (): Promise<Learned | null> => {
    held ??= shelf.learned().then((learned) => {
      looked = true
      return madeReady(learned)
    })
    return held
  }

  /** Does not need the frame that asked for it, and goes on where that is closed. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  const take = async (learned: Learned, since: number): Promise<void> => {
    if (since !== age) return
    await shelf.keep(learned)
    held = Promise.resolve(madeReady(learned))
  }

  /** `at`: when the sample was read: what changes from then on is in the next one. */
  async function train(
    { sample, at, since }: { sample: Sample; at: Instant; since: number },
    before: Learned | null,
    ask: LearnAsk,
  ): Promise<void> {
    const salt = await shelf.salt()
    const taxonomy = taxonomyOf(ask.reasons)
    const known = new Set(before?.marks ?? [])
    const { windowDays, agentsLogContacts, logged, key, reasons } = ask
    const lessons = await inSlices(
      lessonsOf(sample.contacts, { taxonomy, windowDays, agentsLogContacts, logged, now: at, salt, known }),
    )
    const training: Training = { reasons, index: await index(), salt, key, now: at }
    const learned = await (before ? learnMore(before, lessons, training) : learnAnew(lessons, training))
    // Of a part only: the whole is read tomorrow.
    const isPart = before === null && !sample.complete
    await take(isPart ? { ...learned, wholeAt: at - WHOLE + DAY } : learned, since)
    if (since === age) news.tell(learned.at)
  }

  /** What may be built upon; null where all has to be learned anew. */
  async function foundation(ask: LearnAsk): Promise<Learned | null> {
    const lying = await shelf.learned()
    // Another frame has wiped what this browser keeps.
    if (lying === null) held = null
    if (lying === null || lying.key !== ask.key || now() > lying.wholeAt + WHOLE) return null
    if (lying.answers === null && (await index()) !== null) return null
    return lying
  }

  /** Another office of this browser may have learned what this one lacks. */
  const asOf = async (next: Instant): Promise<LearnedAsOf> => {
    if ((await look()) === null) held = null
    return { at: (await look())?.at ?? null, next }
  }

  return {
    current: () => (looked ? look() : soon(look(), null)),
    async learn(ask, api, signal) {
      if (!(await facts.lasting())) return { at: null, next: now() + HOUR }
      const since = age
      await last
      const rhythm = rhythmAt(await shelf.rhythm(), now(), ask.userId, ask.key)
      await shelf.keepRhythm(rhythm)
      if (now() < rhythm.due) return asOf(rhythm.due)
      const { fields, windowDays } = ask
      const options = { api, facts, now, fields, windowDays }
      if ((await pagesLeft(options)) === 0) return asOf(nextDay(now()) + spreadOf(ask.userId))
      // What lies in the store must have the stems that every office asks for.
      if (!(await loadStemmers(LANGUAGES))) throw new Error('a stemmer could not be loaded')
      const before = await foundation(ask)
      const began = now()
      const sample = await (before
        ? changedContacts(before.at, options, signal)
        : newestContacts(options, signal))
      const next = afterLearning(began, ask.key)
      await shelf.keepRhythm(next)
      await inTurn(() => train({ sample, at: began, since }, before, ask))
      return asOf(next.due)
    },
    teach: ({ ticketId, requesterId, value, intent }, text) =>
      inTurn(async () => {
        const since = age
        const known = await look()
        if (known?.reasons == null) return
        const mark = markOf(known.salt, ticketId, value, [])
        if (known.marks.includes(mark)) return
        const sample = { text: withIntent(text, intent), value, requesterId, at: now() }
        const lessons = { reasons: [sample], answers: [], marks: [mark] }
        const { salt, key } = known
        // As of the same moment: what else has changed since is still to be read. Too little to be news.
        const training: Training = { reasons: [], index: null, salt, key, now: known.at }
        await take(await learnMore(known, lessons, training), since)
      }),
    async forget() {
      age += 1
      held = Promise.resolve(null)
      await shelf.forget()
      held = null
      news.tell(null)
    },
    hear: news.hear,
  }
}
