import { describe, expect, it } from 'vitest'
import { DAY, WEEK } from '#domain/instant.ts'
import { baseIn } from './base-series.ts'
import { intensities } from './intensity.ts'
import type { Volume } from './volume.ts'

const FROM = Date.parse('2026-11-02T00:00:00Z')
const TO = FROM + 4 * WEEK
const volume = (contacts: number): Volume => ({
  ...{ contacts, issues: contacts / 2, requesters: contacts / 4, tagged: contacts, conflicts: 0 },
  untagged: { unsolved: 0, solved: 0 },
})

describe('a stock', () => {
  const series = (...points: [day: number, value: number][]) =>
    ({
      kind: 'stock',
      name: 'users',
      points: points.map(([day, value]) => ({ at: FROM + day * DAY, value })),
    }) as const

  it.each([
    ['holds from before the period', series([-40, 500]), 500, 1],
    ['is weighed by how long it held', series([-5, 100], [7, 500]), 400, 1],
    ['is taken in order of time', series([7, 500], [-5, 100]), 400, 1],
    ['is known from its first date on', series([14, 300]), 300, 0.5],
    ['that begins later says nothing', series([30, 300]), null, 0],
    ['without a date says nothing', series(), null, 0],
  ])('%s', (_, points, value, covered) => {
    expect(baseIn(points, FROM, TO)).toEqual({ value, covered })
  })

  it('makes contacts a thousand customers a week', () => {
    const { groups } = intensities([volume(40)], volume(80), { from: FROM, to: TO }, series([-1, 2000]))
    expect(groups[0]).toEqual({ gross: 5, net: 2.5, share: 0.5, netShare: 0.5, reach: 0.005 })
  })
})

describe('a flow', () => {
  const series = (...points: [from: number, to: number, value: number][]) =>
    ({
      kind: 'flow',
      name: 'orders',
      points: points.map(([from, to, value]) => ({ from: FROM + from * DAY, to: FROM + to * DAY, value })),
    }) as const

  it.each([
    ['is summed', series([0, 14, 100], [14, 28, 300]), 400, 1],
    ['counts in proportion where it reaches beyond the period', series([-28, 28, 300]), 150, 1],
    ['that leaves days out has no sum', series([0, 21, 100]), null, 0.75],
    ['elsewhere says nothing', series([40, 50, 100]), null, 0],
  ])('%s', (_, points, value, covered) => {
    expect(baseIn(points, FROM, TO)).toEqual({ value, covered })
  })

  it('makes contacts a thousand orders, and no reach', () => {
    const { groups } = intensities([volume(40)], volume(80), { from: FROM, to: TO }, series([0, 28, 2000]))
    expect(groups[0]).toMatchObject({ gross: 20, net: 10, reach: null })
  })
})

it('without a series there are shares alone', () => {
  const { base, groups } = intensities([volume(20), volume(0)], volume(80), { from: FROM, to: TO }, null)
  expect(base).toBeNull()
  expect(groups).toEqual([
    { gross: null, net: null, share: 0.25, netShare: 0.25, reach: null },
    { gross: null, net: null, share: 0, netShare: 0, reach: null },
  ])
})

it('no contacts have no shares', () => {
  const { groups } = intensities([volume(0)], volume(0), { from: FROM, to: TO }, null)
  expect(groups[0]).toMatchObject({ share: null, netShare: null })
})
