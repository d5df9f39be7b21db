import { describe, expect, it } from 'vitest'
import type { Customer, Organization } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { daysUntil, planOf, renewalSoon } from './account.ts'

const now = Date.UTC(2026, 8, 18, 12)
const person = (customer: Customer['fields'] | null, organization: Organization['fields'] | null) => ({
  customer: customer && ({ fields: customer } as Customer),
  organization: organization && ({ fields: organization } as Organization),
})
const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)

describe('planOf', () => {
  it.each([
    [null, null, null],
    [{ plan: 'Solo' }, null, 'Solo'],
    [{ plan: 'Solo' }, { plan: 'Team' }, 'Solo'],
    [{ plan: ' ' }, { plan: 'Team' }, 'Team'],
    [null, { plan: 'Team' }, 'Team'],
    [{ plan: 'Solo' }, { plan: null }, 'Solo'],
    [{ plan: '  ' }, null, null],
    [{ plan: 3 }, null, null],
    [{ plan: 'plan_pro_yearly' }, null, 'Pro yearly'],
  ])('%o and %o', (customer, organization, plan) => {
    expect(planOf(person(customer, organization), DEFAULT_SETTINGS)).toBe(plan)
  })

  it('is silent where the team has no such field', () => {
    const settings = { ...DEFAULT_SETTINGS, fieldMap: { ...DEFAULT_SETTINGS.fieldMap, plan: null } }
    expect(planOf(person({ plan: 'Solo' }, null), settings)).toBeNull()
  })
})

describe('renewalSoon', () => {
  it.each([
    [day(1), true],
    [day(59), true],
    [day(61), false],
    [day(-2), false],
    ['soon', false],
    [null, false],
  ])('%s', (renewal_at, soon) => {
    const at = renewalSoon(person(null, { renewal_at }), DEFAULT_SETTINGS, now)
    expect(at !== null).toBe(soon)
  })

  it("is the person's before the organisation's, as in health", () => {
    const both = person({ renewal_at: day(5) }, { renewal_at: day(9) })
    expect(renewalSoon(both, DEFAULT_SETTINGS, now)).toBe(Date.parse(day(5)))
  })
})

describe('daysUntil', () => {
  it.each([
    [day(0), 0],
    [day(1), 1],
    [day(33), 33],
    [day(-1), 0],
  ])('%s is %d days away', (date, days) => {
    expect(daysUntil(Date.parse(date), now)).toBe(days)
  })
})
