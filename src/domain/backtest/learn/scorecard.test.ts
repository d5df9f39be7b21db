import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folds, randomFrom } from '#domain/backtest/judge/folds.ts'
import { rocOf } from '#domain/backtest/judge/roc.ts'
import { type Feature, isOrdered, readColumns } from '#domain/backtest/table/columns.ts'
import { readTable } from '#domain/backtest/table/csv.ts'
import { readOutcome } from '#domain/backtest/table/outcome.ts'
import { type CustomersOptions, customersCsv } from '#test/samples/customers.ts'
import { finish } from '#test/samples/finish.ts'
import { learnScorecard, type Scorecard, scoreRows } from './scorecard.ts'

const customers = (options: CustomersOptions) => {
  const table = readTable(customersCsv(options))
  const { lost, place } = readOutcome(table, 'churned')
  const features = finish(readColumns(table)).flatMap(({ feature, number }) =>
    feature && number !== place + 1 ? [feature] : [],
  )
  return { features, lost, all: Int32Array.from(lost.keys()) }
}

const learn = (features: readonly Feature[], rows: Int32Array, lost: Uint8Array): Scorecard => {
  const card = finish(learnScorecard(features, rows, lost))
  if (!card) throw new Error('no scorecard')
  return card
}

const auc = (card: Scorecard, rows: Int32Array, lost: Uint8Array): number =>
  rocOf(
    scoreRows(card, rows).share,
    Uint8Array.from(rows, (row) => lost[row] ?? 0),
  )?.auc ?? Number.NaN

