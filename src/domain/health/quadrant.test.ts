import { describe, expect, it } from 'vitest'
import { aContact, daysAgo, NOW } from '#test/samples/records.ts'
import { isAdvocateCandidate, type Standing, standing } from './quadrant.ts'
import { type Satisfaction, satisfaction } from './satisfaction.ts'
import type { Health } from './score.ts'

const healthOf = (share: number, coverage = 0.8): Health => ({
  mode: coverage >= 0.6 ? 'score' : 'range',
  points: share * coverage,
  knownMaximum: coverage * 100,
  low: share * coverage,
  high: share * coverage + (1 - coverage) * 100,
  coverage,
  share,
  band: null,
  components: [],
  known: 0,
})

const axis = (state: Satisfaction['state']): Satisfaction => ({ ...satisfaction([], NOW), state })

describe('standing', () => {
  it.each([
    [80, 'satisfied', 'thriving'],
    [55, 'satisfied', 'thriving'],
    [54.9, 'satisfied', 'quiet'],
    [80, 'not_satisfied', 'unhappy'],
    [20, 'not_satisfied', 'at_risk'],
  ] as const)('share %d and %s is %s', (share, state, quadrant) => {
    expect(standing(healthOf(share), axis(state))).toMatchObject({ quadrant, because: null })
  })

  it.each([
    [healthOf(80, 0.5), axis('satisfied'), 'engagement_unknown'],
    [healthOf(80), axis('unknown'), 'satisfaction_unknown'],
    [healthOf(80), axis('mixed'), 'satisfaction_mixed'],
  ] as const)('names none where an axis is not known', (health, state, because) => {
    expect(standing(health, state)).toMatchObject({ quadrant: null, because })
  })
})

describe('isAdvocateCandidate', () => {
  const thriving: Standing = { quadrant: 'thriving', engaged: true, satisfied: true, because: null }
  const good = (id: number, days: number) => aContact({ id, rating: 'good', updatedAt: daysAgo(days) })
  const ask = (contacts = [good(1, 20), good(2, 40)], place = thriving, current: number | null = null) =>
    isAdvocateCandidate(place, satisfaction(contacts, NOW), contacts, NOW, current)

  it('needs two good ratings or a promoter', () => {
    expect(ask()).toBe(true)
    expect(ask([good(1, 20)])).toBe(false)
    const nps = { score: 10, kind: 'promoter' as const, at: daysAgo(20) }
    expect(isAdvocateCandidate(thriving, satisfaction([good(1, 20)], NOW, { nps }), [], NOW)).toBe(true)
  })

  it('is nobody with a bad rating in 180 days, something open, or another quadrant', () => {
    expect(ask([good(1, 20), good(2, 40), aContact({ id: 3, rating: 'bad', updatedAt: daysAgo(100) })])).toBe(
      false,
    )
    expect(ask([good(1, 20), good(2, 40), aContact({ id: 3, rating: 'bad', updatedAt: daysAgo(200) })])).toBe(
      true,
    )
    const manyGood = [1, 2, 3, 4, 5].map((id) => good(id, id))
    expect(ask([...manyGood, aContact({ id: 6, rating: 'bad', updatedAt: daysAgo(100) })])).toBe(false)
    const open = [good(1, 20), good(2, 40), aContact({ id: 3, status: 'open' })]
    expect(ask(open)).toBe(false)
    expect(ask(open, thriving, 3)).toBe(true)
    expect(ask(undefined, { ...thriving, quadrant: 'quiet' })).toBe(false)
  })
})
