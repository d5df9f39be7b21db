// May this call go out now? One allowance of REST calls for all frames of the browser.

import type { Instant } from '#domain/instant.ts'
import {
  type CallPriority,
  EMPTY_LEDGER,
  entered,
  enteredAhead,
  type Ledger,
  LONE_ALLOWANCE,
  readLedger,
  SHARED_ALLOWANCE,
  withCall,
  withQuiet,
} from './allowance.ts'
import { type GuardedDatabase, inOneTurn, LEDGER, sharedDatabase } from './database.ts'
import { browserLocks, heldLock, type Locks } from './locks.ts'
import { sleep as realSleep } from './sleep.ts'

export interface CallBudget {
  /** Resolves when one call may go out; rejects with the signal's reason once it aborts. */
  take(priority: CallPriority, signal?: AbortSignal): Promise<void>
  /** Zendesk said "not before": no call of any frame goes out for so many milliseconds. */
  hold(milliseconds: number): Promise<void>
}

export interface BudgetOptions {
  /** Zendesk counts per user and app: so does the ledger. */
  installationId: number
  userId: number
  /** The browser's, where absent; null where frames cannot take turns. */
  locks?: Locks | null
  database?: GuardedDatabase
  now?: () => Instant
  sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

const LOCK_PATIENCE = 2_000
/** Never waits in one piece for longer: an agent's call must not oversleep a silence that ended. */
const LONGEST_NAP = 5_000

/** Changes the ledger of all frames; undefined where they cannot be reached. */
type Shared = <T>(change: (ledger: Ledger) => [Ledger, T]) => Promise<T | undefined>

function sharedLedger(locks: Locks | null, database: GuardedDatabase, key: string): Shared {
  return async (change) => {
    if (!locks) return undefined
    return heldLock(locks, `barometer:budget:${key}`, LOCK_PATIENCE, () =>
      database.attempt((db) =>
        inOneTurn(db, LEDGER, async (store) => {
          const [next, result] = change(readLedger(await store.get(key)))
          await store.put(next, key)
          return result
        }),
      ),
    )
  }
}

interface Asking {
  priority: CallPriority
  answer: (wait: number) => void
}

/** Milliseconds for which calls entered ahead may be made; what a view does not use by then is lost. */
const AHEAD_HOLDS = 2_000

/**
 * The budget of this frame: 80 calls a minute and 600 in five for all frames together, of which Review may use four
 * fifths and syncs half and no more than 20 a minute; 15 a minute where frames cannot reach each other.
 */
export function createBudget(options: BudgetOptions): CallBudget {
  const { now = Date.now, sleep = realSleep, locks = browserLocks() } = options
  const key = `${options.installationId}:${options.userId}`
  const database = options.database ?? sharedDatabase()
  const shared = sharedLedger(locks, database, key)
  let own = EMPTY_LEDGER
  /** Calls entered ahead and not made yet; null: none were entered so far. */
  let ahead: { calls: number; until: Instant } | null = null

  const withAhead = (ledger: Ledger, priorities: readonly CallPriority[]): Ledger => {
    if (ahead !== null || !priorities.includes('agent')) return ledger
    const [next, calls] = enteredAhead(ledger, SHARED_ALLOWANCE, now())
    ahead = { calls, until: now() + AHEAD_HOLDS }
    return next
  }

  /** Milliseconds to wait for each, in their order; 0 where the call is entered into the ledger and may go out. */
  async function reserve(priorities: readonly CallPriority[]): Promise<readonly number[]> {
    const asked = shared((ledger) => {
      const [next, waits] = entered(ledger, priorities, SHARED_ALLOWANCE, now())
      return [withAhead(next, priorities), waits]
    })
    // In a ledger that is only being made, no frame can have entered anything: these calls are the first in it.
    const together = database.isNew() ? undefined : await asked
    if (together === undefined) {
      const [next, waits] = entered(own, priorities, LONE_ALLOWANCE, now())
      own = next
      return waits
    }
    for (const [index, priority] of priorities.entries())
      if (together[index] === 0) own = withCall(own, priority, now())
    return together
  }

  const takeAhead = (priority: CallPriority): boolean => {
    if (priority !== 'agent' || ahead === null || ahead.calls === 0 || now() > ahead.until) return false
    ahead.calls -= 1
    own = withCall(own, priority, now())
    return true
  }

  /** Calls that ask while the ledger is being written take their turn together: a view makes several at once. */
  const queue: Asking[] = []
  let writing = false
  async function serve(): Promise<void> {
    writing = true
    while (queue.length > 0) {
      const asking = queue.splice(0)
      const waits = await reserve(asking.map(({ priority }) => priority))
      for (const [index, { answer }] of asking.entries()) answer(waits[index] ?? 0)
      while (queue[0] !== undefined && takeAhead(queue[0].priority)) queue.shift()?.answer(0)
    }
    writing = false
  }
  const ask = (priority: CallPriority): Promise<number> =>
    new Promise((answer) => {
      if (takeAhead(priority)) {
        answer(0)
        return
      }
      queue.push({ priority, answer })
      if (!writing) serve()
    })

  return {
    async take(priority, signal) {
      for (;;) {
        signal?.throwIfAborted()
        const wait = await ask(priority)
        if (wait === 0) return
        await sleep(Math.min(wait, LONGEST_NAP), signal)
      }
    },
    async hold(milliseconds) {
      const until = now() + milliseconds
      own = withQuiet(own, until)
      if (ahead) ahead.calls = 0
      await shared((ledger) => [withQuiet(ledger, until), true])
    },
  }
}
