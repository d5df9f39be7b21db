// How good are the answers on judged tickets, beside a search library and plain BM25, and how often is the floor right?

import type { RankContext } from '#domain/answers/answer.ts'
import type { AnswerMemory } from '#domain/answers/learning/memory.ts'
import { FLOOR, rankAnswers } from '#domain/answers/rank.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import { type Baseline, bm25, libraryDefault } from './answers-baseline.ts'
import { type SpeedRow, speedOf } from './answers-speed.ts'
import type { JudgedDocument, JudgedTicket, UnjudgedTicket } from './judged-files.ts'
import { HOST, type JudgedSet, judgedSet, ticketTextOf } from './judged-set.ts'
import { type Judged, mean, ndcg, recall, reciprocalRank, shareOf } from './ranking-figures.ts'
import { type Lessons, taught } from './taught.ts'

export interface SetFiles extends Lessons {
  name: string
  documents: readonly JudgedDocument[]
  tickets: readonly JudgedTicket[]
  /** Questions of other fields: to each, any answer is noise. */
  others: readonly UnjudgedTicket[]
}

export interface SystemRow {
  system: string
  mrr5: number
  recall3: number
  ndcg5: number
  /** Milliseconds a ticket: at the median, and of 95 in 100. */
  ms: number
  ms95: number
}

export interface FloorRow {
  floor: number
  /** Share of tickets for which anything is shown. */
  shown: number
  /** Of those, the share with a judged answer first, and among the first three. */
  first: number
  three: number
  /** Share of tickets of other fields for which anything is shown; null where none were given. */
  noise: number | null
}

export interface SetFigures {
  set: string
  documents: number
  tickets: number
  history: number
  texts: number
  /** Tickets that name a document which is not there. */
  lost: number
  systems: readonly SystemRow[]
  floors: readonly FloorRow[]
  learning: readonly { lessons: string; ms: number; kilobytes: number; times: number }[]
  speed: readonly SpeedRow[]
}

const LISTED = 5
/** More than are listed: what came later than the ticket is left out afterwards. */
const RANKED = 60
const FLOORS = [0.3, 0.4, FLOOR, 0.6, 0.7, 0.8, 1, 1.2]

const contextOf = (ticket: UnjudgedTicket): RankContext => ({
  language: ticketTextOf(ticket).language,
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: ticket.created ?? 0,
  allowedHosts: [HOST],
  limit: RANKED,
})

/** A document can only be pointed to once it exists, and no thread to itself. */
const isThere = (document: JudgedDocument | undefined, ticket: UnjudgedTicket): document is JudgedDocument =>
  document !== undefined &&
  document.id !== ticket.id &&
  (document.created === null || ticket.created === null || document.created <= ticket.created)

type Rank = (ticket: UnjudgedTicket) => string[]

const baselineRank =
  (set: JudgedSet, find: Baseline): Rank =>
  (ticket) =>
    find(`${ticket.subject}\n${ticket.text}`)
      .map((place) => set.documents[place])
      .filter((document) => isThere(document, ticket))
      .slice(0, LISTED)
      .map(({ id }) => id)

const ourRank =
  (set: JudgedSet, memoryOf: (ticket: JudgedTicket) => AnswerMemory | undefined, floor: number): Rank =>
  (ticket) => {
    const memory = memoryOf({ rel: {}, ...ticket })
    return rankAnswers(set.index, ticketTextOf(ticket), {
      ...contextOf(ticket),
      floor,
      ...(memory && { memory }),
    })
      .map(({ key }) => set.byKey.get(key))
      .filter((document) => isThere(document, ticket))
      .slice(0, LISTED)
      .map(({ id }) => id)
  }

const rowOf = (system: string, tickets: readonly JudgedTicket[], rank: Rank): SystemRow => {
  const times: number[] = []
  const judged = tickets.map((ticket): Judged => {
    const start = performance.now()
    const ids = rank(ticket)
    times.push(performance.now() - start)
    return { ids, grades: ticket.rel }
  })
  return {
    system,
    mrr5: mean(judged.map((one) => reciprocalRank(one, 5))),
    recall3: mean(judged.map((one) => recall(one, 3))),
    ndcg5: mean(judged.map((one) => ndcg(one, 5))),
    ms: shareOf(times, 0.5),
    ms95: shareOf(times, 0.95),
  }
}

const floorRow = (floor: number, { tickets, others }: SetFiles, rank: Rank): FloorRow => {
  const shown = tickets.map((ticket) => ({ ids: rank(ticket), ticket })).filter(({ ids }) => ids.length > 0)
  const hits = (most: number): number =>
    mean(
      shown.map(({ ids, ticket }) => (ids.slice(0, most).some((id) => ticket.rel[id] !== undefined) ? 1 : 0)),
    )
  return {
    floor,
    shown: shown.length / Math.max(1, tickets.length),
    first: hits(1),
    three: hits(3),
    noise: others.length === 0 ? null : mean(others.map((other) => (rank(other).length > 0 ? 1 : 0))),
  }
}

const lessonsOf = ({ history, texts }: Lessons): [name: string, lessons: Lessons][] => [
  ...(texts.length > 0 ? [['texts', { history: [], texts }] satisfies [string, Lessons]] : []),
  ...(history.length > 0 ? [['history', { history, texts: [] }] satisfies [string, Lessons]] : []),
  ...(history.length > 0 && texts.length > 0
    ? [['history and texts', { history, texts }] satisfies [string, Lessons]]
    : []),
]

/** All figures of one set. */
export async function measureAnswers(files: SetFiles): Promise<SetFigures> {
  const { name, documents, tickets, history, texts } = files
  const set = await judgedSet(documents, [...tickets, ...history, ...texts, ...files.others])
  const [usual] = [...set.index.partitions].sort((a, b) => b.documents.length - a.documents.length)
  const whole = documents.map(({ title, text, answer = '' }) => ({ title, text, answer }))
  const plain = bm25(
    whole.map(({ title, text, answer }) => `${title}\n${text}\n${answer}`),
    languageOfLocale(usual?.language),
  )
  const systems = [
    rowOf('library default', tickets, baselineRank(set, libraryDefault(whole))),
    rowOf('plain BM25', tickets, baselineRank(set, plain)),
    rowOf(
      'ours',
      tickets,
      ourRank(set, () => undefined, 0),
    ),
  ]
  const learning: SetFigures['learning'][number][] = []
  let best: (ticket: JudgedTicket) => AnswerMemory | undefined = () => undefined
  for (const [lessons, given] of lessonsOf(files)) {
    const { memoryOf, ms, bytes, times } = taught(set, tickets, given)
    systems.push(rowOf(`ours, ${lessons}`, tickets, ourRank(set, memoryOf, 0)))
    learning.push({ lessons, ms, kilobytes: bytes / 1000, times })
    best = memoryOf
  }
  systems.push(rowOf('ours, as shown', tickets, ourRank(set, best, FLOOR)))
  return {
    set: name,
    documents: documents.length,
    tickets: tickets.length,
    history: history.length,
    texts: texts.length,
    lost: tickets.filter(({ rel }) => Object.keys(rel).some((id) => !set.keys.has(id))).length,
    systems,
    floors: FLOORS.map((floor) => floorRow(floor, files, ourRank(set, best, floor))),
    learning,
    speed: speedOf(documents, tickets, tickets[0] && best(tickets[0])),
  }
}
