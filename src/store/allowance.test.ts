import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '#domain/instant.ts'
import {
  type CallPriority,
  EMPTY_LEDGER,
  earliestCall,
  type Ledger,
  LONE_ALLOWANCE,
  readLedger,
  SHARED_ALLOWANCE,
  tidied,
  withCall,
  withQuiet,
} from './allowance.ts'

const START = Date.UTC(2026, 8, 18)

const filled = (calls: number, at = START): Ledger => ({ ...EMPTY_LEDGER, calls: Array(calls).fill(at) })

/** Independent of the code: how many of the times lie in the window that ends at each of them. */
const mostInWindow = (times: readonly number[], window: number): number =>
  Math.max(0, ...times.map((end) => times.filter((at) => at > end - window && at <= end).length))

describe('earliestCall', () => {
  it.each<[string, Ledger, CallPriority, number]>([
    ['nothing was called', EMPTY_LEDGER, 'agent', 0],
    ['79 calls', filled(79), 'agent', 0],
    ['80 calls', filled(80), 'agent', MINUTE],
    ['80 calls a minute ago', filled(80, START - MINUTE), 'agent', 0],
    ['600 calls two minutes ago', filled(600, START - 2 * MINUTE), 'agent', 3 * MINUTE],
    ['64 calls, for Review', filled(64), 'review', MINUTE],
    ['64 calls, for an agent', filled(64), 'agent', 0],
    ['40 calls, for a sync', filled(40), 'sync', MINUTE],
    ['39 calls, for a sync', filled(39), 'sync', 0],
    ['20 syncs', { ...filled(20), syncs: Array(20).fill(START) }, 'sync', MINUTE],
    ['20 syncs, for Review', { ...filled(20), syncs: Array(20).fill(START) }, 'review', 0],
    ['a silence', withQuiet(EMPTY_LEDGER, START + 5_000), 'agent', 5_000],
    ['an incredible silence', withQuiet(EMPTY_LEDGER, START + 60 * MINUTE), 'agent', 0],
    ['calls ahead of a clock that was set back', filled(100, START + 10_000), 'agent', 0],
  ])('%s', (_name, ledger, priority, wait) => {
    expect(earliestCall(ledger, priority, SHARED_ALLOWANCE, START) - START).toBe(wait)
  })

  it('never lets more out than Zendesk allows, however the calls come', () => {
    const asked = fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 20_000 }),
        priority: fc.constantFrom<CallPriority>('agent', 'review', 'sync'),
      }),
      { minLength: 200, maxLength: 900, size: 'max' },
    )
    fc.assert(
      fc.property(asked, fc.constantFrom(SHARED_ALLOWANCE, LONE_ALLOWANCE), (wishes, allowance) => {
        let now = START
        let ledger = EMPTY_LEDGER
        const calls: number[] = []
        const syncs: number[] = []
        for (const { after, priority } of wishes) {
          now += after % 400
          now = earliestCall(ledger, priority, allowance, now)
          ledger = withCall(ledger, priority, now)
          calls.push(now)
          if (priority === 'sync') syncs.push(now)
        }
        expect(mostInWindow(calls, MINUTE)).toBeLessThanOrEqual(allowance.perMinute)
        expect(mostInWindow(calls, 5 * MINUTE)).toBeLessThanOrEqual(allowance.perFiveMinutes)
        expect(mostInWindow(syncs, MINUTE)).toBeLessThanOrEqual(allowance.syncsPerMinute)
      }),
      { numRuns: 20 },
    )
  })

  it('always has a moment for every priority', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: START - 6 * MINUTE, max: START }), { maxLength: 700 }),
        fc.constantFrom<CallPriority>('agent', 'review', 'sync'),
        (times, priority) => {
          const ledger = { ...EMPTY_LEDGER, calls: times.toSorted((one, other) => one - other) }
          const at = earliestCall(ledger, priority, SHARED_ALLOWANCE, START)
          expect(at).toBeGreaterThanOrEqual(START)
          expect(at).toBeLessThanOrEqual(START + 5 * MINUTE)
          expect(earliestCall(ledger, priority, SHARED_ALLOWANCE, at)).toBe(at)
        },
      ),
    )
  })
})

it('forgets what is over', () => {
  const ledger = withCall({ calls: [START - 5 * MINUTE, START - 1], syncs: [], quietUntil: 0 }, 'sync', START)
  expect(ledger).toEqual({ calls: [START - 1, START], syncs: [START], quietUntil: 0 })
  expect(tidied(ledger, START + 10 * MINUTE).calls).toEqual([])
})

it.each([undefined, null, 'x', 7, { calls: 'x' }, { calls: [Number.NaN], syncs: [null], quietUntil: '1' }])(
  'reads %j as an empty ledger',
  (raw) => {
    expect(readLedger(raw)).toEqual(EMPTY_LEDGER)
  },
)
