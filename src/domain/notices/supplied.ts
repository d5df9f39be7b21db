// Which of a playbook's facts does a live notice supply, and with what?

import type { Instant } from '#domain/instant.ts'
import { isTelling, sentenceStating } from '#domain/reasons/stated.ts'
import type { Notice } from './notice.ts'

export type Supplied = { from: 'text'; text: string } | { from: 'since' | 'next'; at: Instant }

/** Facts that ask when it began, and facts that ask when the customer hears more. */
const ASKS_START = /\b(?:since|began|begins?|started|seit|begann|begonnen|desde|depuis)\b/iu
const ASKS_NEWS =
  /\b(?:updates?|news|hear|hears|informed|neuigkeit(?:en)?|nachricht(?:en)?|hören|melden|informieren|noticias|novedades|nouvelles|notícias|novidades)\b/iu
/** Stands for the notice's own moment where a fact asks for one. */
const MOMENT = '0:00'

const momentFor = (fact: string, { what, since, next }: Notice): Supplied | null => {
  if (next !== null && ASKS_NEWS.test(fact)) return { from: 'next', at: next }
  if (!ASKS_START.test(fact)) return null
  const asked = fact.replace(ASKS_START, '')
  const stated = sentenceStating(asked, `${what.replace(/[.!?…]/g, ' ')} ${MOMENT}`)
  return stated === null ? null : { from: 'since', at: since }
}

/** What the notice says to a fact, by its words; null where it says nothing to it. A hint, like what a reply states. */
export const suppliedBy = (fact: string, notice: Notice): Supplied | null => {
  const text = isTelling(fact) ? sentenceStating(fact, `${notice.what}\n${notice.wording}`) : null
  return text === null ? momentFor(fact, notice) : { from: 'text', text }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether the reply holds the notice's own wording: then it tells what the notice tells. */
export const hasWording = (reply: string, { wording }: Notice): boolean =>
  plain(wording) !== '' && plain(reply).includes(plain(wording))
