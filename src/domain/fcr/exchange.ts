// What is left of a conversation when courtesies are taken out?

import type { Message } from '#domain/contact.ts'
import { isBareThanks } from './thanks.ts'

const LONGEST_COURTESY = 30

const isCourtesy = (message: Message): boolean =>
  message.authorRole === 'agent' &&
  !message.text.includes('?') &&
  (message.text.match(/\p{L}+/gu) ?? []).length <= LONGEST_COURTESY

/** Public messages of people, oldest first. */
export const publicExchange = (messages: readonly Message[]): Message[] =>
  messages.filter((message) => message.public && message.authorRole !== 'system').sort((a, b) => a.at - b.at)

/** Whether the last person's word before `at` was a reply of ours: thanks come after an answer. */
const followsReply = (kept: readonly Message[]): boolean => kept.at(-1)?.authorRole === 'agent'

/**
 * The exchange without bare thank-yous after an answer, and without the one courtesy reply that may follow each:
 * neither begins a turn nor reopens anything.
 */
export const withoutThanks = (messages: readonly Message[]): Message[] => {
  const kept: Message[] = []
  let thanked = false
  for (const message of publicExchange(messages)) {
    if (message.authorRole === 'end_user') {
      thanked = followsReply(kept) && isBareThanks(message.text)
      if (!thanked) kept.push(message)
    } else if (thanked && isCourtesy(message)) thanked = false
    else {
      thanked = false
      kept.push(message)
    }
  }
  return kept
}
