import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { factsOf } from '#test/samples/health-facts.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import type { Component } from './component.ts'
import { DEFAULT_BANDS, DEFAULT_DEFINITION, type HealthDefinition } from './definition.ts'
import { bandOf, type ComponentScore, scoreHealth, wouldHelp } from './score.ts'
import { type HealthFacts, organizationFacts } from './signals.ts'

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

  it('counts no reason that a follow-up inherited, and counts it once the stamp says that it is its own', () => {
    const taxonomy = buildTaxonomy([{ name: 'How', value: 'how' }], { how: { kind: 'how_to' } })
    const questions = (tags: readonly string[]) => {
      const contacts = [aContact({ id: 2, followUpOf: 1, reason: 'how', tags })]
      return scoreOf(scoreHealth(DEFAULT_DEFINITION, factsOf({ contacts, taxonomy }), NOW), 'questions')
    }
    expect(questions(['how', 'bm_on_1']).points).toBeNull()
    expect(questions(['how']).points).toBeNull()
    expect(questions(['how', 'bm_on_2']).points).toBe(8)
  })

  it('names no next step that the value has met already: fewer questions are nothing to strive for', () => {
    const contacts = Array.from({ length: 7 }, (_, id) => aContact({ id, reason: 'how' }))
    const taxonomy = buildTaxonomy([{ name: 'How', value: 'how' }], { how: { kind: 'how_to' } })
    const questions = (n: number) =>
      scoreOf(
        scoreHealth(DEFAULT_DEFINITION, factsOf({ contacts: contacts.slice(0, n), taxonomy }), NOW),
        'questions',
      )
    expect(questions(7)).toMatchObject({ points: 4, next: null })
    expect(questions(6)).toMatchObject({ points: 6, next: null })
    expect(questions(3)).toMatchObject({ points: 8, next: null })
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
