// In how many turns did we support this contact?

import type { Message } from '#domain/contact.ts'
import { DAY, HOUR, type Instant } from '#domain/instant.ts'
import { publicExchange } from './exchange.ts'

/** A reply this long after the last one is a turn of its own, even if the requester said nothing. */
const SAME_TURN = DAY
/** A chat, call or messaging session ends with this much silence. */
const SESSION_SILENCE = 4 * HOUR

/** Channels (Zendesk's `via.channel`) whose conversation is a session. */
const SESSION_CHANNELS: ReadonlySet<string> = new Set([
  'chat',
  'native_messaging',
  'messaging',
  'sunshine_conversations_api',
  'sunshine_conversations_facebook_messenger',
  'sunshine_conversations_twitter_dm',
  'whatsapp',
  'line',
  'wechat',
  'instagram_dm',
  'facebook',
  'twitter',
  'voice',
  'phone',
  'sms',
])

export const isSessionChannel = (channel: string): boolean => SESSION_CHANNELS.has(channel)

const countRuns = (messages: readonly Message[]): number => {
  let turns = 0
  let lastReply: Instant | null = null
  for (const { authorRole, at } of messages) {
    if (authorRole === 'end_user') lastReply = null
    else {
      if (lastReply === null || at - lastReply >= SAME_TURN) turns += 1
      lastReply = at
    }
  }
  return turns
}

const countSessions = (messages: readonly Message[]): number => {
  let turns = 0
  let last: Instant | null = null
  let answered = false
  for (const { authorRole, at } of messages) {
    if (last === null || at - last >= SESSION_SILENCE) answered = false
    if (authorRole === 'agent' && !answered) {
      answered = true
      turns += 1
    }
    last = at
  }
  return turns
}

/**
 * Turns of support. Asynchronous: a run of public human replies with no requester message between, each less than
 * 24 h after the last. Sessions: everything until four hours of silence, where a human replied.
 * Bots, triggers, AI agents (`system`) and internal notes do not count.
 */
export const countTurns = (messages: readonly Message[], sessionBased: boolean): number =>
  sessionBased ? countSessions(publicExchange(messages)) : countRuns(publicExchange(messages))
