import { describe, expect, it } from 'vitest'
import { fakeLocks } from '#test/doubles/locks.ts'
import { oneFrameAtATime } from './leader.ts'
import { heldLock, type Locks } from './locks.ts'

const here = new AbortController().signal
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 5))
const forbidden: Locks = { request: () => Promise.reject(new Error('SecurityError')) }

describe('oneFrameAtATime', () => {
  it('lets the next frame work when this one has ended', async () => {
    const locks = fakeLocks()
    let working = 0
    let most = 0
    const work = async () => {
      working += 1
      most = Math.max(most, working)
      await pause()
      working -= 1
    }
    const done = await Promise.all([1, 2, 3].map(() => oneFrameAtATime('sync', work, here, locks)))
    expect(done).toEqual([true, true, true])
    expect(most).toBe(1)
  })

  it.each([
    ['there are no locks', null],
    ['they are forbidden', forbidden],
  ])('works alone where %s', async (_name, locks) => {
    let worked = 0
    const work = async () => {
      worked += 1
    }
    expect(await oneFrameAtATime('sync', work, here, locks)).toBe(true)
    expect(worked).toBe(1)
  })

  it('does not begin where its signal aborts while it waits', async () => {
    const locks = fakeLocks()
    const leaving = new AbortController()
    const first = oneFrameAtATime('sync', pause, here, locks)
    const second = oneFrameAtATime('sync', () => Promise.reject(new Error('ran')), leaving.signal, locks)
    leaving.abort()
    expect(await second).toBe(false)
    expect(await first).toBe(true)
    expect(await oneFrameAtATime('sync', () => Promise.reject(new Error('ran')), leaving.signal, null)).toBe(
      false,
    )
  })

  it.each([
    ['with locks', fakeLocks()],
    ['without', null],
  ])('rejects with what the work throws, once, %s', async (_name, locks) => {
    let worked = 0
    const work = async () => {
      worked += 1
      throw new Error('ours')
    }
    await expect(oneFrameAtATime('sync', work, here, locks)).rejects.toThrow('ours')
    expect(worked).toBe(1)
  })
})

it('gives up a lock that a frozen frame holds', async () => {
  const locks = fakeLocks()
  const frozen = heldLock(locks, 'a', 50, () => new Promise<string>(() => {}))
  expect(await heldLock(locks, 'a', 10, async () => 'mine')).toBeUndefined()
  expect(await heldLock(locks, 'b', 10, async () => 'mine')).toBe('mine')
  void frozen
})
