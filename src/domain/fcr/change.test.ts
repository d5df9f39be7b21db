import { describe, expect, it } from 'vitest'
import { evidence } from '#domain/evidence.ts'
import { whatWouldChange } from './change.ts'
import type { FirstContact, Outcome } from './outcome.ts'

const so = (outcome: Outcome, ...grounds: FirstContact['evidence']): FirstContact => ({
  outcome,
  evidence: grounds,
  level: 3,
  first: null,
  maturesAt: 0,
  turns: 1,
})

const assumed = evidence('repeat_assumed', { ticket: 2, of: 1 })
const byReason = evidence('repeat_reason', { ticket: 2, of: 1 })
const reopened = (count: number, unread: number) => evidence('reopened', { count, unread })
const turns = evidence('turns', { turns: 2 })

describe('what would change the outcome', () => {
  it.each([
    ['time', so('open'), 'matures'],
    ['nothing, once it is mature', so('yes'), null],
    ['reading the history', so('unknown'), 'history'],
    ['a reason where links are assumed', so('no', assumed), 'reason_decides'],
    ['another reason where links rest on it', so('no', assumed, byReason), 'reason_parts'],
    ['the agent’s word where a second ground stands', so('no', byReason, turns), 'word'],
    ['who reads a reopening', so('no', evidence('reopened', { count: 1, unread: 1 })), 'unread'],
    ['who reads each reopening', so('no', reopened(1, 1), reopened(2, 2)), 'unread'],
    ['the agent’s word where one of two was read', so('no', reopened(1, 0), reopened(1, 1)), 'word'],
    ['the agent’s word where something else stands too', so('no', reopened(1, 1), turns), 'word'],
    ['another reason where all rest on it', so('no', byReason), 'reason_parts'],
    [
      'the agent’s word on one that was read',
      so('no', evidence('reopened', { count: 1, unread: 0 })),
      'word',
    ],
  ])('%s', (_name, outcome, change) => {
    expect(whatWouldChange(outcome)).toBe(change)
  })
})
