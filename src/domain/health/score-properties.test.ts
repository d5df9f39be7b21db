import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '#test/samples/health-facts.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { pointsFor } from './points.ts'
import { scoreHealth } from './score.ts'
import type { HealthFacts } from './signals.ts'

const anyFacts: fc.Arbitrary<HealthFacts> = fc
  .record({
    age: fc.integer({ min: 31, max: 2000 }),
    last: fc.option(fc.integer({ min: 0, max: 700 })),
    features: fc.option(fc.integer({ min: 0, max: 12 })),
    key: fc.option(fc.integer({ min: 0, max: 400 })),
    step: fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom('done', 'started'))),
    training: fc.option(fc.integer({ min: 0, max: 900 })),
    events: fc.option(
      fc.array(
        fc.tuple(
          fc.constantFrom(
            'article_viewed',
            'help_center_searched',
            'community_post_viewed',
            'community_post_created',
            'page_view',
          ),
          fc.integer({ min: 0, max: 250 }),
        ),
        { maxLength: 30 },
      ),
    ),
    howTo: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 9 }),
  })
  .map(({ age, last, features, key, step, training, events, howTo }) =>
    factsOf({
      customer: aCustomer({
        createdAt: daysAgo(age),
        fields: {
          last_active: last === null ? null : dateField(last),
          features_used: features,
          key_action_at: key === null ? null : dateField(key),
          onboarding_step: step,
          training_at: training === null ? null : dateField(training),
        },
      }),
      activity: events?.map(([type, days]) => anActivity(type, days)) ?? null,
      contacts: howTo.map((days, i) => aContact({ id: i, createdAt: daysAgo(days), reason: 'schedule' })),
    }),
  )

describe('properties', () => {
  it('the sum of the parts is the whole, and the range holds it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const health = scoreHealth(DEFAULT_DEFINITION, facts, NOW)
        const known = health.components.filter((one) => one.points !== null)
        const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
        expect(health.points).toBe(sum(known.map((one) => one.points ?? 0)))
        expect(health.knownMaximum).toBe(sum(known.map((one) => one.component.maximum)))
        expect(health.low).toBe(health.points)
        expect(health.high).toBe(health.points + 100 - health.knownMaximum)
        expect(health.low).toBeGreaterThanOrEqual(0)
        expect(health.high).toBeLessThanOrEqual(100)
        for (const one of known) {
          expect(one.points).toBeGreaterThanOrEqual(0)
          expect(one.points).toBeLessThanOrEqual(one.component.maximum)
        }
      }),
    )
  })

  it('number and band appear only from 60 % coverage', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const health = scoreHealth(DEFAULT_DEFINITION, facts, NOW)
        expect(health.band !== null).toBe(health.mode === 'score')
        if (health.mode === 'score') expect(health.coverage).toBeGreaterThanOrEqual(0.6)
        if (health.mode === 'range') expect(health.coverage).toBeGreaterThanOrEqual(0.4)
      }),
    )
  })

  it('losing one signal changes no other part and never lowers the share that others earned', () => {
    const fields = ['last_active', 'features_used', 'key_action_at', 'onboarding_step', 'training_at']
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...fields), (facts, lost) => {
        const customer = { ...facts.customer, fields: { ...facts.customer.fields, [lost]: null } }
        const before = scoreHealth(DEFAULT_DEFINITION, facts, NOW)
        const after = scoreHealth(DEFAULT_DEFINITION, { ...facts, customer }, NOW)
        for (const [place, one] of after.components.entries()) {
          if (one.points !== null) expect(one.points).toBe(before.components[place]?.points)
        }
        expect(after.low).toBeLessThanOrEqual(before.low)
        expect(after.high).toBeGreaterThanOrEqual(before.high)
      }),
    )
  })

  it('the order of events and contacts does not matter', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = {
          ...facts,
          activity: facts.activity === null ? null : [...facts.activity].reverse(),
          contacts: [...facts.contacts].reverse(),
        }
        expect(scoreHealth(DEFAULT_DEFINITION, turned, NOW)).toEqual(
          scoreHealth(DEFAULT_DEFINITION, facts, NOW),
        )
      }),
    )
  })

  it('more of what is good earns at least as much, in every component but how-to contacts', () => {
    const rising = DEFAULT_DEFINITION.components.filter((one) => one.signal !== 'how_to_contacts')
    fc.assert(
      fc.property(fc.constantFrom(...rising), fc.nat(800), fc.nat(800), (one, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const falling = one.signal.startsWith('days_since')
        expect(pointsFor(one, falling ? less : more)).toBeGreaterThanOrEqual(
          pointsFor(one, falling ? more : less),
        )
      }),
    )
  })
})
