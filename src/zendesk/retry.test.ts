import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HostError, type HostErrorKind, RETRYABLE } from './errors.ts'
import { nextPause } from './retry.ts'

const kinds: HostErrorKind[] = [
  'not_in_zendesk',
  'signed_out',
  'denied',
  'rate_limited',
  'not_found',
  'conflict',
  'invalid',
  'malformed',
  'unavailable',
  'offline',
  'timeout',
]
const priorities = ['agent', 'review', 'sync'] as const

it('ends, waits as long as asked and no longer than its patience, and repeats only what may succeed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(...priorities),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
      (kind, attempt, priority, random, retryAfter) => {
        const error = new HostError(kind, 'x', retryAfter === undefined ? {} : { retryAfter })
        const pause = nextPause(error, attempt, priority, random)
        if (!RETRYABLE.has(kind) || attempt > 2) expect(pause).toBeNull()
        if (pause === null) return
        expect(pause).toBeGreaterThanOrEqual((retryAfter ?? 0) * 1000)
        expect(pause).toBeGreaterThan(0)
        expect(pause).toBeLessThanOrEqual({ agent: 12_000, review: 60_000, sync: 120_000 }[priority])
      },
    ),
  )
})

it('does not keep an agent waiting for long, but a sync', () => {
  const error = new HostError('rate_limited', 'x', { retryAfter: 50 })
  expect(nextPause(error, 1, 'agent', 0)).toBeNull()
  expect(nextPause(error, 1, 'review', 0)).toBe(50_000)
})

it('tries once more after a time-out', () => {
  const error = new HostError('timeout', 'x')
  expect(nextPause(error, 1, 'agent', 0)).not.toBeNull()
  expect(nextPause(error, 2, 'agent', 0)).toBeNull()
})
