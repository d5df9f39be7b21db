// How good are the answers on judged tickets, beside plain BM25, how quick are they, and how often is the floor right?

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RankContext } from '#domain/answers/answer.ts'
import { buildIndex } from '#domain/answers/answer-index.ts'
import { matches } from '#domain/answers/match.ts'
import { isOtherLanguage } from '#domain/answers/merit.ts'
import { queryOf } from '#domain/answers/query.ts'
import { FLOOR, rankAnswers } from '#domain/answers/rank.ts'
import type { Item } from '#domain/content.ts'
import { cleanText } from '#domain/text/clean.ts'
import { detectLanguage } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { bm25 } from './answers-baseline.ts'
import { type Judged, ndcg, recall, reciprocalRank } from './ranking-figures.ts'

const ROOT = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

interface Document {
  id: string
  title: string
  text: string
  summary?: string
  answer?: string
  created?: string
}

interface JudgedTicket {
  id: string
  subject: string
  text: string
  created: string
  rel: Record<string, number>
}

export interface AnswerRow {
  set: string
  system: string
  mrr5: number
  recall3: number
  ndcg5: number
  /** Milliseconds a query: median. */
  ms: number
  n: number
}

export interface FloorRow {
  floor: number
  /** Share of tickets of the index's own field for which anything is shown. */
  shown: number
  /** Of those, the share with a judged answer among the first three. */
  precision: number
  /** Share of tickets of other fields for which anything is shown: each is noise. */
  noise: number
}

