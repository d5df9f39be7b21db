import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { factsOf, scoreOf, withFields } from '#test/samples/health-facts.ts'
import { aContact, aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { scoreHealth } from './score.ts'
import type { HealthFacts } from './signals.ts'

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

  it('of a page with an end: seven questions may be hidden behind one', () => {
    const asked = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        aContact({ id: i + 1, createdAt: daysAgo(1 + i), reason: 'schedule' }),
      )
    const questions = (n: number, since: number) =>
      scoreOf(
        scoreHealth(DEFAULT_DEFINITION, factsOf({ contacts: asked(n), contactsSince: daysAgo(since) }), NOW),
        'questions',
      ).points
    expect(questions(2, 100)).toBe(8)
    expect(questions(2, 30)).toBeNull()
    expect(questions(9, 30)).toBeNull()
  })

  it('of lists of posts, comments and votes: contributions alone are known, once there was any', () => {
    const lists = (parts: Partial<HealthFacts>) =>
      scoreHealth(DEFAULT_DEFINITION, factsOf({ activityFrom: 'community', ...parts }), NOW)
    const wrote = [anActivity('community_post_created', 10), anActivity('community_post_vote_added', 20)]
    const full = lists({ activity: wrote })
    expect(scoreOf(full, 'contributing')).toMatchObject({ points: 10, signal: { value: 2, at: daysAgo(10) } })
    for (const id of ['learning', 'searching', 'community'])
      expect(scoreOf(full, id).signal).toEqual({ known: false, because: 'off' })
    expect(scoreOf(lists({ activity: [] }), 'contributing').signal).toEqual({
      known: false,
      because: 'absent',
    })
    const once = [anActivity('community_post_created', 200)]
    expect(scoreOf(lists({ activity: once }), 'contributing').points).toBe(0)
    expect(
      scoreOf(lists({ activity: wrote.slice(0, 1), activityPartial: true }), 'contributing').points,
    ).toBeNull()
    expect(scoreOf(lists({ activity: wrote, activityPartial: true }), 'contributing').points).toBe(10)
    expect(scoreOf(lists({ activity: wrote, community: false }), 'contributing').points).toBeNull()
  })
})
