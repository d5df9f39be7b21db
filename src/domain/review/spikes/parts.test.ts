// The parts of which the watch is made, each by its definition.

import { describe, expect, it } from 'vitest'
import {
  DAYS,
  DISPERSION_WEIGHT,
  LEAST_CONTACTS,
  RANGE_TAIL,
  SEVERAL_REASONS,
  USUAL_DISPERSION,
} from './constants.ts'
import type { ReasonCounts, WatchedCounts } from './counts.ts'
import { ownDispersion, sharedDispersion } from './dispersion.ts'
import { earlySign } from './early.ts'
import { evidenceOf, expectedRange } from './evidence.ts'
import { elapsedShare, exposuresOf } from './exposure.ts'
import { upperTail } from './negative-binomial.ts'
import { rollUp } from './roll-up.ts'
import { countNeeded } from './threshold.ts'
import { createTrack, type Track } from './track.ts'

describe('the expected range', () => {
  it('leaves out no more than its tail on either side, and no less than it must', () => {
    for (const mean of [0.3, 2, 9, 40])
      for (const dispersion of [0, 0.1, 0.6]) {
        const expected = { mean, dispersion }
        const { low, high } = expectedRange(expected)
        expect(upperTail(high + 1, expected)).toBeLessThanOrEqual(RANGE_TAIL + 1e-9)
        if (high > 0) expect(upperTail(high, expected)).toBeGreaterThan(RANGE_TAIL - 1e-9)
        expect(1 - upperTail(low, expected)).toBeLessThanOrEqual(RANGE_TAIL + 1e-9)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low)
      }
  })

  it('stands beside count, ratio, likelihood and what was needed', () => {
    const expected = { mean: 4, dispersion: 0.1 }
    expect(evidenceOf(12, expected, 0.001, 5)).toEqual({
      ...{ count: 12, expected: 4, ...expectedRange(expected), ratio: 3 },
      ...{ p: upperTail(12, expected), needed: countNeeded(expected, 0.001, 5) },
    })
  })
})

describe('an early sign', () => {
  const where = { reason: 'a', detector: 'day', from: 1, to: 2 } as Parameters<typeof earlySign>[0]
  const expected = { mean: 4, dispersion: 0.1 }
  // With every reason known twice as many are to be expected where half are tagged.
  const whole = { mean: 8, dispersion: 0.1 }
  const needed = countNeeded(whole, 0.001, 5)
  const sign = (tagged: number, provisional: number) =>
    earlySign(where, { tagged, provisional, coverage: 0.5 }, expected, 0.001, 5)

  it('needs what an alert of all would need, supposed ones counted', () => {
    expect(sign(needed - 3, 3)).toEqual([
      {
        ...where,
        count: needed,
        provisional: 3,
        needed,
        expected: 8,
        ratio: needed / 8,
        ...expectedRange(whole),
      },
    ])
    expect(sign(needed - 4, 3)).toEqual([])
  })

  it('is none without supposed ones', () => {
    expect([sign(needed * 2, 0), sign(needed * 2, -1)]).toEqual([[], []])
  })
})

describe('dispersion', () => {
  const track = (excess: number, weight: number): Track => ({
    ...createTrack(),
    beyond: { ...createTrack().beyond, excess, weight },
  })

  it('of all is drawn towards the usual one', () => {
    expect(sharedDispersion([])).toEqual({ mean: USUAL_DISPERSION, reasons: 0 })
    const own = DISPERSION_WEIGHT.account
    expect(sharedDispersion([track(3, 10), track(1, 4)])).toEqual({
      ...{ mean: expect.closeTo((own * USUAL_DISPERSION + 4) / (own + 14)) as number, reasons: 2 },
    })
    expect(sharedDispersion([track(-1e6, 10)]).mean).toBe(0)
  })

  it('of one is drawn towards that of all, larger bursts being sooner believed among several', () => {
    const drawn = (weight: number, excess: number) => Math.max(0, (weight * 0.2 + excess) / (weight + 50))
    const { reason, bursts } = DISPERSION_WEIGHT
    for (const excess of [30, 1, -100]) {
      expect(ownDispersion(track(excess, 50), { mean: 0.2, reasons: SEVERAL_REASONS - 1 })).toBeCloseTo(
        drawn(reason, excess),
      )
      expect(ownDispersion(track(excess, 50), { mean: 0.2, reasons: SEVERAL_REASONS })).toBeCloseTo(
        Math.max(drawn(reason, excess), drawn(bursts, excess)),
      )
    }
  })
})

