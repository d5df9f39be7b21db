import { expect, it } from 'vitest'
import { always, COSTS, four } from '#test/samples/review-both.ts'
import { costOfAll } from '#test/samples/review-oracle-money.ts'
import { costsOf } from './cost.ts'
import { costByOrganization } from './customers-cost.ts'

it('is what the contacts of each organisation cost, as an independent oracle has it', () => {
  always(({ judged, account, some, rows }) => {
    const found = costByOrganization(judged, rows, costsOf(judged, COSTS))
    const ids = [...new Set(some.flatMap(({ organizationId }) => organizationId ?? []))]
    expect([...found.keys()].sort()).toEqual(ids.sort())
    for (const id of ids) {
      const wanted = costOfAll(
        account,
        COSTS,
        some.filter(({ organizationId }) => organizationId === id),
      )
      const expense = found.get(id)
      for (const [at, amount] of wanted.entries())
        expect(expense ? four(expense)[at] : 0).toBeCloseTo(amount, 6)
    }
  }, 80)
})
