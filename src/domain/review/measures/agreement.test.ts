import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, kappaOf } from './agreement.ts'

type Pair = readonly [string | null, string | null]
const repeated = (pair: Pair, times: number): Pair[] => Array.from({ length: times }, () => pair)
const table = (a: number, b: number, c: number, d: number): Pair[] => [
  ...repeated(['x', 'x'], a),
  ...repeated(['x', 'y'], b),
  ...repeated(['y', 'x'], c),
  ...repeated(['y', 'y'], d),
]
const anyPairs = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.constantFrom('a', 'b', 'c', null)),
  { maxLength: 60 },
)

describe('kappa', () => {
  it.each([
    // Textbook tables: po 0.70, pe 0.50; po 0.60, pe 0.54 and 0.46.
    [table(20, 5, 10, 15), 0.4],
    [table(45, 15, 25, 15), 0.06 / 0.46],
    [table(25, 35, 5, 35), 0.14 / 0.54],
    [table(5, 0, 0, 5), 1],
    [table(0, 5, 5, 0), -1],
  ])('%#', (pairs, kappa) => {
    expect(kappaOf(pairs).kappa).toBeCloseTo(kappa, 12)
  })

  it('is not defined where chance alone makes all agree, nor without ratings', () => {
    expect(kappaOf(table(9, 0, 0, 0))).toMatchObject({ n: 9, agreed: 9, expected: 1, kappa: null })
    expect(kappaOf([])).toMatchObject({ n: 0, kappa: null, interval: null })
    expect(kappaOf(repeated(['x', 'y'], 4)).kappa).toBe(0)
  })

  it('is what the definition says, for any ratings', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const n = pairs.length
        const share = (holds: (pair: Pair) => boolean): number => pairs.filter(holds).length / n
        const po = share(([one, other]) => one === other)
        const pe = ['a', 'b', 'c', null].reduce(
          (sum, value) => sum + share(([one]) => one === value) * share(([, other]) => other === value),
          0,
        )
        const { kappa, interval } = kappaOf(pairs)
        if (n === 0 || pe > 1 - 1e-12) expect(kappa).toBeNull()
        else {
          expect(kappa).toBeCloseTo((po - pe) / (1 - pe), 9)
          expect(kappa).toBeLessThanOrEqual(1)
          expect(interval?.low).toBeLessThanOrEqual((kappa ?? 0) + 1e-9)
          expect(interval?.high).toBeGreaterThanOrEqual((kappa ?? 0) - 1e-9)
        }
      }),
    )
  })
})

describe('an audit', () => {
  const parentOf = (value: string): string => value.split('_')[0] ?? value
  const said = (agent: string | null, first: string | null, times: number, second?: string | null) =>
    Array.from({ length: times }, (_, ticketId) => ({
      ...{ ticketId, agent, first },
      ...(second === undefined ? {} : { second }),
    }))

  it('has agents beside the auditors’ own agreement', () => {
    const found = agreementOf(
      [...said('a', 'a', 8, 'a'), ...said('a', 'b', 2, 'b'), ...said('b', 'b', 10)],
      parentOf,
    )
    expect(found.accuracy).toMatchObject({ k: 18, n: 20, share: 0.9 })
    expect(found.agents.kappa).toBeCloseTo((0.9 - (0.5 * 0.4 + 0.5 * 0.6)) / 0.5)
    expect(found.auditors).toMatchObject({ n: 10, agreed: 10, kappa: 1 })
  })

  it('counts a ticket without a reason as a wrong answer where there was one to give', () => {
    expect(agreementOf(said(null, 'a', 3), parentOf).accuracy).toMatchObject({ k: 0, n: 3 })
    expect(agreementOf(said(null, null, 3), parentOf).accuracy).toMatchObject({ k: 3, n: 3 })
  })

  it('tells single reasons from thirty uses on, the others at their parent', () => {
    const { reasons } = agreementOf(
      [
        ...said('bill_a', 'bill_a', 25),
        ...said('bill_a', 'bill_b', 5),
        ...said('login_x', 'login_y', 10),
        ...said('login_y', 'login_y', 20),
        ...said('ship_z', 'ship_z', 29),
      ],
      parentOf,
    )
    expect(reasons.map(({ value, parent, n }) => [value, parent, n])).toEqual([
      ['bill_a', false, 89],
      ['login_y', false, 89],
    ])
    const more = agreementOf([...said('login_x', 'login_y', 15), ...said('login_z', 'login_z', 15)], parentOf)
    expect(more.reasons).toMatchObject([{ value: 'login', parent: true, n: 30, kappa: null }])
  })
})
