import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aContact, aCustomer, anActivity, daysAgo, NOW } from '#test/samples/records.ts'
import type { Component, Step } from './component.ts'
import { DEFAULT_BANDS, validateDefinition } from './definition.ts'
import { scoreHealth } from './score.ts'
import { type HealthFacts, SIGNALS } from './signals.ts'
import { trend } from './trend.ts'

const threshold: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ atLeast: fc.integer({ min: -5, max: 50 }), points: fc.nat(20) }),
  fc.record({ atMost: fc.integer({ min: -5, max: 400 }), points: fc.nat(20) }),
  fc.record({ equals: fc.oneof(fc.string(), fc.boolean()), points: fc.nat(20) }),
)

/** Components of any form, sound or not: what a bad record or a bad import may hold. */
const components: fc.Arbitrary<Component[]> = fc.array(
  fc
    .record({
      id: fc.string(),
      signal: fc.constantFrom(...SIGNALS),
      steps: fc.array(threshold, { maxLength: 5 }),
      maximum: fc.integer({ min: 1, max: 40 }),
      evidenceDays: fc.integer({ min: 1, max: 900 }),
      dueAfterDays: fc.nat(100),
    })
    .map((parts) => ({
      pillar: 'product',
      coaching: { id: 'x', tier1: true, kinds: [], about: [] },
      ...parts,
    })),
  { maxLength: 12 },
)

const field = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)

const facts: fc.Arbitrary<HealthFacts> = fc
  .record({
    fields: fc.dictionary(
      fc.constantFrom(...Object.keys(DEFAULT_SETTINGS.fieldMap), 'features_used_at'),
      field,
    ),
    age: fc.integer({ min: -10, max: 3_000 }),
    events: fc.option(fc.array(fc.tuple(fc.string(), fc.integer({ min: -5, max: 400 })))),
    contacts: fc.array(fc.tuple(fc.constantFrom('how', 'gone', null), fc.integer({ min: -5, max: 400 }))),
    since: fc.integer({ min: -5, max: 400 }),
  })
  .map(({ fields, age, events, contacts, since }) => ({
    customer: aCustomer({ createdAt: daysAgo(age), fields }),
    organization: null,
    contacts: contacts.map(([reason, days], id) => aContact({ id, reason, createdAt: daysAgo(days) })),
    activity: events?.map(([type, days]) => anActivity(type, days)) ?? null,
    activitySince: daysAgo(since),
    taxonomy: buildTaxonomy([{ name: 'How', value: 'how' }], { how: { kind: 'how_to' } }),
    fieldMap: DEFAULT_SETTINGS.fieldMap,
  }))

it('never throws and stays within its bounds, whatever the definition and the history', () => {
  fc.assert(
    fc.property(components, facts, (parts, known) => {
      const definition = { components: parts, bands: DEFAULT_BANDS }
      expect(Array.isArray(validateDefinition(definition))).toBe(true)
      const health = scoreHealth(definition, known, NOW)
      const maximum = parts.reduce((sum, one) => sum + one.maximum, 0)
      expect(health.low).toBeGreaterThanOrEqual(0)
      expect(health.high).toBeLessThanOrEqual(maximum)
      expect(health.low).toBeLessThanOrEqual(health.high)
      if (health.share !== null) expect(health.share).toBeLessThanOrEqual(100)
      const { series, change } = trend(definition, known, NOW)
      expect(series.every(({ share }) => share >= 0 && share <= 100)).toBe(true)
      if (change !== null) expect(Math.abs(change)).toBeLessThanOrEqual(100)
    }),
  )
})
