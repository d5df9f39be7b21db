// How many calls are left, given those already made? The arithmetic of the call budget, without clocks or storage.

import { type Instant, MINUTE } from '#domain/instant.ts'

export type CallPriority = 'agent' | 'review' | 'sync'

/** Calls of the last five minutes, oldest first, and until when Zendesk asked us to be quiet. */
export interface Ledger {
  calls: readonly Instant[]
  /** The syncs among them. */
  syncs: readonly Instant[]
  quietUntil: Instant
}

export const EMPTY_LEDGER: Ledger = { calls: [], syncs: [], quietUntil: 0 }

export interface Allowance {
  perMinute: number
  perFiveMinutes: number
  syncsPerMinute: number
}

/** All frames of a browser together: a margin below Zendesk's 100 a minute and 700 in five per user and app. */
export const SHARED_ALLOWANCE: Allowance = { perMinute: 80, perFiveMinutes: 600, syncsPerMinute: 20 }
/** One frame that cannot see the others. */
export const LONE_ALLOWANCE: Allowance = { perMinute: 15, perFiveMinutes: 75, syncsPerMinute: 5 }

/** The share that each may use: what is held back from the lower ones is there when an agent needs it. */
const SHARE: Readonly<Record<CallPriority, number>> = { agent: 1, review: 0.8, sync: 0.5 }

/** How many calls a minute Review may go on with, all frames together or in one that is alone. */
export function reviewCallsAMinute(frames: 'shared' | 'lone'): number {
  const { perMinute, perFiveMinutes } = frames === 'shared' ? SHARED_ALLOWANCE : LONE_ALLOWANCE
  return Math.floor(Math.min(perMinute, perFiveMinutes / 5) * SHARE.review)
}

/** A longer silence than this is no longer believed. */
const LONGEST_QUIET = 2 * MINUTE

/** The ledger without what is over; times ahead of the clock (it was set back) are dropped as well. */
export function tidied(ledger: Ledger, now: Instant): Ledger {
  const recent = (times: readonly Instant[]): Instant[] =>
    times.filter((at) => at <= now && at > now - 5 * MINUTE)
  return {
    calls: recent(ledger.calls),
    syncs: recent(ledger.syncs),
    quietUntil: ledger.quietUntil > now + LONGEST_QUIET ? 0 : ledger.quietUntil,
  }
}

/** When fewer than `limit` of the times lie within the window that ends then; `now` where that is so already. */
function freeAt(times: readonly Instant[], limit: number, window: number, now: Instant): Instant {
  const inWindow = times.filter((at) => at > now - window)
  const blocking = inWindow[inWindow.length - limit]
  return blocking === undefined ? now : blocking + window
}

/** The first moment at which a call of this priority may go out, if no other call is made; `now` at the earliest. */
export function earliestCall(
  ledger: Ledger,
  priority: CallPriority,
  allowance: Allowance,
  now: Instant,
): Instant {
  const { calls, syncs, quietUntil } = tidied(ledger, now)
  const limit = (calls: number): number => Math.max(1, Math.floor(calls * SHARE[priority]))
  return Math.max(
    now,
    quietUntil,
    freeAt(calls, limit(allowance.perMinute), MINUTE, now),
    freeAt(calls, limit(allowance.perFiveMinutes), 5 * MINUTE, now),
    priority === 'sync' ? freeAt(syncs, allowance.syncsPerMinute, MINUTE, now) : now,
  )
}

export function withCall(ledger: Ledger, priority: CallPriority, now: Instant): Ledger {
  const { calls, syncs, quietUntil } = tidied(ledger, now)
  return {
    calls: [...calls, now],
    syncs: priority === 'sync' ? [...syncs, now] : syncs,
    quietUntil,
  }
}

/** The ledger with those calls that may go out, and how long each has to wait (ms; 0: it is entered). */
export function entered(
  ledger: Ledger,
  priorities: readonly CallPriority[],
  allowance: Allowance,
  at: Instant,
): [Ledger, readonly number[]] {
  let next = ledger
  const waits = priorities.map((priority) => {
    const wait = earliestCall(next, priority, allowance, at) - at
    if (wait === 0) next = withCall(next, priority, at)
    return wait
  })
  return [next, waits]
}

/**
 * A frame's first view makes several calls, one as soon as the other has brought what it needs: these are entered
 * with its first one, so that none waits for storage.
 */
const AHEAD: readonly CallPriority[] = Array.from({ length: 4 }, () => 'agent')
/** Nothing is entered ahead where less than this is left. */
const AMPLE: readonly CallPriority[] = Array.from({ length: 20 }, () => 'agent')

/** The ledger with an agent's next calls in it, and how many those are: none where there is no ample room. */
export function enteredAhead(ledger: Ledger, allowance: Allowance, at: Instant): [Ledger, number] {
  const [, waits] = entered(ledger, AMPLE, allowance, at)
  if (waits.some((wait) => wait > 0)) return [ledger, 0]
  return [entered(ledger, AHEAD, allowance, at)[0], AHEAD.length]
}

export const withQuiet = (ledger: Ledger, until: Instant): Ledger => ({
  ...ledger,
  quietUntil: Math.max(ledger.quietUntil, until),
})

const isTimes = (value: unknown): value is Instant[] =>
  Array.isArray(value) && value.every((entry) => Number.isFinite(entry))

/** What storage held; an empty ledger where that is nothing of ours. */
export function readLedger(raw: unknown): Ledger {
  const { calls, syncs, quietUntil } = (raw ?? {}) as Partial<Record<keyof Ledger, unknown>>
  return {
    calls: isTimes(calls) ? calls : [],
    syncs: isTimes(syncs) ? syncs : [],
    quietUntil: typeof quietUntil === 'number' ? quietUntil : 0,
  }
}
