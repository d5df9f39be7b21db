import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aCustomer, daysAgo, NOW } from '#test/samples/records.ts'
import {
  customerFacts,
  type FieldSource,
  fieldInstant,
  fieldReading,
  fieldWrittenAt,
  npsKind,
} from './fields.ts'

const source = (fields: Record<string, string | number | boolean | null>, map = {}): FieldSource => ({
  customer: aCustomer({ fields }),
  organization: {
    id: 1,
    name: 'Acme',
    createdAt: daysAgo(500),
    tags: [],
    fields: { plan: 'pro', value: '49.5' },
  },
  fieldMap: { ...DEFAULT_SETTINGS.fieldMap, ...map },
})

describe('fields', () => {
  it.each([
    [7, 7],
    ['7', 7],
    [' 7.5 ', 7.5],
    ['done', 'done'],
    ['', null],
    ['  ', null],
    [null, null],
    [true, true],
  ])('%s reads as %s', (value, reading) => {
    expect(fieldReading(source({ onboarding_step: value }), 'onboarding_step')).toBe(reading)
  })

  it('the organisation answers where the customer does not, and unmapped roles are unknown', () => {
    expect(fieldReading(source({}), 'plan')).toBe('pro')
    expect(fieldReading(source({ plan: 'free' }), 'plan')).toBe('free')
    expect(fieldReading(source({}, { plan: null }), 'plan')).toBeNull()
    expect(fieldReading(source({}, { plan: 'constructor' }), 'plan')).toBeNull()
  })

  it.each([
    ['2026-11-01', Date.UTC(2026, 10, 1)],
    ['2026-11-01T00:00:00+00:00', Date.UTC(2026, 10, 1)],
    ['1.11.2026', null],
    ['2026-13-01', null],
    [20261101, null],
  ])('the date %s', (value, at) => {
    expect(fieldInstant(source({ last_active: value }), 'last_active')).toBe(at)
  })

  it('a field of the same key with _at says when it was written', () => {
    const written = source({ features_used: 3, features_used_at: '2026-11-01' })
    expect(fieldWrittenAt(written, 'features_used')).toBe(Date.UTC(2026, 10, 1))
    expect(fieldWrittenAt(source({ features_used: 3 }), 'features_used')).toBeNull()
  })

  it('promoter, passive, detractor', () => {
    expect([0, 6, 7, 8, 9, 10].map(npsKind)).toEqual([
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ])
  })

  it('the facts beside health', () => {
    const facts = customerFacts(
      source({ nps_score: 9, nps_at: '2026-11-01', renewal_at: '2026-11-30T12:00:00Z' }),
      NOW,
    )
    expect(facts).toMatchObject({
      plan: 'pro',
      value: 49.5,
      renewalInDays: 10,
      nps: { score: 9, kind: 'promoter' },
    })
    for (const score of [11, -1]) expect(customerFacts(source({ nps_score: score }), NOW).nps).toBeNull()
    for (const score of [0, 10])
      expect(customerFacts(source({ nps_score: score }), NOW).nps?.score).toBe(score)
  })
})
