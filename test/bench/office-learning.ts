// How long does it take to learn from five thousand contacts, what comes of it, and who waits for it meanwhile?

import type { RankContext } from '#domain/answers/answer.ts'
import { type AnswerIndex, buildIndex } from '#domain/answers/answer-index.ts'
import { sizeOf } from '#domain/answers/learning/memory.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import { sizeOfModel } from '#domain/reasons/learning/model.ts'
import { trainReasons } from '#domain/reasons/learning/train.ts'
import { suggestReasons } from '#domain/reasons/suggest.ts'
import { buildTaxonomy, type Taxonomy } from '#domain/reasons/taxonomy.ts'
import { median } from '#domain/statistics.ts'
import { inOneGo } from '#domain/steps.ts'
import { LANGUAGES } from '#domain/text/language.ts'
import { anArticle } from '#test/samples/records.ts'
import { breath } from '#work/breath.ts'
import { type Lessons, lessonsOf } from '#work/learning/lessons.ts'
import { learnAnew } from '#work/learning/training.ts'
import { loadStemmers } from '#work/stemmers.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import type { Account } from '#workspace/records.ts'
import { contactsIn } from '#zendesk/schemas/tickets.ts'

const CONTACTS = 5_000
const REASON_FIELD = 360011737434
const SALT = 'measured'
/** Milliseconds between two questions while learning goes on. */
const PAUSE = 40

export interface LearningFigures {
  contacts: number
  /** Milliseconds to learn the reasons alone, and both with the texts read and the questions answered in between. */
  reasons: number
  whole: number
  /** Milliseconds for one ticket: median. */
  suggest: number
  /** Bytes that are kept. */
  reasonBytes: number
  answerBytes: number
  /** Milliseconds until a ranking that is asked for while learning goes on is there: median and worst. */
  wait: number
  longestWait: number
}

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now()
  const done = work()
  return [done, performance.now() - start]
}

const lessonsIn = (account: Account, taxonomy: Taxonomy): Lessons => {
  const rows = account.tickets.slice(-CONTACTS).flatMap((ticket) =>
    contactsIn([ticket], { reason: REASON_FIELD }).rows.map((contact) => ({
      ...contact,
      description: ticket.description,
    })),
  )
  const now = Date.parse(account.now)
  const teaching = {
    taxonomy,
    windowDays: 7,
    agentsLogContacts: true,
    logged: new Map(),
    now,
    salt: SALT,
    known: new Set<number>(),
  }
  return inOneGo(lessonsOf(rows, teaching))
}

const indexOf = ({ articles }: Account): AnswerIndex =>
  buildIndex(
    articles.map(({ id, title, body, locale }) =>
      anArticle(id, { title, text: body.replaceAll(/<[^>]+>/g, ' '), locale }),
    ),
  )

const contextAt = (now: number): RankContext => ({
  language: 'en',
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now,
  allowedHosts: [],
})

/** What a worker does, on this thread. */
export async function benchLearning(): Promise<LearningFigures> {
  await loadStemmers(LANGUAGES)
  const account = demoAccount({ tickets: CONTACTS + 500 })
  const field = account.ticketFields.find(({ id }) => id === REASON_FIELD)
  const taxonomy = buildTaxonomy(field?.custom_field_options ?? [])
  const index = indexOf(account)
  const [lessons, read] = timed(() => lessonsIn(account, taxonomy))
  const [model, reasons] = timed(() => trainReasons(lessons.reasons, { salt: SALT }))
  if (model === null) throw new Error('The demo taught nothing.')
  const asked = lessons.reasons.slice(0, 200).map(({ text }) => text)
  suggestReasons(taxonomy, asked[0] ?? { subject: '', parts: [], language: 'en' }, model)
  const suggest = median(asked.map((text) => timed(() => suggestReasons(taxonomy, text, model))[1]))

  const now = Date.parse(account.now)
  const start = performance.now()
  let learning = true
  const training = { reasons: taxonomy.reasons, index, salt: SALT, key: '', now }
  const learned = learnAnew(lessons, training).finally(() => {
    learning = false
  })
  const waits: number[] = []
  while (learning) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const from = performance.now()
    await breath()
    const text = asked[waits.length % asked.length]
    if (text) rankAnswers(index, text, contextAt(now))
    waits.push(performance.now() - from)
  }
  const { reasons: kept, answers } = await learned
  return {
    contacts: lessons.answers.length,
    reasons,
    whole: read + performance.now() - start,
    suggest: suggest ?? Number.NaN,
    reasonBytes: kept === null ? 0 : sizeOfModel(kept),
    answerBytes: answers === null ? 0 : sizeOf(answers),
    wait: median(waits) ?? Number.NaN,
    longestWait: Math.max(...waits),
  }
}
