// What did customers answer to the question of the month? Not a random sample: agents ask whom they talk to.

import { type Contact, workedAt } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import { ASKED, type Question } from '#domain/settings/question.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { QUADRANTS, type Quadrant } from './quadrant.ts'

type Cell = Quadrant | 'unnamed'

export interface QuestionResults {
  /** Customers asked, each once; `asked = answered + not answered`. */
  asked: number
  answered: number
  /** Options in the team's order, then those that it took away since; `answered = Σ count`. */
  options: readonly { id: string; count: number; byQuadrant: Readonly<Record<Cell, number>> }[]
}

interface Reply {
  option: string
  quadrant: Cell
  at: Instant
  ticketId: number
}

type Asked = Pick<Contact, 'id' | 'requesterId' | 'tags' | 'updatedAt' | 'metrics'>

const replyOn = (ticket: Asked, questionId: string): Reply | null => {
  if (!ticket.tags.some((tag) => tag.startsWith('bm_q_'))) return null
  const { question, quadrant } = parseOurTags(ticket.tags, ticket.id).state
  if (question === null || question.id !== questionId) return null
  const cell = QUADRANTS.find((name) => name === quadrant) ?? 'unnamed'
  return { option: question.option, quadrant: cell, at: workedAt(ticket), ticketId: ticket.id }
}

/** An answer goes before none, then the newer before the older. */
const better = (one: Reply, other: Reply): Reply => {
  if ((one.option === ASKED) !== (other.option === ASKED)) return one.option === ASKED ? other : one
  return (one.at - other.at || one.ticketId - other.ticketId) > 0 ? one : other
}

/** By the quadrant at the time of the answer, of those tickets' own tags. */
export function questionResults(
  tickets: readonly Asked[],
  question: Pick<Question, 'id' | 'options'>,
): QuestionResults {
  const replies = new Map<number, Reply>()
  for (const ticket of tickets) {
    const reply = replyOn(ticket, question.id)
    if (reply === null) continue
    const known = replies.get(ticket.requesterId)
    replies.set(ticket.requesterId, known === undefined ? reply : better(known, reply))
  }
  const answers = [...replies.values()].filter(({ option }) => option !== ASKED)
  const ids = new Set([
    ...question.options.map(({ id }) => id),
    ...answers.map(({ option }) => option).sort(),
  ])
  const options = [...ids].map((id) => {
    const byQuadrant = { thriving: 0, quiet: 0, unhappy: 0, at_risk: 0, unnamed: 0 }
    const mine = answers.filter(({ option }) => option === id)
    for (const { quadrant } of mine) byQuadrant[quadrant] += 1
    return { id, count: mine.length, byQuadrant }
  })
  return { asked: replies.size, answered: answers.length, options }
}
