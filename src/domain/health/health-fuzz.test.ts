import fc from 'fast-check'
import { it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import type { Language } from '#domain/text/language.ts'
import { aContact, aCustomer, anActivity, daysAgo, NOW } from '#test/samples/records.ts'
import type { Component, Step } from './component.ts'
import { DEFAULT_BANDS, definitionFrom, validateDefinition } from './definition.ts'
import { proposeMood } from './mood.ts'
import { engagementRatio, movers, revenueAtRisk } from './portfolio.ts'
import { questionStand } from './question.ts'
import { questionResults } from './question-results.ts'
import { saidMood } from './said-mood.ts'
import { satisfaction } from './satisfaction.ts'
import { scoreHealth } from './score.ts'
import { latestByCustomer, latestByOrganization, sightingsOf } from './sighting.ts'
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

it('a score stays within its bounds, whatever the definition and the history', () => {
  fc.assert(
    fc.property(components, facts, (parts, known) => {
      const health = scoreHealth({ components: parts, bands: DEFAULT_BANDS }, known, NOW)
      const maximum = parts.reduce((sum, one) => sum + one.maximum, 0)
      if (!(0 <= health.low && health.low <= health.high && health.high <= maximum)) return false
      if (health.share !== null && !(0 <= health.share && health.share <= 100)) return false
      return (health.band !== null) === (health.mode === 'score')
    }),
    { numRuns: 8_000 },
  )
})

it('a trend stays within its bounds', () => {
  fc.assert(
    fc.property(components, facts, (parts, known) => {
      const { series, change, comparable, moved } = trend(
        { components: parts, bands: DEFAULT_BANDS },
        known,
        NOW,
      )
      if (!series.every(({ share }) => 0 <= share && share <= 100) || comparable.n > comparable.of)
        return false
      return moved.length <= comparable.n && (change === null || Math.abs(change) <= 100)
    }),
    { numRuns: 1_500 },
  )
})

it('a definition is called sound only if it scores out of 100', () => {
  const loose = fc.record(
    {
      components: fc.oneof(fc.anything(), components, fc.array(fc.anything())),
      bands: fc.oneof(fc.anything(), fc.constant(DEFAULT_BANDS)),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(loose, facts, (raw, known) => {
      const { components: parts } = definitionFrom(raw, DEFAULT_BANDS)
      const sum = parts.reduce((total, one) => total + one.maximum, 0)
      return (
        Array.isArray(validateDefinition(raw)) &&
        sum === 100 &&
        scoreHealth({ components: parts, bands: DEFAULT_BANDS }, known, NOW).high <= 100
      )
    }),
    { numRuns: 5_000 },
  )
})

const ticket = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }),
    requesterId: fc.integer({ min: 1, max: 4 }),
    organizationId: fc.option(fc.integer({ min: 1, max: 3 })),
    rating: fc.constantFrom('good', 'bad', null),
    status: fc.constantFrom('open', 'solved', 'closed'),
    updated: fc.oneof(fc.integer({ min: -5, max: 400 }), fc.constant(Number.NaN)),
    tags: fc.array(
      fc.oneof(
        fc.constantFrom(
          'bm_on_1',
          'bm_on_2',
          'bm_on_3',
          'bm_band_slipping',
          'bm_band_steady',
          'bm_quad_quiet',
        ),
        fc.constantFrom('bm_q_nov_yes', 'bm_q_nov_asked', 'bm_mood_angry', 'bm_later_guide', 'bm_q__'),
        fc.string().map((text) => `bm_${text}`),
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ updated, rating, status, ...parts }) =>
    aContact({
      ...parts,
      rating: rating as 'good' | 'bad' | null,
      status: status as 'open' | 'solved' | 'closed',
      updatedAt: daysAgo(updated),
    }),
  )

it('nothing that is read from tickets and their tags throws or miscounts', () => {
  const question = { id: 'nov', text: {}, options: [], until: '2026-11-30', on: true }
  fc.assert(
    fc.property(fc.array(ticket, { maxLength: 12 }), (tickets) => {
      const seen = sightingsOf(tickets, NOW)
      const latest = { customers: latestByCustomer(seen), organizations: latestByOrganization(seen) }
      const ratio = engagementRatio(tickets, latest.customers)
      const risk = revenueAtRisk(tickets, latest, new Map([[1, 10]]))
      const asked = questionResults(tickets, question)
      const { n, good, value } = satisfaction(tickets, NOW, { nps: { score: 3, kind: 'detractor', at: NOW } })
      questionStand({ question, contacts: tickets, ticketId: 1, said: null, quiet: null })
      return (
        ratio.customers === ratio.engaged + ratio.middle + ratio.disengaged + ratio.unknown &&
        risk.withValue <= risk.atRisk &&
        risk.atRisk <= risk.seen &&
        risk.seen <= risk.organizations &&
        movers(seen, NOW).every(({ bands }) => bands !== 0) &&
        asked.answered <= asked.asked &&
        good <= n &&
        (value === null || (value >= 0 && value <= 1))
      )
    }),
    { numRuns: 5_000 },
  )
})

it('a mood is proposed of any text, with its grounds', () => {
  const facts = fc.record({
    texts: fc.array(
      fc.oneof(fc.string(), fc.constantFrom('STILL WAITING!!', 'perfect, danke', '', 'nicht')),
      {
        maxLength: 3,
      },
    ),
    language: fc.constantFrom<Language>('en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'unknown'),
    reopens: fc.nat(3),
    repeats: fc.nat(3),
    sentiment: fc.option(fc.string()),
  })
  fc.assert(
    fc.property(facts, (known) => {
      const { texts, language, ...more } = known
      const parts = texts.map((text) => ({ text, weight: 1 }))
      const found = proposeMood({ ...more, said: saidMood({ subject: '', parts, language }) })
      return found === null || found.evidence.length > 0
    }),
    { numRuns: 2_000 },
  )
})