describe('exposure', () => {
  const counts = (parts: Partial<WatchedCounts>): WatchedCounts => ({
    ...({ reasons: [] } as unknown as WatchedCounts),
    ...parts,
  })
  const days = (...values: (number | null)[]) => ({ days: values, weeks: [] })

  it('is as usual where nothing is known', () => {
    expect(exposuresOf(counts({}), 'days', 3)).toEqual({ coverage: [1, 1, 1], exposure: [1, 1, 1] })
    expect(exposuresOf(counts({ coverage: days(null), customers: days(null, null) }), 'days', 2)).toEqual({
      coverage: [1, 1],
      exposure: [1, 1],
    })
  })

  it('is coverage times customers against their mean; gaps stay as it was', () => {
    const found = exposuresOf(
      counts({ coverage: days(null, 0.5, null, 0), customers: days(100, null, 300) }),
      'days',
      4,
    )
    expect(found.coverage).toEqual([0.5, 0.5, 0.5, 0.02])
    // 100, 100, 300, 300: their mean is 200.
    expect(found.exposure).toEqual([0.25, 0.25, 0.75, expect.closeTo(0.03)])
  })

  it('of no customers at all is that of coverage', () => {
    expect(exposuresOf(counts({ customers: days(0, 0) }), 'days', 2).exposure).toEqual([1, 1])
  })

  it('of a whole week is one, and grows from day to day', () => {
    const even = Array.from({ length: 84 }, () => 5)
    expect([elapsedShare(even, 7), elapsedShare(even, 8)]).toEqual([1, 1])
    expect(elapsedShare(even, 3)).toBeCloseTo(3 / 7, 6)
    expect(elapsedShare(even, 0)).toBe(0)
    expect(elapsedShare(even, 6)).toBeCloseTo(6 / 7, 6)
  })
})

describe('rare reasons', () => {
  const steps = DAYS.least
  const reason = (
    name: string,
    parent: string | null,
    contacts: number,
    more: Partial<ReasonCounts> = {},
  ): ReasonCounts => ({
    ...{ reason: name, parent, days: [contacts, ...Array<number>(steps - 1).fill(0), 7], weeks: [contacts] },
    ...more,
  })

  it('are those with fewer contacts before the watch than a baseline needs', () => {
    const found = rollUp(
      [reason('a', 'p', LEAST_CONTACTS), reason('b', 'p', LEAST_CONTACTS - 1), reason('c', null, 0)],
      steps,
    )
    expect(found.watched.map((one) => one.reason)).toEqual(['a', 'c', 'p'])
    expect([...found.rare]).toEqual([['p', ['b']]])
    // What came before the eight weeks does not count.
    expect([
      ...rollUp(
        [{ ...reason('a', 'p', 0), days: [LEAST_CONTACTS, ...Array<number>(steps).fill(0)] }],
        steps + 1,
      ).rare.keys(),
    ]).toEqual(['p'])
  })

  it('are counted at their parent, together with it, and what is supposed of them', () => {
    const parent = reason('p', 'top', 50, {
      provisional: { day: 1, week: 2 },
      days: [50, null, 1],
      weeks: [50],
    })
    const [b, c] = [
      reason('b', 'p', 1, { days: [1, null, null, 4], weeks: [] }),
      reason('c', 'p', 2, { days: [2], weeks: [2, 3], provisional: { day: 3, week: 4 } }),
    ]
    const { watched } = rollUp([parent, b, c], 3)
    expect(watched).toEqual([
      {
        reason: 'p',
        parent: 'top',
        days: [53, null, 1, 4],
        weeks: [52, 3],
        provisional: { day: 4, week: 6 },
      },
    ])
    // Where somebody counted each person once, that holds.
    const once = { reason: 'p', days: [52, null, 1, 4], weeks: [51, 3] }
    expect(rollUp([parent, b, c], 3, [{ ...once, reason: 'other' }, once]).watched).toEqual([
      { ...once, parent: 'top', provisional: { day: 4, week: 6 } },
    ])
    expect(rollUp([b], 3).watched[0]).toMatchObject({
      reason: 'p',
      parent: null,
      provisional: { day: 0, week: 0 },
    })
    expect(rollUp([], 3)).toEqual({ watched: [], rare: new Map() })
  })
})
