import { expect, it } from 'vitest'
import { aContact } from '#test/samples/records.ts'
import { ownReason } from './own-reason.ts'

it.each([
  { what: 'an ordinary contact', followUpOf: null, tags: [], reason: 'refund' },
  { what: 'an ordinary contact with a stamp', followUpOf: null, tags: ['bm_on_12'], reason: 'refund' },
  { what: 'a follow-up that nobody has worked on', followUpOf: 11, tags: ['bm_on_11'], reason: null },
  { what: 'a follow-up without any tag', followUpOf: 11, tags: [], reason: null },
  { what: 'a follow-up with its own stamp', followUpOf: 11, tags: ['bm_on_12'], reason: 'refund' },
])('$what has $reason for its own reason', ({ followUpOf, tags, reason }) => {
  expect(ownReason(aContact({ id: 12, followUpOf, tags, reason: 'refund' }))).toBe(reason)
})