const lines = <T>(path: string): T[] =>
  readFileSync(`${ROOT}${path}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

/** The sets are plain text: a short line without a stop is what a heading was. */
const headingsOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.split(' ').length <= 8 && !/[.:,;!?]$/.test(line))

const itemOf = (document: Document, index: number): Item => {
  const shared = {
    id: index + 1,
    title: document.title,
    url: 'https://help.example.com/hc/',
    segmentIds: [],
    voteSum: 0,
    voteCount: 0,
    updatedAt: 0,
  }
  return document.answer === undefined
    ? {
        ...shared,
        kind: 'article',
        text: `${document.summary ?? ''}\n${document.text}`,
        headings: headingsOf(document.text),
        labels: [],
        locale: 'en-us',
        sectionId: null,
        draft: false,
        promoted: false,
        outdated: false,
      }
    : {
        ...shared,
        kind: 'post',
        text: document.text,
        answer: document.answer,
        official: false,
        answered: true,
        topicId: null,
        commentCount: 1,
      }
}

const ticketOf = ({ subject, text }: { subject: string; text: string }): TicketText => {
  const cleaned = cleanText(text)
  return {
    subject,
    parts: [{ text: cleaned, weight: 1 }],
    language: detectLanguage(`${subject}\n${cleaned}`),
  }
}

const CONTEXT: RankContext = {
  language: 'unknown',
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: 0,
  allowedHosts: ['help.example.com'],
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

type Rank = (ticket: JudgedTicket) => string[]

const rowOf = (set: string, system: string, tickets: readonly JudgedTicket[], rank: Rank): AnswerRow => {
  const times: number[] = []
  const judged = tickets.map((ticket): Judged => {
    const start = performance.now()
    const ids = rank(ticket)
    times.push(performance.now() - start)
    return { ids, grades: ticket.rel }
  })
  return {
    set,
    system,
    mrr5: mean(judged.map((one) => reciprocalRank(one, 5))),
    recall3: mean(judged.map((one) => recall(one, 3))),
    ndcg5: mean(judged.map((one) => ndcg(one, 5))),
    ms: median(times),
    n: tickets.length,
  }
}

const judgedSet = (set: string): AnswerRow[] => {
  const documents = lines<Document>(`retrieval/${set}/docs.jsonl`)
  const tickets = lines<JudgedTicket>(`retrieval/${set}/queries.dev.jsonl`)
  const index = buildIndex(documents.map(itemOf))
  // A thread can only be pointed to once it exists, and not to itself.
  const allowed = (ticket: JudgedTicket, place: number): boolean => {
    const document = documents[place]
    return document !== undefined && document.id !== ticket.id && (document.created ?? '') <= ticket.created
  }
  const named = (ticket: JudgedTicket, places: readonly number[]): string[] =>
    places.filter((place) => allowed(ticket, place)).flatMap((place) => documents[place]?.id ?? [])
  const plain = bm25(
    documents.map((one) => `${one.title}\n${one.summary ?? ''}\n${one.text}\n${one.answer ?? ''}`),
  )
  const ours: Rank = (ticket) => {
    const text = ticketOf(ticket)
    const mine = index.partitions.filter(({ language }) => !isOtherLanguage(language, text.language))
    const found = mine.flatMap((partition) =>
      matches(partition, queryOf(text, partition.language), 200).map(({ place, fit }) => ({
        place: (partition.documents[place]?.item.id ?? 0) - 1,
        fit,
      })),
    )
    return named(
      ticket,
      found.sort((a, b) => b.fit - a.fit).map(({ place }) => place),
    )
  }
  const whole: Rank = (ticket) =>
    named(
      ticket,
      rankAnswers(index, ticketOf(ticket), {
        ...CONTEXT,
        language: ticketOf(ticket).language,
        limit: 40,
      }).map((answer) => answer.item.id - 1),
    )
  return [
    rowOf(set, 'plain BM25', tickets, (ticket) => named(ticket, plain(`${ticket.subject}\n${ticket.text}`))),
    rowOf(set, 'ours, no floor', tickets, ours),
    rowOf(set, 'ours, as shown', tickets, whole),
  ]
}

const OTHER_FIELDS = ['classification/dstc11_insurance.all.jsonl', 'classification/banking77.test.jsonl']

const floorRows = (): FloorRow[] => {
  const documents = lines<Document>('retrieval/sumo_kb/docs.jsonl')
  const index = buildIndex(documents.map(itemOf))
  const [partition] = index.partitions
  if (partition === undefined) return []
  const top = (text: TicketText): { fit: number; ids: string[] } => {
    const found = matches(partition, queryOf(text, partition.language), 3)
    return { fit: found[0]?.fit ?? 0, ids: found.flatMap(({ place }) => documents[place]?.id ?? []) }
  }
  const own = lines<JudgedTicket>('retrieval/sumo_kb/queries.dev.jsonl').map((ticket) => {
    const { fit, ids } = top(ticketOf(ticket))
    return { fit, hit: ids.some((id) => ticket.rel[id] !== undefined) }
  })
  const others = OTHER_FIELDS.flatMap((path) => lines<{ text: string }>(path).slice(0, 900)).map(
    ({ text }) => top(ticketOf({ subject: '', text })).fit,
  )
  return [0.3, 0.4, FLOOR, 0.55, 0.65, 0.8].map((floor) => {
    const shown = own.filter(({ fit }) => fit >= floor)
    return {
      floor,
      shown: shown.length / own.length,
      precision: mean(shown.map(({ hit }) => (hit ? 1 : 0))),
      noise: mean(others.map((fit) => (fit >= floor ? 1 : 0))),
    }
  })
}

/** Figures on the judged sets beside the repository; none, with a notice, where they are not there. */
export async function benchAnswers(): Promise<{ rows: AnswerRow[]; floors: FloorRow[] }> {
  if (!existsSync(`${ROOT}retrieval/sumo_kb/docs.jsonl`)) {
    console.info('answers: no judged data at ../shared/data/retrieval, skipped')
    return { rows: [], floors: [] }
  }
  const rows = ['sumo_kb', 'sumo_threads'].flatMap(judgedSet)
  const floors = floorRows()
  console.table(
    rows.map((row) => ({
      ...row,
      mrr5: row.mrr5.toFixed(3),
      recall3: row.recall3.toFixed(3),
      ndcg5: row.ndcg5.toFixed(3),
      ms: row.ms.toFixed(2),
    })),
  )
  console.table(
    floors.map((row) => ({
      floor: row.floor,
      shown: row.shown.toFixed(2),
      precision: row.precision.toFixed(2),
      noise: row.noise.toFixed(2),
    })),
  )
  return { rows, floors }
}