const fitForUse = (card: Scorecard): void => {
  const { components } = card
  expect(components.length).toBeLessThanOrEqual(7)
  expect(components.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100)
  const maxima = components.map(({ maximum }) => maximum)
  expect(maxima).toEqual(maxima.toSorted((x, y) => y - x))
  for (const { points, maximum, bins, feature } of components) {
    expect(points.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
    expect(Math.max(...points)).toBe(maximum)
    if (bins.shape.kind !== 'ordered') continue
    expect(isOrdered(feature)).toBe(true)
    const ordered = points.slice(0, bins.count)
    const sorted = ordered.toSorted((a, b) => a - b)
    expect(ordered).toEqual(bins.shape.rising ? sorted : sorted.reverse())
    expect(new Set(ordered).size).toBeLessThanOrEqual(8)
  }
}

describe('a learned scorecard', () => {
  it('takes a column in which one name of many stands apart, and none in which all names are alike', () => {
    const random = randomFrom(7)
    const rows = 1_500
    const codesOf = () => Int32Array.from({ length: rows }, () => Math.floor(random() * 10))
    const levels = ['done', ...'123456789']
    const [step, colour, shape] = [codesOf(), codesOf(), codesOf()]
    const days = Float64Array.from({ length: rows }, () => Math.floor(random() * 60))
    const lost = Uint8Array.from(days, (since, row) => {
      const odds = since / 15 - 2.5 - (step[row] === 0 ? 1.5 : 0)
      return random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0
    })
    const named = (name: string, codes: Int32Array): Feature => ({ name, kind: 'category', codes, levels })
    const features = [
      { name: 'days', kind: 'number' as const, values: days },
      ...[named('step', step), named('colour', colour), named('shape', shape)],
    ]
    const card = learn(features, Int32Array.from(lost.keys()), lost)
    expect(card.components.map(({ feature }) => feature.name)).toEqual(['days', 'step'])
    const { points, maximum } = card.components[1] ?? { points: [], maximum: 0 }
    const { bins } = card.components[1] ?? {}
    const done = bins?.shape.kind === 'named' ? bins.shape.binOf[0] : undefined
    expect(points[done ?? -1]).toBe(maximum)
  })

  it('has at most seven components, whole monotone points, and maxima that sum to 100, on any table', () => {
    const options = fc.record({
      rows: fc.integer({ min: 60, max: 400 }),
      seed: fc.nat(),
      strength: fc.double({ min: 0.5, max: 6, noNaN: true }),
      blanks: fc.double({ min: 0, max: 0.5, noNaN: true }),
    })
    fc.assert(
      fc.property(options, (given) => {
        const { features, lost, all } = customers(given)
        const card = finish(learnScorecard(features, all, lost))
        if (!card) return
        fitForUse(card)
        const { share, coverage } = scoreRows(card, all)
        expect(share.every((value) => Number.isNaN(value) || (value >= 0 && value <= 100))).toBe(true)
        expect(coverage.every((value) => value >= 0 && value <= 1)).toBe(true)
      }),
      // In the example a part has nothing left to tell beside the others.
      { numRuns: 25, examples: [[{ rows: 114, seed: 2147483624, strength: 4.957406338686051, blanks: 0 }]] },
    )
  })

  it('finds the columns that tell, and their directions', () => {
    const { features, lost, all } = customers({ rows: 2_000 })
    const card = learn(features, all, lost)
    expect(card.components.map(({ feature }) => feature.name).sort()).toEqual([
      'community_visits',
      'days_since_last_login',
      'features_used',
      'plan',
    ])
    const shapes = new Map(card.components.map(({ feature, bins }) => [feature.name, bins.shape]))
    expect(shapes.get('days_since_last_login')).toMatchObject({ rising: false })
    expect(shapes.get('features_used')).toMatchObject({ rising: true })
  })

  it('comes close to the chances that the losses were drawn from', () => {
    const { features, lost, all } = customers({ rows: 4_000, seed: 3 })
    const half = all.slice(0, 2_000)
    const rest = all.slice(2_000)
    const truth = rest.map((row) => row)
    const value = (name: string, row: number) => {
      const feature = features.find((own) => own.name === name)
      if (!feature) return 0
      return isOrdered(feature)
        ? (feature.values[row] ?? 0)
        : ['basic', 'silver', 'gold'].indexOf(feature.levels[feature.codes[row] ?? 0] ?? '')
    }
    const odds = Array.from(
      truth,
      (row) =>
        -value('days_since_last_login', row) / 15 +
        value('features_used', row) / 3 +
        value('community_visits', row) / 4 +
        value('plan', row) * 0.8,
    )
    const best = rocOf(
      odds,
      Uint8Array.from(rest, (row) => lost[row] ?? 0),
    )?.auc
    expect(auc(learn(features, half, lost), rest, lost)).toBeGreaterThan((best ?? 1) - 0.01)
  })

  it('finds everything where columns tell everything', () => {
    const { features, all } = customers({ rows: 400 })
    const days = features.find(({ name }) => name === 'days_since_last_login')
    const lost = Uint8Array.from(all, (row) =>
      days && isOrdered(days) && (days.values[row] ?? 0) > 60 ? 1 : 0,
    )
    const card = learn(features, all, lost)
    expect(auc(card, all, lost)).toBeGreaterThan(0.99)
    expect(card.components[0]?.feature.name).toBe('days_since_last_login')
    fitForUse(card)
  })

  it('finds nothing, or nothing that lasts, in noise', () => {
    const aucs: number[] = []
    for (let seed = 1; seed <= 12; seed += 1) {
      const { features, lost } = customers({ rows: 500, seed, strength: 0 })
      for (const { train, test } of folds(lost, 3, seed)) {
        const card = finish(learnScorecard(features, train, lost))
        aucs.push(card ? auc(card, test, lost) : 0.5)
      }
    }
    const mean = aucs.reduce((sum, value) => sum + value, 0) / aucs.length
    expect(mean).toBeGreaterThan(0.47)
    expect(mean).toBeLessThan(0.53)
  })

  it('takes no row for its lessons but those it may learn from', () => {
    const { features, lost, all } = customers({ rows: 600 })
    const train = all.slice(0, 400)
    const spoiled = lost.map((value, row) => (row < 400 ? value : 1 - value))
    expect(scoreRows(learn(features, train, spoiled), all)).toEqual(
      scoreRows(learn(features, train, lost), all),
    )
  })

  it('gives a share of what is known; where nothing is known, no score', () => {
    const { features, lost, all } = customers({ rows: 1_000, blanks: 0.4, seed: 4 })
    const { share, coverage } = scoreRows(learn(features, all, lost), all)
    for (const [row, value] of share.entries()) expect(Number.isNaN(value)).toBe(coverage[row] === 0)
  })

  it.each([0, 1])('learns nothing where all have one outcome (%i)', (value) => {
    const { features, all } = customers({ rows: 100 })
    expect(finish(learnScorecard(features, all, new Uint8Array(100).fill(value)))).toBeNull()
  })
})
