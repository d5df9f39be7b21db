import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasonChange, sameReasons, standingReasons } from './change.ts'

const REASONS = ['a', 'b', 'c']
const isReason = (tag: string): boolean => REASONS.includes(tag)

const anyTicket = fc.record({
  tags: fc.subarray([...REASONS, 'vip', 'bm_on_1']),
  reason: fc.option(fc.constantFrom(...REASONS), { nil: null }),
  status: fc.constantFrom('open' as const, 'solved' as const, 'closed' as const),
})
const anyWanted = fc.subarray(REASONS, { maxLength: 2 })

/** Zendesk's own rules: a dropdown swaps its value's tag; written tags go first; closed tickets change tags only. */
function written(
  ticket: { tags: readonly string[]; reason: string | null },
  change: NonNullable<ReturnType<typeof reasonChange>>,
): { tags: readonly string[]; reason: string | null } {
  if (change.way === 'tag')
    return {
      reason: ticket.reason,
      tags: [...ticket.tags.filter((tag) => !change.remove.includes(tag)), ...change.add],
    }
  const base = (change.tags ?? ticket.tags).filter((tag) => tag !== ticket.reason || tag === change.value)
  return {
    reason: change.value,
    tags: [...new Set([...base, ...(change.value === null ? [] : [change.value])])],
  }
}

describe('a change', () => {
  it('lets exactly the wanted reasons stand, and touches no other tag', () => {
    fc.assert(
      fc.property(anyTicket, anyWanted, (ticket, to) => {
        const change = reasonChange(ticket, to, isReason)
        const after = change ? written(ticket, change) : ticket
        const others = (tags: readonly string[]) => tags.filter((tag) => !isReason(tag)).toSorted()
        expect(others(after.tags)).toEqual(others(ticket.tags))
        // A dropdown brings back one value; and a closed ticket's field stays: without tags it speaks on.
        fc.pre(to.length === 1 || (to.length === 0 && (ticket.status !== 'closed' || ticket.reason === null)))
        expect(sameReasons(standingReasons(after, isReason), to)).toBe(true)
      }),
    )
  })

  it('is none where all is as wanted', () => {
    fc.assert(
      fc.property(anyTicket, anyWanted, (ticket, to) => {
        const change = reasonChange(ticket, to, isReason)
        if (change === null || to.length > 1) return
        expect(reasonChange({ ...ticket, ...written(ticket, change) }, to, isReason)).toBeNull()
      }),
    )
  })
})
