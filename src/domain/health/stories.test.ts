import { beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { COMPONENTS, movesBetween, partsAt, wholeAt } from '#test/samples/health-oracle.ts'
import { type StoryFacts, type StoryName, storyFacts } from '#test/samples/story-health.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { customerFacts } from './fields.ts'
import { isAdvocateCandidate, standing } from './quadrant.ts'
import { renewalHint } from './renewal.ts'
import { satisfaction } from './satisfaction.ts'
import { scoreHealth } from './score.ts'
import type { HealthFacts } from './signals.ts'
import { trend } from './trend.ts'

let stories: StoryFacts
beforeAll(async () => {
  stories = await storyFacts()
}, 30_000)

const factsOf = (name: StoryName): HealthFacts => {
  const facts = stories.of.get(name)
  if (facts === undefined) throw new Error(`no story ${name}`)
  return facts
}

/** All that is said of someone so many days ago, from what is known today. */
const readingOf = (facts: HealthFacts, daysAgo: number) => {
  const at = stories.now - daysAgo * DAY
  const health = scoreHealth(DEFAULT_DEFINITION, facts, at)
  const fields = customerFacts(facts, at)
  const satisfied = satisfaction(facts.contacts, at, { nps: fields.nps })
  const place = standing(health, satisfied)
  const points = Object.fromEntries(health.components.map((one) => [one.component.id, one.points]))
  return { at, health, fields, satisfied, place, points, trend: trend(DEFAULT_DEFINITION, facts, at) }
}

describe.each(Object.keys(STORIES) as StoryName[])('%s', (name) => {
  it.each([0, 30, 60, 90])('%i days ago is what the definition says', (daysAgo) => {
    const facts = factsOf(name)
    const { at, health, points, trend: moves } = readingOf(facts, daysAgo)
    const parts = partsAt(facts, at)
    expect(points).toEqual(Object.fromEntries(COMPONENTS.map((id) => [id, parts[id]?.points])))
    expect(health).toMatchObject(wholeAt(facts, at))
    const expected = movesBetween(facts, at - 30 * DAY, at)
    expect(Object.fromEntries(moves.moved.map((one) => [one.component.id, one.change]))).toEqual(
      expected.moved,
    )
    expect(moves.comparable.n).toBe(expected.comparable.length)
  })
})

/** By hand, from what the scripts say of each person: fields by days ago, ratings by ticket. */
describe('read by hand', () => {
  it.each<[StoryName, number, Record<string, number | null>]>([
    // Last active 16 days ago, key action 41, trained 210, four features, onboarded; no visit for 47 days.
    ['slipping', 0, { recent_use: 5, features: 5, key_action: 2, training: 3, onboarding: 8, community: 0 }],
    ['slipping', 30, { recent_use: null, features: 5, key_action: 14, training: 6, community: 10 }],
    ['slipping', 60, { recent_use: null, key_action: null, training: 6, community: 10 }],
    // Active today, key action yesterday, trained 24 days ago.
    ['advocate', 0, { recent_use: 12, features: 12, key_action: 14, training: 6, contributing: 10 }],
    ['advocate', 30, { recent_use: null, key_action: null, training: null, community: 10 }],
    [
      'angry',
      0,
      { recent_use: 12, features: 12, key_action: 14, training: 3, community: 5, contributing: 0 },
    ],
    ['angry', 30, { recent_use: null, key_action: null, training: 3 }],
    // Twelve days a customer: due are use, questions and onboarding.
    ['newcomer', 0, { recent_use: 12, onboarding: 2, features: null, learning: null, community: null }],
    ['newcomer', 30, { recent_use: null, onboarding: null }],
    ['noHistory', 0, Object.fromEntries(COMPONENTS.map((id) => [id, null]))],
  ])('%s, %i days ago', (name, daysAgo, points) => {
    expect(readingOf(factsOf(name), daysAgo).points).toMatchObject(points)
  })

  it.each<[StoryName, number, string, string | null, string, string | null]>([
    ['slipping', 0, 'score', 'slipping', 'satisfied', 'quiet'],
    ['slipping', 30, 'score', 'thriving', 'satisfied', 'thriving'],
    ['advocate', 0, 'score', 'thriving', 'satisfied', 'thriving'],
    ['angry', 0, 'score', 'thriving', 'not_satisfied', 'unhappy'],
    // Before the bad ratings nothing was said at all.
    ['angry', 60, 'none', null, 'unknown', null],
    ['newcomer', 0, 'onboarding', null, 'unknown', null],
    ['noHistory', 0, 'service_history', null, 'unknown', null],
    ['noHistory', 60, 'service_history', null, 'unknown', null],
  ])('%s, %i days ago: %s, %s, %s, %s', (name, daysAgo, mode, band, state, quadrant) => {
    const { health, satisfied, place } = readingOf(factsOf(name), daysAgo)
    expect([health.mode, health.band, satisfied.state, place.quadrant]).toEqual([mode, band, state, quadrant])
  })

  it('a good customer slips away: the key action first, and the contract ends in 33 days', () => {
    const { health, fields, satisfied, trend: moves } = readingOf(factsOf('slipping'), 0)
    expect(moves.direction).toBe('down')
    expect(moves.moved[0]).toMatchObject({ component: { id: 'key_action' }, from: 14, to: 2 })
    expect(moves.nowKnown).toContain('recent_use')
    expect(renewalHint(fields, health, satisfied)).toEqual({ inDays: 33, value: 258, worry: 'engagement' })
  })

  it('an advocate is a candidate once nothing else is open; the angry one is none', () => {
    const ask = (name: StoryName, ticketId: number | null) => {
      const facts = factsOf(name)
      const { place, satisfied } = readingOf(facts, 0)
      return isAdvocateCandidate(place, satisfied, facts.contacts, stories.now, ticketId)
    }
    expect(ask('advocate', STORIES.advocate.ticketId)).toBe(true)
    expect(ask('advocate', null)).toBe(false)
    expect(ask('angry', STORIES.angry.ticketId)).toBe(false)
  })

  it('two bad ratings and a detractor since: not satisfied, by the answer; before it by the rating', () => {
    const facts = factsOf('angry')
    expect(readingOf(facts, 0).satisfied).toMatchObject({ because: 'detractor', n: 2, good: 0 })
    expect(readingOf(facts, 13).satisfied).toMatchObject({ because: 'ratings', n: 2 })
    // One bad rating: (0 + 2 × 0.85) / (1 + 2).
    expect(readingOf(facts, 30).satisfied.value).toBeCloseTo(1.7 / 3)
  })
})

describe('messaging and follow-ups', () => {
  const howTo = (facts: HealthFacts) => readingOf(facts, 0).points.questions

  it('count a question once, on whatever channel it came', () => {
    const facts = factsOf('slipping')
    const contacts = facts.contacts.map((contact) => ({ ...contact, channel: 'native_messaging' }))
    expect(howTo(facts)).toBe(8)
    expect(howTo({ ...facts, contacts })).toBe(8)
  })

  it('count a reason that was inherited for nothing, and from their own stamp on', () => {
    const facts = factsOf('slipping')
    const followUp = (tags: (id: number) => readonly string[]) => ({
      ...facts,
      contacts: facts.contacts.map((one) => ({ ...one, followUpOf: 59_001, tags: tags(one.id) })),
    })
    expect(howTo(followUp(() => ['bm_on_59001']))).toBeNull()
    expect(howTo(followUp((id) => ['bm_on_59001', `bm_on_${id}`]))).toBe(8)
  })
})
