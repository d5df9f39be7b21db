// How quick is ranking over many documents, also for long tickets, and how long does it take to index them?

import { buildIndex } from '#domain/answers/answer-index.ts'
import type { AnswerMemory } from '#domain/answers/learning/memory.ts'
import { rankAnswers } from '#domain/answers/rank.ts'
import type { JudgedDocument, UnjudgedTicket } from './judged-files.ts'
import { HOST, itemsOf, ticketTextOf } from './judged-set.ts'
import { shareOf } from './ranking-figures.ts'

export interface SpeedRow {
  what: string
  /** Milliseconds of the processor, median of several. */
  ms: number
  target: number
}

const INDEXED = 2_000
const MANY = 10_000
const RUNS = 41
const LONG_WORDS = 600

/** As many documents as asked for, each of the sentences of several of the set's, always the same. */
const mixed = (documents: readonly JudgedDocument[], count: number): JudgedDocument[] => {
  const sentences = documents.map(({ text }) => text.split(/(?<=[.!?\n])\s+/))
  return Array.from({ length: count }, (_, n) => {
    const document = documents[n % documents.length]
    const length = sentences[n % documents.length]?.length ?? 0
    const text = Array.from({ length }, (_, at) => {
      const from = sentences[(n * 31 + at * 17) % documents.length] ?? []
      return from[(n + at * 7) % Math.max(1, from.length)] ?? ''
    })
    return { id: String(n), title: document?.title ?? '', text: text.join(' '), created: 0 }
  })
}

const longTicket = (tickets: readonly UnjudgedTicket[]): UnjudgedTicket => {
  const words = tickets.flatMap(({ text }) => text.split(/\s+/)).slice(0, LONG_WORDS)
  return {
    id: 'long',
    subject: tickets[0]?.subject ?? '',
    text: words.join(' '),
    requester: 'long',
    created: 0,
  }
}

/** The processor's time: what else the machine does at the moment is none of ours. */
const timed = (work: () => unknown): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

export function speedOf(
  documents: readonly JudgedDocument[],
  tickets: readonly UnjudgedTicket[],
  memory: AnswerMemory | undefined,
): SpeedRow[] {
  if (documents.length === 0 || tickets.length === 0) return []
  const few = itemsOf(mixed(documents, INDEXED))
  const index = buildIndex(itemsOf(mixed(documents, MANY)))
  const rank = (ticket: UnjudgedTicket): number => {
    const text = ticketTextOf(ticket)
    return timed(() =>
      rankAnswers(index, text, {
        language: text.language,
        requesterSegments: null,
        readAt: new Map(),
        sentAt: new Map(),
        pinned: [],
        now: 0,
        allowedHosts: [HOST],
        ...(memory && { memory }),
      }),
    )
  }
  const usual = Array.from({ length: RUNS }, (_, n) => tickets[(n * 7) % tickets.length]).flatMap((ticket) =>
    ticket === undefined ? [] : [rank(ticket)],
  )
  const long = Array.from({ length: RUNS }, (_, n) => rank(longTicket(tickets.slice(n % tickets.length))))
  return [
    {
      what: `index ${INDEXED} documents`,
      ms: shareOf(
        [1, 2, 3].map(() => timed(() => buildIndex(few))),
        0.5,
      ),
      target: 2_000,
    },
    { what: `rank a ticket over ${MANY}`, ms: shareOf(usual, 0.5), target: 20 },
    { what: `rank a ticket of ${LONG_WORDS} words`, ms: shareOf(long, 0.5), target: 20 },
  ]
}
