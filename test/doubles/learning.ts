// How does a browser learn in a test? An office over an account with a past, and storage that tells what it was given.

import type { FactStore } from '#store/facts.ts'
import { storage } from '#test/doubles/guide.ts'
import { type PastTicket, past, pastTickets, REASONS, TODAY } from '#test/doubles/past.ts'
import { REASON } from '#test/doubles/rows.ts'
import { callsOf } from '#work/calls.ts'
import { openLearnedShelf } from '#work/learning/learned-shelf.ts'
import { spreadOf } from '#work/learning/rhythm.ts'
import { openOffice } from '#work/office/office.ts'
import type { LearnAsk, SuggestAsk } from '#work/tasks.ts'

export const USER = 800_002
const ASK: LearnAsk = {
  userId: USER,
  key: 'k',
  reasons: REASONS,
  fields: { reason: REASON },
  windowDays: 7,
  agentsLogContacts: true,
  logged: new Map(),
}
const at = { authorId: null, authorRole: 'end_user', public: true, at: 0, channel: 'email' } as const
export const says = (text: string): SuggestAsk => ({
  source: { subject: 'Please help', messages: [{ ...at, text }] },
  intent: null,
  key: 'k',
  reasons: REASONS,
})
/** Names no reason, but is worded as customers word it. */
export const WORDED = says(
  'Hello, I am still waiting for the money since the return, it is not back on my card.',
)

interface Browser {
  facts: FactStore
  written: unknown[]
  clock: { now: number }
}

/** One that is kept from day to day; `written`: all that storage was ever given. */
export const browser = (lasts = true): Browser => {
  const clock = { now: TODAY }
  const written: unknown[] = []
  const kept = storage(() => clock.now, lasts)
  const facts: FactStore = {
    ...kept,
    write: (key, value, ttl) => {
      written.push(key, structuredClone(value))
      return kept.write(key, value, ttl)
    },
  }
  return { facts, written, clock }
}

export const officeOf = ({ facts, clock }: Browser, tickets: readonly PastTicket[]) => {
  const account = past(tickets)
  const office = openOffice({ facts, now: () => clock.now })
  const call = callsOf(account.api)
  return {
    ...account,
    office,
    learn: (more: Partial<LearnAsk> = {}, signal?: AbortSignal) =>
      office.ask('learn', { ...ASK, ...more }, signal, call),
    first: async (ask: SuggestAsk) => {
      const found = await office.ask('suggest', ask)
      return found === 'unknown_reasons' ? found : found[0]
    },
  }
}

/** Past the moment at which this agent's browser may begin. */
export const wait = async (own: ReturnType<typeof officeOf>, { clock }: Browser) => {
  await own.learn()
  clock.now += spreadOf(USER)
  return own.learn()
}

export const TICKETS = pastTickets(300, 90, () => 'Kind regards')
export const LATER: PastTicket = {
  ...TICKETS[0],
  id: 9_000,
  requesterId: 1,
  daysAgo: 0,
  value: 'password',
  text: '',
}

/** What this browser has learned; fails where that is not both. */
export const learnedIn = async ({ facts }: Browser) => {
  const { reasons, answers, salt } = (await openLearnedShelf(facts).learned()) ?? {}
  if (!reasons || !salt) throw new Error('nothing was learned')
  return { reasons, answers: answers ?? null, salt }
}
