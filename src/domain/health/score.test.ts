import { describe, expect, it } from 'vitest'
import { factsOf, scoreOf, withFields } from '#test/samples/health-facts.ts'
import { aContact, aCustomer, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import type { Component } from './component.ts'
import { DEFAULT_BANDS, DEFAULT_DEFINITION, type HealthDefinition } from './definition.ts'
import { bandOf, percent, scoreHealth, wouldHelp } from './score.ts'
import { organizationFacts } from './signals.ts'

const component = (id: string): Component => {
  const found = DEFAULT_DEFINITION.components.find((one) => one.id === id)
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

describe('percent', () => {
  it('meets a limit exactly where the share is a whole number', () => {
    for (let maximum = 1; maximum <= 100; maximum += 1)
      for (let points = 0; points <= maximum; points += 1) {
        const share = percent(points, maximum) ?? Number.NaN
        if ((points * 100) % maximum === 0) expect(share).toBe(Math.round(share))
        expect(share >= 58).toBe(points * 100 >= 58 * maximum)
      }
    expect(percent(0, 0)).toBeNull()
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
