import { describe, expect, test } from 'vitest'
import { codeOf, type FirstSuggestion } from '#domain/reasons/first-suggestion.ts'
import { firstSuggestionIn, parseOurTags } from '#domain/tags/parse.ts'
import { IDS } from './company.ts'
import { demoAccount } from './demo.ts'
import { REASONS } from './reasons/all.ts'

const account = demoAccount()

interface Worked {
  field: unknown
  origin: 'top1' | 'top3' | 'own' | null
  suggested: readonly FirstSuggestion[]
}

/** Tickets that were worked with Barometer, not those that inherited its tags. */
const worked: readonly Worked[] = account.tickets.flatMap((ticket) => {
  if (!ticket.tags.includes(`bm_on_${ticket.id}`)) return []
  return {
    field: ticket.custom_fields.find(({ id }) => id === IDS.reasonField)?.value ?? null,
    origin: parseOurTags(ticket.tags, ticket.id).state.suggestion,
    suggested: ticket.tags.flatMap((tag) => firstSuggestionIn(tag) ?? []),
  }
})

const isTaken = ({ field, suggested }: Worked): boolean =>
  typeof field === 'string' && suggested[0]?.code === codeOf(field)

describe('what was suggested first', () => {
  test('stands once on each ticket that was solved with Barometer, and was seen', () => {
    expect(worked.length).toBeGreaterThan(1000)
    for (const { suggested } of worked) {
      expect(suggested).toHaveLength(1)
      expect(suggested[0]?.blind).toBe(false)
    }
  })

  test('is a reason of the account, never Other', () => {
    const known = REASONS.filter(({ value }) => value !== 'other__something_else')
    const codes = new Set(known.map(({ value }) => codeOf(value)))
    for (const { suggested } of worked) expect(codes).toContain(suggested[0]?.code)
  })

  test('is what the field holds exactly where the agent took it; Other comes from no suggestion', () => {
    for (const one of worked) {
      if (one.field === 'other__something_else') expect(one.origin).toBe('own')
      else if (one.field !== null) expect(isTaken(one)).toBe(one.origin === 'top1')
    }
  })

  test('was taken, passed over for a further one, and for a search', () => {
    const share = (holds: (one: Worked) => boolean): number => worked.filter(holds).length / worked.length
    for (const origin of ['top1', 'top3', 'own'] as const)
      expect(share((one) => one.origin === origin)).toBeGreaterThan(0.1)
  })

  test('is taken more often the surer it was', () => {
    const taken = (from: number, to: number): number => {
      const some = worked.filter(
        ({ suggested: [first], field }) =>
          field !== null && first !== undefined && first.tenth >= from && first.tenth <= to,
      )
      return some.filter(isTaken).length / some.length
    }
    const [low, middle, high] = [taken(0, 3), taken(4, 6), taken(7, 9)]
    expect(low).toBeLessThan(0.45)
    expect(middle).toBeGreaterThan(low)
    expect(high).toBeGreaterThan(middle)
  })
})
