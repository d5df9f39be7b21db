// What may each ticket's ranking have learned? Only from contacts that were over before that ticket came.

import { learnAnswers } from '#domain/answers/learning/learn.ts'
import { type AnswerMemory, sizeOf } from '#domain/answers/learning/memory.ts'
import type { PastContact } from '#domain/answers/learning/past-contact.ts'
import type { JudgedTicket, UnjudgedTicket } from './judged-files.ts'
import { type JudgedSet, pastContact } from './judged-set.ts'

export interface Lessons {
  history: readonly JudgedTicket[]
  texts: readonly UnjudgedTicket[]
}

export interface Taught {
  memoryOf: (ticket: JudgedTicket) => AnswerMemory | undefined
  /** Milliseconds to learn and bytes to keep, at most. */
  ms: number
  bytes: number
  /** How often it was learned anew, as time went on. */
  times: number
}

/** So often history is learned anew where it overlaps with the tickets that are ranked. */
const MOST_BLOCKS = 8

/** When each block of tickets begins; one block where all history lies before, or nothing is dated. */
const blocksOf = (tickets: readonly JudgedTicket[], history: readonly JudgedTicket[]): number[] => {
  const times = tickets.flatMap(({ created }) => created ?? []).sort((a, b) => a - b)
  const [first] = times
  if (first === undefined) return [Number.POSITIVE_INFINITY]
  if (history.every(({ created }) => created !== null && created < first)) return [first]
  const starts = Array.from({ length: MOST_BLOCKS }, (_, block) => {
    return times[Math.floor((block * times.length) / MOST_BLOCKS)] ?? first
  })
  return [...new Set(starts)]
}

/**
 * A contact without a date counts as old, a judged ticket never teaches about itself. Texts tell no answer, so that it
 * does not matter when they were written; those that are ranked are left out.
 */
export function taught(set: JudgedSet, tickets: readonly JudgedTicket[], lessons: Lessons): Taught {
  const ranked = new Set(tickets.map(({ id }) => id))
  const dated = tickets.every(({ created }) => created !== null)
  const history = lessons.history.filter(({ id, created }) => !ranked.has(id) || (dated && created !== null))
  const texts = lessons.texts.filter(({ id }) => !ranked.has(id))
  const blocks: { from: number; memory: AnswerMemory }[] = []
  let ms = 0
  for (const from of blocksOf(tickets, history)) {
    const now = Number.isFinite(from) ? from : 0
    const solved = history.filter(({ created }) => (created ?? Number.NEGATIVE_INFINITY) < from)
    const learned = new Set(solved.map(({ id }) => id))
    const contacts: PastContact[] = [
      ...solved.map((ticket) => pastContact(ticket, ticket.rel, set)),
      ...texts.filter(({ id }) => !learned.has(id)).map((ticket) => pastContact(ticket, {}, set)),
    ].map((contact) => ({ ...contact, at: Math.min(contact.at, now) }))
    const start = performance.now()
    const memory = learnAnswers(contacts, { index: set.index, salt: 'measured', now })
    ms = Math.max(ms, performance.now() - start)
    blocks.push({ from, memory })
  }
  return {
    memoryOf: ({ created }) =>
      blocks.findLast(({ from }) => created === null || from <= created)?.memory ?? blocks[0]?.memory,
    ms,
    bytes: Math.max(...blocks.map(({ memory }) => sizeOf(memory))),
    times: blocks.length,
  }
}
