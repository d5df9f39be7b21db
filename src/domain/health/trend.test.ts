import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEEK } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import type { HealthFacts } from './signals.ts'
import { trend } from './trend.ts'

const factsOf = (parts: Partial<HealthFacts>): HealthFacts => ({
  customer: aCustomer(),
  organization: null,
  contacts: [],
  activity: null,
  community: true,
  taxonomy: buildTaxonomy([], {}),
  fieldMap: DEFAULT_SETTINGS.fieldMap,
  ...parts,
})

const fields = (of: Record<string, string | number>): Partial<HealthFacts> => ({
  customer: aCustomer({ fields: of }),
})

describe('trend', () => {
  it('knows nothing where nothing was known with a date on both days', () => {
    const found = trend(DEFAULT_DEFINITION, factsOf(fields({ features_used: 9 })), NOW)
    expect(found).toMatchObject({
      change: null,
      direction: null,
      moved: [],
      series: [],
      comparable: { n: 0 },
    })
  })

  it('says that the last campaign was 41 days ago, and what that cost', () => {
    const found = trend(DEFAULT_DEFINITION, factsOf(fields({ key_action_at: dateField(41) })), NOW)
    expect(found.comparable).toEqual({ n: 1, of: DEFAULT_DEFINITION.components.length })
    // 11 days old a month ago: all 14 points; 41 days old now: 2.
    expect(found.moved).toMatchObject([{ from: 14, to: 2, change: -12, component: { id: 'key_action' } }])
    expect(found.direction).toBe('down')
    expect(found.change).toBeCloseTo((-12 / 14) * 100)
  })

  it('rises where what was late a month ago is fresh now', () => {
    const activity = [100, 110, 5, 6, 7].map((days) => anActivity('community_post_viewed', days))
    const found = trend(DEFAULT_DEFINITION, factsOf({ activity }), NOW)
    expect(found.moved[0]).toMatchObject({ component: { id: 'community' }, from: 0 })
    expect(found.change).toBeGreaterThan(3)
    expect(found.direction).toBe('up')
  })

  it('a date written since then is news, not movement', () => {
    const found = trend(DEFAULT_DEFINITION, factsOf(fields({ key_action_at: dateField(5) })), NOW)
    expect(found.moved).toEqual([])
    expect(found.nowKnown).toEqual(['key_action'])
  })

  it('sees visits stop that were a habit a month ago', () => {
    const activity = [35, 40, 45, 50].map((days) => anActivity('community_post_viewed', days))
    const found = trend(DEFAULT_DEFINITION, factsOf({ activity }), NOW)
    expect(found.moved[0]).toMatchObject({ component: { id: 'community' }, from: 10, to: 0 })
  })

  it('draws twelve weeks, the last point now', () => {
    const activity = [20, 60, 100, 150, 170].map((days) => anActivity('article_viewed', days))
    const { series } = trend(DEFAULT_DEFINITION, factsOf({ activity }), NOW)
    expect(series).toHaveLength(12)
    expect(series.at(-1)?.at).toBe(NOW)
    expect(series[0]?.at).toBe(NOW - 11 * WEEK)
  })

  it('says of how many parts the curve is drawn, and leaves out the weeks of a gap', () => {
    const taxonomy = buildTaxonomy([{ name: 'How', value: 'how' }], { how: { kind: 'how_to' } })
    // Asked 165 and 10 days ago: known within 90 days of each, that is until 75 days ago and from 10 days ago on.
    const contacts = [165, 10].map((days, id) => aContact({ id, reason: 'how', createdAt: daysAgo(days) }))
    const found = trend(DEFAULT_DEFINITION, factsOf({ contacts, taxonomy }), NOW)
    expect(found.drawn).toEqual({ n: 1, of: 10 })
    expect(found.series.map(({ at }) => (NOW - at) / WEEK)).toEqual([11, 1, 0])
    expect(trend(DEFAULT_DEFINITION, factsOf({}), NOW).drawn.n).toBe(0)
  })

  it('does not take the edge of what the account keeps for a change', () => {
    const activity = [10, 20, 30, 40].map((days) => anActivity('article_viewed', days))
    const found = trend(DEFAULT_DEFINITION, factsOf({ activity, activitySince: daysAgo(90) }), NOW)
    expect(found.moved).toEqual([])
    // Only visits of 30 days can be told for both days.
    expect(found.comparable.n).toBe(1)
  })

  it('holds: shares within 0 and 100, the change is what moved, and never throws', () => {
    const events = fc.array(
      fc.tuple(
        fc.constantFrom(
          'article_viewed',
          'help_center_searched',
          'community_post_viewed',
          'community_vote_added',
        ),
        fc.integer({ min: 0, max: 300 }),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(events, fc.nat(200), fc.integer({ min: 1, max: 500 }), (list, lastKey, age) => {
        const facts = factsOf({
          customer: aCustomer({ createdAt: daysAgo(age), fields: { key_action_at: dateField(lastKey) } }),
          activity: list.map(([type, days]) => anActivity(type, days)),
        })
        const found = trend(DEFAULT_DEFINITION, facts, NOW)
        for (const { share } of found.series) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(100)
        }
        const moved = found.moved.reduce((sum, one) => sum + one.change, 0)
        if (found.change !== null) expect(Math.sign(Math.round(found.change * 1e6))).toBe(Math.sign(moved))
        const ids = found.moved.map((one) => one.component.id)
        expect(found.nowKnown.some((id) => ids.includes(id))).toBe(false)
      }),
    )
  })
})
