import { describe, expect, it } from 'vitest'
import { activitySince } from '#app/queries/health-facts.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { scoreOf } from '#test/samples/health-facts.ts'
import { aContact, aCustomer, anActivity, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { type HealthSources, readHealth } from './reading.ts'

const asked = daysAgo(174)
const history = (days: readonly number[], completeSince = asked) => ({
  activity: days.map((ago) => anActivity('article_viewed', ago)),
  completeSince,
  skipped: 0,
})

describe('activitySince', () => {
  it.each([
    ['trusts 90 days, which every plan keeps', history([3, 50]), 400, daysAgo(90)],
    ['trusts as far back as something was seen', history([3, 120]), 400, daysAgo(120)],
    ['trusts no further than the page that was read', history([1, 20], daysAgo(20)), 400, daysAgo(20)],
    ['trusts 90 days where nothing was seen', history([]), 400, daysAgo(90)],
    [
      'knows that nobody did anything before they were a customer',
      history([3]),
      12,
      Number.NEGATIVE_INFINITY,
    ],
  ])('%s', (_name, read, customerForDays, since) => {
    expect(activitySince(read, daysAgo(customerForDays), NOW)).toBe(since)
  })
})

describe('readHealth', () => {
  const taxonomy = buildTaxonomy([{ name: 'Use::How', value: 'how' }], { how: { kind: 'how_to' } })
  const readAll = (parts: Partial<HealthSources>, settings = DEFAULT_SETTINGS) =>
    readHealth(
      {
        customer: aCustomer(),
        organization: null,
        contacts: [],
        activity: 'off',
        taxonomy,
        settings,
        mood: null,
        accountGood: null,
        ticketId: null,
        ...parts,
      },
      NOW,
    )
  const read = (...parts: Parameters<typeof readAll>) => readAll(...parts).health
  it('draws few ratings towards the account’s own share, where it is known', () => {
    const ratings = (['good', 'bad'] as const).map((rating, id) =>
      aContact({ id: id + 1, status: 'solved', rating, updatedAt: daysAgo(9) }),
    )
    const stateWith = (share: number | null) => {
      const accountGood = share === null ? null : { share, day: '2026-09-17' }
      return readAll({ contacts: ratings, accountGood }).satisfaction
    }
    // (1 + 2 m) / 4 with m of 0.85, 0.7 (never less) and 0.92.
    expect(stateWith(null)).toMatchObject({ value: 0.675, state: 'mixed' })
    expect(stateWith(0.4)).toMatchObject({ value: 0.6, prior: 0.7, state: 'not_satisfied' })
    expect(stateWith(0.92).value).toBeCloseTo(0.71)
  })

  const metrics = someMetrics({ requesterUpdatedAt: daysAgo(5) })
  const ours = aContact({
    reason: 'how',
    channel: 'web',
    submitterId: 800002,
    createdAt: daysAgo(5),
    metrics,
  })

  it('counts no ticket that we began as a question of the customer', () => {
    expect(scoreOf(read({ contacts: [ours] }), 'questions').points).toBe(8)
    const strict = { ...DEFAULT_SETTINGS, agentsLogContacts: false }
    expect(scoreOf(read({ contacts: [ours] }, strict), 'questions').points).toBeNull()
    const customer = aCustomer({ staff: true })
    expect(scoreOf(read({ customer, contacts: [ours] }), 'questions').points).toBeNull()
  })

  it('does not count questions of which older ones may be missing', () => {
    const contacts = [aContact({ reason: 'how', createdAt: daysAgo(20), updatedAt: daysAgo(19) })]
    expect(scoreOf(read({ contacts, complete: false }), 'questions').points).toBeNull()
    expect(scoreOf(read({ contacts, complete: true }), 'questions').points).toBe(8)
  })

  it('knows contributions from the community’s lists, and nothing else from them', () => {
    const posts = ['community_post_created', 'community_comment_created'].map((type) => anActivity(type, 9))
    const lists = { source: 'community' as const, activity: posts, completeSince: -Infinity, skipped: 0 }
    const health = read({ activity: { ...lists, lacking: [] } })
    expect(scoreOf(health, 'contributing').points).toBe(10)
    expect(scoreOf(health, 'learning').signal).toEqual({ known: false, because: 'off' })
    const one = { ...lists, activity: posts.slice(1), lacking: ['posts'] }
    expect(scoreOf(read({ activity: one }), 'contributing').points).toBeNull()
  })
})
