import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { differenceOfShares } from '#domain/statistics.ts'
import { allRows, aSolved, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, someMetrics } from '#test/samples/records.ts'
import { quietComparison } from './quiet-sample.ts'

const Z = 1.959963984540054
const NOBODY: ReadonlyMap<number, boolean> = new Map()
/** Ids of one arm, from the first on: those who come again, and minutes to the first solve. */
const arm = (first: number, tag: string, cases: readonly { again?: boolean; minutes?: number }[]) =>
  cases.flatMap(({ again, minutes = 60 }, at) => {
    const [id, reason] = [first + at, 'a']
    const metrics = someMetrics({ firstResolutionMinutes: minutes, firstReplyMinutes: 1 })
    const one = aSolved(id, { reason, metrics, ours: [tag] })
    const next = { requesterId: one.requesterId, reason, createdAt: daysAgo(40) + 3 * DAY }
    return again === true ? [one, aSolved(id + 500, next)] : [one]
  })

describe('the quiet sample beside all others', () => {
  const shown = [{ again: true }, { minutes: 30 }, { minutes: 120 }, { minutes: 60 }]
  const quiet = [{ again: true }, { again: true }, { minutes: 240 }]
  const judged = judgedOf([...arm(1, 'bm_ans_shown', shown), ...arm(11, 'bm_quiet', quiet)])
  // Without a stamp the draw is not known: who came again is not among them.
  const { repeats, hours, accuracy } = quietComparison(judged, allRows(judged), NOBODY)

  it('compares repeats, with an interval and the precision to expect of so many', () => {
    expect(repeats).toMatchObject({ shown: { k: 1, n: 4 }, quiet: { k: 2, n: 3 } })
    expect(repeats.difference).toBeCloseTo(1 / 4 - 2 / 3)
    expect(repeats.interval).toEqual(differenceOfShares(1, 4, 2, 3))
    const all = 3 / 7
    expect(repeats.precision).toBeCloseTo(Z * Math.sqrt(all * (1 - all) * (1 / 4 + 1 / 3)))
  })

  it('compares typical hours to the first solve', () => {
    // Halves and doubles of an hour: a mean of logarithms of none, and of two thirds of a doubling.
    expect(hours.shown).toBeCloseTo(1)
    expect(hours.quiet).toBeCloseTo(2 ** (2 / 3))
    expect(hours.ratio).toBeCloseTo(2 ** (-2 / 3))
    const ln2 = Math.log(2)
    const one = Math.sqrt((2 * ln2 ** 2) / 3 / 4)
    const mean = (2 / 3) * ln2
    const other = Math.sqrt((2 * mean ** 2 + (2 * ln2 - mean) ** 2) / 2 / 3)
    const reach = Z * Math.hypot(one, other)
    expect(hours.interval?.low).toBeCloseTo(Math.exp(-mean - reach))
    expect(hours.interval?.high).toBeCloseTo(Math.exp(-mean + reach))
  })

  it('knows nothing of accuracy where nothing was audited', () => {
    expect(accuracy).toMatchObject({
      ...{ shown: { k: 0, n: 0 }, quiet: { k: 0, n: 0 } },
      ...{ difference: null, interval: { low: -1, high: 1 }, precision: null },
    })
  })

  it('takes audited ones of the choice that carry our stamp', () => {
    const audited = new Map([
      ...[1, 2, 11, 12].map((id) => [id, id % 2 === 1] as const),
      // Not stamped, not chosen, and never seen.
      ...([501, 13, 99_999] as const).map((id) => [id, true] as const),
    ])
    const rows = allRows(judged).filter((row) => judged.table.ids.idOf(row + 1) !== 13)
    const found = quietComparison(judged, rows, audited).accuracy
    expect(found).toMatchObject({ shown: { k: 1, n: 2 }, quiet: { k: 1, n: 2 }, difference: 0 })
  })

  it('takes any audited one, wherever it stands', () => {
    const found = quietComparison(
      judged,
      allRows(judged),
      new Map([1, 2, 3, 4, 11, 12, 13].map((id) => [id, true])),
    )
    expect([found.accuracy.shown.n, found.accuracy.quiet.n]).toEqual([4, 3])
  })
})

it('tells no difference, no ratio and no precision of one arm alone', () => {
  const judged = judgedOf(arm(1, 'bm_quiet', [{ minutes: 30 }, { minutes: 120 }]))
  const { repeats, hours } = quietComparison(judged, allRows(judged), NOBODY)
  expect(repeats).toMatchObject({ difference: null, precision: null, interval: { low: -1, high: 1 } })
  expect(hours).toMatchObject({ shown: null, ratio: null, interval: null })
  expect(hours.quiet).toBeCloseTo(1)
  const other = judgedOf(arm(1, 'bm_ans_shown', [{ minutes: 30 }, { minutes: 120 }]))
  expect(quietComparison(other, allRows(other), NOBODY).repeats.difference).toBeNull()
})

it('tells typical hours, but no ratio, of single ones', () => {
  const judged = judgedOf([...arm(1, 'bm_ans_shown', [{}, {}]), ...arm(11, 'bm_quiet', [{ minutes: 120 }])])
  const { hours } = quietComparison(judged, allRows(judged), NOBODY)
  expect(hours).toMatchObject({ ratio: null, interval: null })
  expect([hours.shown, hours.quiet]).toEqual([expect.closeTo(1), expect.closeTo(2)])
  const turned = judgedOf([...arm(1, 'bm_ans_shown', [{}]), ...arm(11, 'bm_quiet', [{}, {}])])
  expect(quietComparison(turned, allRows(turned), NOBODY).hours.ratio).toBeNull()
})

it('counts a minute at least, and leaves out what is not solved by metrics', () => {
  const judged = judgedOf([
    ...arm(1, 'bm_quiet', [{ minutes: 0 }, { minutes: 0 }]),
    aSolved(3, { ours: ['bm_quiet'], metrics: null }),
  ])
  expect(quietComparison(judged, allRows(judged), NOBODY).hours.quiet).toBeCloseTo(1 / 60)
})
