// Which ways are there for one call to go wrong?

import type { Fault } from '#workspace/controls.ts'

/** What happens to the calls that a path meets. */
export interface Kind {
  name: string
  of: (call: { isWrite: boolean; seed: number }) => Omit<Fault, 'path' | 'method'>
  /** It is answered, only later: nothing is lost, and nothing need be said. */
  tells?: 'late'
  /** Of how many seeds each one is another row. */
  seeds?: number
}

/** Ten times what Zendesk usually takes. */
const SLOW = 3_000
/** Seconds that Zendesk asks to wait for. */
const WAIT = 2
/** A third of the fields at once: the whole run tries all thirds of each call, every other run one of them. */
const PARTS = 3

const status = (code: number, more: Partial<Fault> = {}): Kind => ({
  name: String(code),
  of: () => ({ kind: 'status', status: code, ...more }),
})

const altered = (change: 'missing' | 'null' | 'type'): Kind => ({
  name: change === 'type' ? 'fields of another type' : change === 'null' ? 'fields null' : 'fields missing',
  of: ({ seed }) => ({ kind: 'alter', change, draw: { of: PARTS, at: seed % PARTS } }),
  seeds: PARTS,
})

export const KINDS: readonly Kind[] = [
  status(401),
  status(403),
  status(404),
  status(409),
  status(422, { body: { error: 'RecordInvalid', description: 'Record validation errors' } }),
  status(429, { retryAfter: WAIT }),
  status(500),
  status(503, { retryAfter: WAIT }),
  // The harder case of a write: it arrived, and nobody hears of it.
  { name: 'connection dropped', of: ({ isWrite }) => ({ kind: 'drop', done: isWrite }) },
  { name: 'never answered', of: ({ isWrite }) => ({ kind: 'timeout', done: isWrite }) },
  { name: 'truncated JSON', of: () => ({ kind: 'cut' }) },
  altered('missing'),
  altered('null'),
  altered('type'),
  { name: 'ten times slower', of: () => ({ kind: 'slow', milliseconds: SLOW }), tells: 'late' },
]
