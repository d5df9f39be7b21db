import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '#domain/instant.ts'
import { fakeClock } from '#test/doubles/clock.ts'
import { fakeLocks } from '#test/doubles/locks.ts'
import type { CallPriority } from './allowance.ts'
import { type CallBudget, createBudget } from './budget.ts'
import { guardedDatabase, openSharedDatabase } from './database.ts'
import type { Locks } from './locks.ts'

const START = Date.UTC(2026, 8, 18)
let user = 0

/** Several frames of one browser, each with its own connection. */
function frames(count: number, locks: Locks | null = fakeLocks(), database = () => guardedDatabase()) {
  const clock = fakeClock(START)
  const { now, sleep } = clock
  user += 1
  const budgets = Array.from({ length: count }, () =>
    createBudget({ installationId: 1, userId: user, locks, database: database(), now, sleep }),
  )
  return { clock, budgets }
}

const broken = () => guardedDatabase(() => Promise.reject(new Error('SecurityError')))

function takeMany(budgets: CallBudget[], each: number, priority: CallPriority) {
  const taken = { count: 0 }
  for (const budget of budgets) {
    for (let call = 0; call < each; call += 1) {
      budget.take(priority).then(() => {
        taken.count += 1
      })
    }
  }
  return taken
}

const until = async (condition: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('all frames together', () => {
  it('make 80 calls in the first minute, and the rest in the next', async () => {
    const { clock, budgets } = frames(3)
    const taken = takeMany(budgets, 40, 'agent')
    await until(() => taken.count >= 80)
    await clock.passTo(START + 50_000)
    expect(taken.count).toBe(80)
    for (let more = 1; more <= 10; more += 1) await clock.passTo(START + MINUTE + more * 1_000)
    await until(() => taken.count >= 120)
    expect(taken.count).toBe(120)
  })

  it('keep room for agents: syncs stop at 20 a minute, Review at 64 calls', async () => {
    const { budgets } = frames(2)
    const syncs = takeMany(budgets, 30, 'sync')
    await until(() => syncs.count >= 20)
    const review = takeMany(budgets, 40, 'review')
    await until(() => review.count >= 44)
    const agents = takeMany(budgets, 20, 'agent')
    await until(() => agents.count >= 16)
    expect([syncs.count, review.count, agents.count]).toEqual([20, 44, 16])
  })

  it('are silent where one of them was told to wait', async () => {
    const { clock, budgets } = frames(2)
    await budgets[0]?.hold(10_000)
    const taken = takeMany(budgets, 1, 'agent')
    await clock.passTo(START + 9_000)
    expect(taken.count).toBe(0)
    await clock.passTo(START + 10_000)
    await until(() => taken.count === 2)
    expect(taken.count).toBe(2)
  })
})

describe('a frame alone', () => {
  it.each<[string, Locks | null, (() => ReturnType<typeof guardedDatabase>) | undefined]>([
    ['there are no locks', null, undefined],
    ['locks are forbidden', { request: () => Promise.reject(new Error('SecurityError')) }, undefined],
    ['storage is broken', fakeLocks(), broken],
  ])('makes 15 calls a minute where %s', async (_name, locks, database) => {
    const { clock, budgets } = frames(2, locks, database)
    const taken = takeMany(budgets, 20, 'agent')
    await until(() => taken.count >= 30)
    await clock.passTo(START + 50_000)
    expect(taken.count).toBe(30)
  })
})

it('rejects with the reason of its signal, before and while it waits', async () => {
  const { clock, budgets } = frames(1)
  await expect(budgets[0]?.take('agent', AbortSignal.abort('gone'))).rejects.toBe('gone')
  await budgets[0]?.hold(20_000)
  const leaving = new AbortController()
  const waiting = expect(budgets[0]?.take('agent', leaving.signal)).rejects.toBe('left')
  await clock.passTo(START + 1_000)
  leaving.abort('left')
  await waiting
})

describe('a ledger that is only being made', () => {
  it('lets a first view go at once, and knows of its calls afterwards', async () => {
    let made: (() => void) | undefined
    const making = new Promise<void>((resolve) => {
      made = resolve
    })
    let isNew = true
    const slow = () =>
      guardedDatabase(
        async () => {
          await making
          return openSharedDatabase()
        },
        5_000,
        () => isNew,
      )
    const { budgets } = frames(2, fakeLocks(), slow)
    const first = takeMany(budgets.slice(0, 1), 5, 'agent')
    await until(() => first.count >= 5)
    expect(first.count).toBe(5)
    isNew = false
    made?.()
    const rest = takeMany(budgets.slice(1), 100, 'agent')
    await until(() => rest.count >= 75)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(first.count + rest.count).toBeLessThanOrEqual(80)
  })
})

describe('the calls that a view makes', () => {
  const counted = () => {
    const storage = guardedDatabase()
    const turns = { count: 0 }
    const counting = (): typeof storage => ({
      ...storage,
      attempt: (work) => {
        turns.count += 1
        return storage.attempt(work)
      },
    })
    return { turns, ...frames(2, fakeLocks(), counting) }
  }

  it('enter the ledger in one turn, as many as a view needs', async () => {
    const { budgets, turns } = counted()
    for (let call = 0; call < 5; call += 1) await budgets[0]?.take('agent')
    expect(turns.count).toBe(1)
    await budgets[0]?.take('agent')
    expect(turns.count).toBe(2)
  })

  it('count for the other frames before they are made', async () => {
    const { budgets } = counted()
    await budgets[0]?.take('agent')
    const taken = takeMany(budgets.slice(1), 100, 'agent')
    await until(() => taken.count >= 75)
    await until(() => false)
    expect(taken.count).toBe(75)
  })

  it('that come at once take one turn together', async () => {
    const { budgets, turns } = counted()
    await Promise.all(Array.from({ length: 12 }, () => budgets[0]?.take('agent')))
    expect(turns.count).toBeLessThanOrEqual(2)
  })

  it('wait like all others once the frame was told to be silent', async () => {
    const { budgets, clock } = counted()
    await budgets[0]?.take('agent')
    await budgets[0]?.hold(3_000)
    const taken = takeMany(budgets.slice(0, 1), 1, 'agent')
    await clock.passTo(START + 2_000)
    expect(taken.count).toBe(0)
    await clock.passTo(START + 3_100)
    await until(() => taken.count === 1)
    expect(taken.count).toBe(1)
  })
})
