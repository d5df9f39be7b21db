// What is this ticket about, in the customer's words, with the newest words weighing most?

import type { Message } from '#domain/contact.ts'
import { cleanText } from './clean.ts'
import { detectLanguage } from './detect-language.ts'
import type { Language } from './language.ts'

interface TextPart {
  text: string
  /** 1 for the newest message of the requester, less for older ones. */
  weight: number
}

export interface TicketText {
  /** Cleaned of `Re:`, `Fwd:` and ticket numbers. */
  subject: string
  /** Newest first. */
  parts: readonly TextPart[]
  language: Language
}

export interface TicketTextInput {
  subject: string
  messages: readonly Message[]
}

const FADING = 0.6
const MOST_PARTS = 8
const PREFIX = /^\s*(?:(?:re|aw|wg|fw|fwd|tr|rv|enc|sv|res|antw|ref)\s*(?:\[\d+\])?\s*:|\[[^\]]{0,40}\])\s*/i

export const cleanSubject = (subject: string): string => {
  let rest = subject.trim()
  for (let cut = rest.replace(PREFIX, ''); cut !== rest; cut = rest.replace(PREFIX, '')) rest = cut
  return rest
}

/** The requester's words of a ticket. Replies of agents and bots and internal notes do not count. */
export const ticketText = ({ subject, messages }: TicketTextInput): TicketText => {
  const texts = messages
    .filter((message) => message.authorRole === 'end_user' && message.public)
    .sort((a, b) => b.at - a.at)
    .map((message) => cleanText(message.text))
    .filter((text) => text !== '')
    .slice(0, MOST_PARTS)
  const cleaned = cleanSubject(subject)
  return {
    subject: cleaned,
    parts: texts.map((text, age) => ({ text, weight: FADING ** age })),
    language: detectLanguage(`${cleaned}\n${texts.join('\n')}`),
  }
}
