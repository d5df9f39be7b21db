import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValue } from '#domain/contact.ts'
import { anyHealthFacts } from '#test/samples/any-health-facts.ts'
import { EVENT_TYPES } from '#test/samples/health-oracle.ts'
import { aContact, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { type Health, scoreHealth } from './score.ts'
import type { HealthFacts } from './signals.ts'
import { trend } from './trend.ts'

const scored = (facts: HealthFacts): Health => scoreHealth(DEFAULT_DEFINITION, facts, NOW)
const withField = (facts: HealthFacts, key: string, value: FieldValue): HealthFacts => {
  const { [`${key}_at`]: _, ...fields } = facts.customer.fields
  return { ...facts, customer: { ...facts.customer, fields: { ...fields, [key]: value } } }
}
/** No part that is known before and after earns less after. */
const nothingLost = (before: Health, after: Health): void => {
  for (const [place, { points, component }] of after.components.entries()) {
    const earlier = before.components[place]?.points ?? null
    if (points !== null && earlier !== null)
      expect([component.id, points]).toEqual([component.id, Math.max(points, earlier)])
  }
}
const nothingElseMoved = (before: Health, after: Health, signal: string): void => {
  for (const [place, one] of after.components.entries())
    if (one.component.signal !== signal) expect(one).toEqual(before.components[place])
}

describe('more of what is good never earns less', () => {
  it.each([
    ['last_active', 'days_since_active', 365],
    ['key_action_at', 'days_since_key_action', 365],
    ['training_at', 'days_since_training', 730],
  ])('%s, the more recent', (key, signal, most) => {
    fc.assert(
      fc.property(anyHealthFacts, fc.nat(most), fc.nat(most), (facts, one, other) => {
        const [before, after] = [Math.max(one, other), Math.min(one, other)].map((days) =>
          scored(withField(facts, key, dateField(days))),
        )
        if (!before || !after) return
        nothingLost(before, after)
        nothingElseMoved(before, after, signal)
        // Beyond the age of evidence a part is unknown, which is not less.
        if (before.known === after.known) expect(after.low).toBeGreaterThanOrEqual(before.low)
      }),
    )
  })

  it.each([
    ['features_used', 'features_used'],
    ['onboarding_step', 'onboarding_step'],
  ])('%s, the more', (key, signal) => {
    fc.assert(
      fc.property(anyHealthFacts, fc.nat(15), fc.nat(15), (facts, one, other) => {
        const before = scored(withField(facts, key, Math.min(one, other)))
        const after = scored(withField(facts, key, Math.max(one, other)))
        nothingLost(before, after)
        nothingElseMoved(before, after, signal)
        expect(after.low).toBeGreaterThanOrEqual(before.low)
      }),
    )
  })

  it('one more event of any kind', () => {
    fc.assert(
      fc.property(anyHealthFacts, fc.constantFrom(...EVENT_TYPES), fc.nat(200), (facts, type, days) => {
        const activity = [...(facts.activity ?? []), anActivity(type, days)]
        nothingLost(scored(facts), scored({ ...facts, activity }))
      }),
      { numRuns: 500 },
    )
  })

  it('but of how-to contacts: three are as good as one, seven half', () => {
    fc.assert(
      fc.property(anyHealthFacts, fc.integer({ min: 1, max: 12 }), (facts, n) => {
        const contacts = Array.from({ length: n }, (_, i) =>
          aContact({ id: i + 1, reason: 'schedule', createdAt: daysAgo(i) }),
        )
        const part = scored({ ...facts, contacts }).components.find(
          ({ component }) => component.id === 'questions',
        )
        expect(part?.points).toBe(n <= 3 ? 8 : n <= 6 ? 6 : 4)
      }),
    )
  })
})

describe('what was never known', () => {
  it('takes nothing from other parts, and widens the range', () => {
    fc.assert(
      fc.property(anyHealthFacts, (facts) => {
        const before = scored(facts)
        const { fields, ...rest } = facts.customer
        for (const key of Object.keys(fields)) {
          const after = scored({ ...facts, customer: { ...rest, fields: { ...fields, [key]: null } } })
          for (const [place, { points }] of after.components.entries())
            if (points !== null && before.components[place]?.points !== null)
              expect(points).toBe(before.components[place]?.points)
        }
        const off = scored({ ...facts, activity: null, contacts: [] })
        expect(off.low).toBeLessThanOrEqual(before.low)
        expect(off.high).toBeGreaterThanOrEqual(before.high)
      }),
    )
  })
})

it('nothing depends on the order in which events, contacts and fields come', () => {
  const shuffled = anyHealthFacts.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...(facts.activity ?? [])], { minLength: facts.activity?.length ?? 0 }),
      fc.shuffledSubarray([...facts.contacts], { minLength: facts.contacts.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([facts, activity, contacts]) => {
      const entries = Object.entries(facts.customer.fields).reverse()
      const turned: HealthFacts = {
        ...facts,
        activity: facts.activity && activity,
        contacts,
        customer: { ...facts.customer, fields: Object.fromEntries(entries) },
      }
      expect(scored(turned)).toEqual(scored(facts))
      expect(trend(DEFAULT_DEFINITION, turned, NOW)).toEqual(trend(DEFAULT_DEFINITION, facts, NOW))
    }),
    { numRuns: 300 },
  )
})
