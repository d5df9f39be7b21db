// Which of the phrases of a reason fit together in one conversation: problem, reply, follow-up, answer?

import type { TicketPlan } from './plan.ts'
import { createRandom, mix, type Random } from './random.ts'
import type { Phrasing } from './reasons/types.ts'

export interface Thread {
  problem: string
  /** Empty where the problem is a question already. */
  ask: string
  reply: string
  followUp: string
  answer: string
}

const chosen = (items: readonly string[], fitting: readonly number[] | undefined, random: Random): number =>
  fitting && fitting.length > 0 ? random.pick(fitting) : Math.floor(random.next() * items.length)

const at = (items: readonly string[], index: number): string => items[index] ?? items.at(-1) ?? ''

const within = (phrasing: Phrasing, random: Random): Thread => {
  const problem = chosen(phrasing.problems, undefined, random)
  const reply = chosen(phrasing.replies, phrasing.fits?.[problem], random)
  const followUp = chosen(phrasing.followUps, phrasing.follow?.[reply], random)
  const asks = phrasing.asksFor?.[problem]?.map((index) => at(phrasing.asks, index)) ?? phrasing.asks
  return {
    ask: asks.length > 0 ? random.pick(asks) : '',
    problem: at(phrasing.problems, problem),
    reply: at(phrasing.replies, reply),
    followUp: at(phrasing.followUps, followUp),
    answer: at(phrasing.answers, phrasing.answersTo?.[followUp] ?? followUp),
  }
}

/** The customer's lines in the customer's language, ours in the language of the reply. */
export const threadOf = (plan: TicketPlan): Thread => {
  const seed = mix(plan.id, 61)
  const theirs = within(plan.reason[plan.language], createRandom(seed))
  if (plan.language === plan.replyLanguage) return theirs
  const ours = within(plan.reason[plan.replyLanguage], createRandom(seed))
  return { ...theirs, reply: ours.reply, answer: ours.answer }
}
