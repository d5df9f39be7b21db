// Which articles and posts do tests rank, and for whom?

import type { Answer, RankContext } from '#domain/answers/answer.ts'
import { itemKey } from '#domain/answers/item.ts'
import { merit } from '#domain/answers/merit.ts'
import type { Item } from '#domain/content.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { anArticle, aPost, NOW } from './records.ts'

/** A customer of whom nothing is known. */
export const CONTEXT: RankContext = {
  language: 'en',
  requesterSegments: null,
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: NOW,
  allowedHosts: ['help.example.com'],
}

/** What an English article or post is multiplied by for a customer of whom nothing else is known. */
export const meritOf = (item: Item, context: Partial<RankContext> = {}, insertable = true): number =>
  merit(
    {
      item,
      key: itemKey(item),
      language: 'en',
      access: { insertable, because: insertable ? 'everyone' : 'draft' },
    },
    { ...CONTEXT, language: 'en-US', allowedHosts: [], ...context },
  )

/** One text of full weight. */
export const aTicketText = (subject: string, text: string, language: Language = 'en'): TicketText => ({
  subject,
  parts: [{ text, weight: 1 }],
  language,
})

export const CARD = anArticle(1, {
  title: 'Change the card on your account',
  text: 'Open Billing and choose Payment method. A declined card must be replaced before the next invoice.',
  headings: ['When a card was declined'],
  labels: ['payment', 'credit card'],
})
const REFUND = anArticle(2, {
  title: 'Refund rules',
  text: 'We refund a monthly plan within 14 days of the charge.',
})
export const IMPORT = anArticle(3, {
  title: 'Import contacts from a file',
  text: 'Upload a CSV file with one address a line. Error ERR_BAD_HEADER means that the first line has no names.',
})
export const POST = aPost(7, {
  title: 'My newsletter lands in spam',
  text: 'All my newsletters land in the spam folder of my readers.',
  answer: 'Set up SPF and DKIM for your domain, then warm it up.',
  official: true,
})
/** The first in another language. */
export const GERMAN = anArticle(1, {
  title: 'Die Karte in Ihrem Konto ändern',
  text: 'Öffnen Sie Abrechnung und wählen Sie Zahlungsart. Eine abgelehnte Karte muss ersetzt werden.',
  locale: 'de',
  url: 'https://help.example.com/hc/de/articles/1',
})

/** In English, each its own subject. */
export const ITEMS: Item[] = [CARD, REFUND, IMPORT, POST]

/** The best; fails where there is none. */
export const firstOf = (answers: readonly Answer[]): Answer => {
  const [answer] = answers
  if (answer === undefined) throw new Error('no answer')
  return answer
}
/** What speaks for its place, in order. */
export const because = (answer: Answer): string[] => answer.why.map((why) => why.because)
