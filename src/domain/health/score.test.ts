import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import type { Component } from './component.ts'
import { DEFAULT_BANDS, DEFAULT_DEFINITION, type HealthDefinition } from './definition.ts'
import { bandOf, type ComponentScore, pointsFor, scoreHealth, wouldHelp } from './score.ts'
import { type HealthFacts, organizationFacts } from './signals.ts'

const TAXONOMY = buildTaxonomy([{ name: 'Campaigns::Schedule', value: 'schedule' }], {
  schedule: { kind: 'how_to' },
})

const factsOf = (parts: Partial<HealthFacts> = {}): HealthFacts => ({
  customer: aCustomer(),
  organization: null,
  contacts: [],
  activity: null,
  community: true,
  taxonomy: TAXONOMY,
  fieldMap: DEFAULT_SETTINGS.fieldMap,
  ...parts,
})

const withFields = (fields: Record<string, string | number | null>): HealthFacts =>
  factsOf({ customer: aCustomer({ fields }) })

const component = (id: string): Component => {
  const found = DEFAULT_DEFINITION.components.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no component ${id}`)
  return found
}

const scoreOf = (health: { components: readonly ComponentScore[] }, id: string): ComponentScore => {
  const found = health.components.find((one) => one.component.id === id)
  if (found === undefined) throw new Error(`no component ${id}`)
  return found
}

const ALL_FIELDS = {
  last_active: dateField(2),
  features_used: 8,
  key_action_at: dateField(3),
  onboarding_step: 5,
  training_at: dateField(30),
}

describe('bandOf', () => {
  it.each([
    [100, 'thriving'],
    [75, 'thriving'],
    [74.9, 'steady'],
    [55, 'steady'],
    [54.9, 'slipping'],
    [35, 'slipping'],
    [34.9, 'at_risk'],
    [0, 'at_risk'],
  ])('%d is %s', (share, band) => {
    expect(bandOf(share, DEFAULT_BANDS)).toBe(band)
  })
})

describe('how-to contacts', () => {
  const contacts = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      aContact({ id: i + 1, createdAt: daysAgo(5 + i), reason: 'schedule' }),
    )
  const points = (n: number) =>
    scoreOf(
      scoreHealth(DEFAULT_DEFINITION, { ...withFields(ALL_FIELDS), contacts: contacts(n) }, NOW),
      'questions',
    ).points

  it('is unknown without any, full for one to three, half for more than six', () => {
    const { maximum } = component('questions')
    expect(points(0)).toBeNull()
    expect([points(1), points(2), points(3)]).toEqual([maximum, maximum, maximum])
    expect(points(7)).toBe(maximum / 2)
    expect(points(20)).toBe(maximum / 2)
  })

  it('counts neither other kinds nor contacts older than 90 days', () => {
    const old = aContact({ createdAt: daysAgo(91), reason: 'schedule' })
    const defect = aContact({ id: 2, reason: 'elsewhere' })
    const health = scoreHealth(DEFAULT_DEFINITION, factsOf({ contacts: [old, defect] }), NOW)
    expect(scoreOf(health, 'questions').points).toBeNull()
  })
})

describe('mode', () => {
  it('is service history where only tickets are known', () => {
    const contacts = [aContact({ reason: 'schedule' })]
    const health = scoreHealth(DEFAULT_DEFINITION, factsOf({ contacts }), NOW)
    expect(health.mode).toBe('service_history')
    expect(health.band).toBeNull()
  })

  it('is onboarding for a customer of less than 30 days', () => {
    const customer = aCustomer({ createdAt: daysAgo(12), fields: { onboarding_step: 2 } })
    const health = scoreHealth(DEFAULT_DEFINITION, factsOf({ customer }), NOW)
    expect(health.mode).toBe('onboarding')
    expect(health.band).toBeNull()
    expect(scoreOf(health, 'features').signal).toEqual({ known: false, because: 'absent' })
  })

  it.each([
    [0.39, 'none'],
    [0.4, 'range'],
    [0.59, 'range'],
    [0.6, 'score'],
  ])('at coverage %d it is %s', (coverage, mode) => {
    const known = Math.round(coverage * 100)
    const shape = component('recent_use')
    const definition: HealthDefinition = {
      bands: DEFAULT_BANDS,
      components: [
        { ...shape, id: 'known', maximum: known, steps: [{ atMost: 7, points: known }] },
        {
          ...shape,
          id: 'unknown',
          maximum: 100 - known,
          signal: 'days_since_training',
          steps: [{ atMost: 7, points: 100 - known }],
        },
      ],
    }
    const health = scoreHealth(definition, withFields({ last_active: dateField(1) }), NOW)
    expect(health.coverage).toBeCloseTo(coverage)
    expect(health.mode).toBe(mode)
    expect(health.band !== null).toBe(mode === 'score')
    expect([health.low, health.high]).toEqual([known, 100])
  })
})

describe('evidence', () => {
  it('is unknown once too old', () => {
    const health = scoreHealth(DEFAULT_DEFINITION, withFields({ last_active: dateField(500) }), NOW)
    expect(scoreOf(health, 'recent_use').signal).toEqual({ known: false, because: 'too_old' })
  })

  it('is not due before the customer is old enough', () => {
    const customer = aCustomer({ createdAt: daysAgo(20), fields: { features_used: 1 } })
    const health = scoreHealth(DEFAULT_DEFINITION, factsOf({ customer }), NOW)
    expect(scoreOf(health, 'features').signal).toEqual({ known: false, because: 'not_due' })
  })

  it('of a field without a date has no age', () => {
    const { signal } = scoreOf(
      scoreHealth(DEFAULT_DEFINITION, withFields({ features_used: 3 }), NOW),
      'features',
    )
    expect(signal).toMatchObject({ known: true, at: null })
  })

  it('a field in the organisation counts where the customer has none', () => {
    const organization = {
      id: 1,
      name: 'Acme',
      createdAt: daysAgo(500),
      tags: [],
      fields: { features_used: '7' },
    }
    const health = scoreHealth(DEFAULT_DEFINITION, factsOf({ organization }), NOW)
    expect(scoreOf(health, 'features').points).toBe(9)
  })

  it('counts events of 90 days; a customer never seen is unknown, one seen before and quiet now has zero', () => {
    const at = (activity: HealthFacts['activity']) =>
      scoreOf(scoreHealth(DEFAULT_DEFINITION, factsOf({ activity }), NOW), 'learning')
    expect(at(null).signal).toEqual({ known: false, because: 'off' })
    expect(at([]).signal).toEqual({ known: false, because: 'absent' })
    expect(at([anActivity('article_viewed', 100)])).toMatchObject({
      points: 0,
      signal: { value: 0, observations: 0 },
    })
    const four = [1, 2, 3, 4].map((days) => anActivity('article_viewed', days))
    expect(at(four)).toMatchObject({
      points: 10,
      next: { gain: 4 },
      signal: { observations: 4, at: daysAgo(1) },
    })
  })

  it('community is unknown where the account has none, or nothing was seen and nobody says that it has one', () => {
    const activity = [anActivity('article_viewed', 1)]
    const because = (parts: Partial<HealthFacts>) =>
      scoreOf(scoreHealth(DEFAULT_DEFINITION, factsOf({ activity, ...parts }), NOW), 'community').signal
    const { community: _, ...silent } = factsOf({ activity })
    expect(because({ community: false })).toEqual({ known: false, because: 'off' })
    expect(scoreOf(scoreHealth(DEFAULT_DEFINITION, silent, NOW), 'community').signal).toEqual({
      known: false,
      because: 'absent',
    })
    expect(because({ community: true })).toMatchObject({ known: true, value: 0 })
  })

  it('a count that the account can tell only in part is known only where it earns all points', () => {
    const views = (n: number) => Array.from({ length: n }, (_, i) => anActivity('article_viewed', 1 + i))
    const at = (n: number) =>
      scoreOf(
        scoreHealth(DEFAULT_DEFINITION, factsOf({ activity: views(n), activitySince: daysAgo(30) }), NOW),
        'learning',
      ).points
    expect(at(2)).toBeNull()
    expect(at(8)).toBe(14)
  })
})

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
    const fields = Object.keys(ALL_FIELDS)
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

describe('an organisation', () => {
  it('is scored on its own fields and on what all its people did', () => {
    const organization = {
      id: 7,
      name: 'Acme',
      createdAt: daysAgo(600),
      tags: [],
      fields: { last_active: dateField(1) },
    }
    const {
      customer: _,
      organization: __,
      ...rest
    } = factsOf({ contacts: [aContact({ reason: 'schedule' })] })
    const health = scoreHealth(DEFAULT_DEFINITION, organizationFacts(organization, rest), NOW)
    expect(scoreOf(health, 'recent_use').points).toBe(12)
    expect(scoreOf(health, 'questions').points).toBe(8)
    expect(health.knownMaximum).toBe(20)
    expect(health.mode).toBe('none')
  })
})

describe('wouldHelp', () => {
  it('names what is unknown and due, what tells most first', () => {
    const health = scoreHealth(DEFAULT_DEFINITION, withFields({ last_active: dateField(1) }), NOW)
    const missing = wouldHelp(health)
    expect(missing.map((one) => one.id)).not.toContain('recent_use')
    expect(missing).toHaveLength(DEFAULT_DEFINITION.components.length - 1)
    expect(missing[0]?.maximum).toBe(14)
  })
})
