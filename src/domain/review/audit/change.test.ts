import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASPECTS, type Aspect, sameValues, standingValues, valueChange } from './change.ts'

const REASONS = ['a', 'b', 'c']
const isReason = (tag: string): boolean => REASONS.includes(tag)

const anyValue = fc.option(fc.constantFrom(...REASONS), { nil: null })
const anyTicket = fc.record({
  tags: fc.subarray([...REASONS, 'vip', 'bm_on_1', 'bm_inh2_a']),
  ...{ reason: anyValue, inhibitor: anyValue },
  status: fc.constantFrom('open' as const, 'solved' as const, 'closed' as const),
})
const anyWanted = fc.subarray(REASONS, { maxLength: 2 })
const anyAspect = fc.constantFrom(...ASPECTS)
interface Ticket {
  tags: readonly string[]
  reason: string | null
  inhibitor: string | null
}

/** Zendesk's own rules: a dropdown swaps its value's tag; written tags go first; closed tickets change tags only. */
function written(ticket: Ticket, of: Aspect, change: NonNullable<ReturnType<typeof valueChange>>): Ticket {
  if (change.way === 'tag')
    return {
      ...ticket,
      tags: [...ticket.tags.filter((tag) => !change.remove.includes(tag)), ...change.add],
    }
  const base = (change.tags ?? ticket.tags).filter((tag) => tag !== ticket[of] || tag === change.value)
  return {
    ...ticket,
    [of]: change.value,
    tags: [...new Set([...base, ...(change.value === null ? [] : [change.value])])],
  }
}

describe('a change', () => {
  it('lets exactly the wanted values stand, and touches no other tag and no other field', () => {
    fc.assert(
      fc.property(anyTicket, anyWanted, anyAspect, (ticket, to, of) => {
        const values = { of, isValue: isReason }
        const change = valueChange(ticket, to, values)
        const after: Ticket = change ? written(ticket, of, change) : ticket
        const others = (tags: readonly string[]) => tags.filter((tag) => !isReason(tag)).toSorted()
        expect(others(after.tags)).toEqual(others(ticket.tags))
        for (const other of ASPECTS) if (other !== of) expect(after[other]).toBe(ticket[other])
        // A dropdown brings back one value; and a closed ticket's field stays: without tags it speaks on.
        fc.pre(to.length === 1 || (to.length === 0 && (ticket.status !== 'closed' || ticket[of] === null)))
        expect(sameValues(standingValues(after, values), to)).toBe(true)
      }),
    )
  })

  it('is none where all is as wanted', () => {
    fc.assert(
      fc.property(anyTicket, anyWanted, anyAspect, (ticket, to, of) => {
        const values = { of, isValue: isReason }
        const change = valueChange(ticket, to, values)
        if (change === null || to.length > 1) return
        expect(valueChange({ ...ticket, ...written(ticket, of, change) }, to, values)).toBeNull()
      }),
    )
  })
})
