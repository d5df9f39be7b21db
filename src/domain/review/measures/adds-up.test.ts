import { describe, expect, it } from 'vitest'
import { always, COSTS, leaves, only, VALUES } from '#test/samples/review-both.ts'
import { chosenContacts } from './chosen.ts'
import { costBy, costsOf } from './cost.ts'
import { coverageBy } from './coverage.ts'
import { firstContactBy } from './first-contact.ts'
import { byReasons, together } from './grouping.ts'
import type { Expense } from './range.ts'
import { volumeBy } from './volume.ts'

describe('everything adds up', () => {
  it('contacts and left out are the tickets found; reasons, conflicts and untagged are the contacts', () => {
    always(({ judged, account }, choice) => {
      const { rows, found, leftOut } = chosenContacts(judged, choice)
      expect(found).toBe(rows.length + leftOut.merged + leftOut.staff + leftOut.outbound)
      if (Object.keys(choice).length === 2)
        expect(found).toBe(
          account.tickets.filter(({ createdAt }) => createdAt >= choice.from && createdAt < choice.to).length,
        )
      const all = only(volumeBy(judged, rows, together(judged)))
      const ofReasons = volumeBy(judged, rows, leaves(judged))
      const sum = (of: (one: typeof all) => number): number => ofReasons.reduce((n, one) => n + of(one), 0)
      expect(
        sum(({ contacts }) => contacts) + all.conflicts + all.untagged.solved + all.untagged.unsolved,
      ).toBe(all.contacts)
      expect(sum(({ issues }) => issues)).toBeLessThanOrEqual(all.issues)
      expect(all.issues).toBeLessThanOrEqual(all.contacts)
      expect(all.requesters).toBeLessThanOrEqual(all.contacts)
      const rate = only(firstContactBy(judged, rows, together(judged)))
      expect(rate.yes + rate.no + rate.maturing).toBe(all.issues)
      expect(rate.levels.rows + rate.levels.metrics + rate.levels.conversation).toBe(rate.yes + rate.no)
      const covered = only(coverageBy(judged, rows, together(judged), () => false))
      expect(covered.tagged.k + covered.other.k + covered.conflicts + covered.untagged).toBe(rows.length)
    })
  })

  it('a parent is the sum of what stands under it, and costs are those of all', () => {
    always(({ judged, rows }) => {
      const costs = costsOf(judged, COSTS)
      const parents = byReasons(judged, [VALUES.slice(0, 2), VALUES.slice(2)])
      const [leafCosts, parentCosts] = [costBy(costs, rows, leaves(judged)), costBy(costs, rows, parents)]
      const low = (some: readonly Expense[]): number => some.reduce((sum, { money }) => sum + money.low, 0)
      expect(low(parentCosts)).toBeCloseTo(low(leafCosts), 6)
      const [one, two] = [firstContactBy(judged, rows, parents), firstContactBy(judged, rows, leaves(judged))]
      expect(one[0]?.yes).toBe((two[0]?.yes ?? 0) + (two[1]?.yes ?? 0))
    }, 50)
  })
})
