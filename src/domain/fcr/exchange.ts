// What is left of a conversation when courtesies are taken out?

import type { Message } from '#domain/contact.ts'

const LONGEST_COURTESY = 30

/** A few words that ask for nothing and lead nowhere. */
const isCourtesy = ({ text, hasFiles }: Message): boolean =>
  hasFiles !== true &&
  !/\?|https?:|www\./.test(text) &&
  (text.match(/\p{L}+/gu) ?? []).length <= LONGEST_COURTESY

/** Public messages of people, oldest first. */
export const publicExchange = (messages: readonly Message[]): Message[] =>
  messages.filter((message) => message.public && message.authorRole !== 'system').sort((a, b) => a.at - b.at)

const isThanks = ({ onlyThanks, hasFiles }: Message): boolean => hasFiles !== true && onlyThanks === true

/** The conversation with those of the requester's messages marked whose text is among these; the same where none is. */
export const markThanks = (messages: readonly Message[], thanks: readonly string[]): readonly Message[] => {
  const isOne = ({ authorRole, text }: Message) => authorRole === 'end_user' && thanks.includes(text)
  if (!messages.some((message) => isOne(message) && message.onlyThanks !== true)) return messages
  return messages.map((message) => (isOne(message) ? { ...message, onlyThanks: true } : message))
}

/** Whether nothing but one courtesy reply answered the thanks: else they were not the end of it. */
const isAllCourtesy = (thanksAndReplies: readonly Message[]): boolean => {
  const replies = thanksAndReplies.filter(({ authorRole }) => authorRole === 'agent')
  return replies.length <= 1 && replies.every(isCourtesy)
}

/**
 * The exchange without bare thank-yous after an answer, and without the one courtesy reply that may follow each:
 * neither begins a turn nor reopens anything. Thanks that more than a courtesy follows stay.
 */
export const withoutThanks = (messages: readonly Message[]): Message[] => {
  const kept: Message[] = []
  let aside: Message[] = []
  const settle = () => {
    if (!isAllCourtesy(aside)) kept.push(...aside)
    aside = []
  }
  for (const message of publicExchange(messages)) {
    if (message.authorRole === 'agent') {
      const place = aside.length > 0 ? aside : kept
      place.push(message)
      continue
    }
    if (aside.at(-1)?.authorRole === 'agent') settle()
    const answered = aside.length > 0 || kept.at(-1)?.authorRole === 'agent'
    if (answered && isThanks(message)) aside.push(message)
    else {
      settle()
      kept.push(message)
    }
  }
  settle()
  return kept
}
