// In which order do lists stand, where two lines are alike, and what is at their ends?

import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { allRows, aSolved, expense, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, someMetrics } from '#test/samples/records.ts'
import { baseIn } from './base-series.ts'
import { costsOf, NO_COSTS } from './cost.ts'
import { customersByLast } from './customers.ts'
import { organizationLines } from './customers-organizations.ts'
import { questionLines } from './customers-said.ts'
import { seenAsOf } from './customers-seen.ts'
import { firstContactReasons, RATE_ORDERS, type RateOrder, ratesInOrder } from './first-contact-reasons.ts'
import { newestMature } from './first-contact-weeks.ts'
import { fixFirst } from './fix-first.ts'
import { middleOf, product, times } from './range.ts'
import { assumedSteps, type ChainInput, chainFaults, selfService, type Told } from './self-service.ts'

describe('reasons', () => {
  const failed = { metrics: someMetrics({ replies: 3 }) }
  const judged = judgedOf([
    ...[
      aSolved(1, { reason: 'a' }),
      aSolved(2, { reason: 'a', ...failed }),
      aSolved(3, { reason: 'a', ...failed }),
    ],
    ...[aSolved(4, { reason: 'b' }), aSolved(5, { reason: 'b' })],
    ...[
      aSolved(6, { reason: 'c', createdAt: daysAgo(1) }),
      aSolved(7, { reason: 'c', createdAt: daysAgo(1) }),
    ],
    aSolved(8, { reason: 'd', createdAt: daysAgo(1) }),
    ...[aSolved(9), aSolved(10, { reason: 'gone' })],
    aSolved(11, { reason: 'e' }),
  ])
  const taxonomy = buildTaxonomy(
    ['e', 'd', 'c', 'b', 'a', 'z'].map((value) => ({ name: value, value })),
    {},
  )
  const rates = firstContactReasons(judged, allRows(judged), taxonomy)
  const order = (by: RateOrder, down: boolean) =>
    ratesInOrder(rates, { by, down }, (a, b) => (a.value < b.value ? -1 : 1))
      .map(({ reason }) => reason?.value ?? '–')
      .join('')

  it('of which nothing began are left out, and what has none, or one that is gone, is one line', () => {
    expect(rates.map(({ reason, group }) => [reason?.value, group])).toEqual([
      ...[
        ['e', 0],
        ['d', 1],
        ['c', 2],
        ['b', 3],
        ['a', 4],
      ],
      [undefined, 6],
    ])
    expect(rates.at(-1)?.rate).toMatchObject({ yes: 2, no: 0 })
  })

  it('stand by name, rate or count, either way, unknown rates later and none at the end', () => {
    expect(RATE_ORDERS).toEqual(['name', 'rate', 'mature', 'no', 'maturing'])
    expect([order('name', false), order('name', true)]).toEqual(['abcde–', 'edcba–'])
    expect([order('rate', false), order('rate', true)]).toEqual(['abecd–', 'beacd–'])
    expect([order('mature', false), order('mature', true)]).toEqual(['cdeba–', 'abecd–'])
    expect([order('no', false), order('no', true)]).toEqual(['bcdea–', 'abcde–'])
    expect([order('maturing', false), order('maturing', true)]).toEqual(['abedc–', 'cdabe–'])
  })
})

it('the newest mature weeks are four, of days that lie within', () => {
  // Mature up to 11 November, noon: the tenth is the last whole day.
  const matureTo = Date.parse('2026-11-11T12:00:00Z')
  expect(newestMature({ matureTo }, 'UTC')).toEqual({ from: '2026-10-14', to: '2026-11-10' })
})

describe('what to fix first', () => {
  it('without costs ranks by contacts that it would make needless, those beyond the first as a whole', () => {
    const again = (id: number, of: number, reason: string) =>
      aSolved(id, { requesterId: 1000 + of, reason, createdAt: daysAgo(40) + DAY })
    const one = (id: number, reason: string) => aSolved(id, { reason })
    const judged = judgedOf([
      // A fifth of four is less than the one that came again; a fifth of six is more.
      ...[1, 2, 3, 4].map((id) => one(id, 'few')),
      ...[one(11, 'again'), again(12, 11, 'again')],
      ...[21, 22, 23, 24, 25, 26].map((id) => one(id, 'many')),
      ...[one(31, 'nothing'), one(41, 'back'), again(42, 41, 'back')],
    ])
    const remedy = 'automation' as const
    const reasons = [
      ...['few', 'again', 'many', 'unused'].map((value) => ({ value, remedy })),
      ...['nothing', 'back'].map((value) => ({ value, remedy: null })),
    ]
    const { remedies, withoutRemedy } = fixFirst(judged, allRows(judged), NO_COSTS, reasons)
    const automation = remedies.find((some) => some.remedy === remedy)
    expect(automation?.fixes.map(({ reason }) => reason)).toEqual(['many', 'again', 'few'])
    expect(withoutRemedy.map(({ reason }) => reason)).toEqual(['back', 'nothing'])
    expect(withoutRemedy[0]).toMatchObject({ first: { contacts: 1 }, beyond: { contacts: 1 }, share: 0 })
  })

  it('sums what a remedy makes avoidable', () => {
    const judged = judgedOf([aSolved(1, { reason: 'a' }), aSolved(2, { reason: 'b' })])
    const costs = costsOf(judged, { standard: expense(10, 20, 1, 2), entries: [], groupTiers: {} })
    const reasons = ['a', 'b'].map((value) => ({ value, remedy: 'fix_bug' as const }))
    const { remedies } = fixFirst(judged, allRows(judged), costs, reasons)
    const { money, hours } = remedies[0]?.avoidable ?? expense(0, 0, 0, 0)
    const close = (...[low, high]: [number, number]) => ({
      low: expect.closeTo(low),
      high: expect.closeTo(high),
    })
    expect([money, hours]).toEqual([close(16, 32), close(1.6, 3.2)])
    expect(remedies[1]?.avoidable).toEqual(expense(0, 0, 0, 0))
    const half = fixFirst(judged, allRows(judged), costs, reasons, { ...NO_SHARES, fix_bug: 0.5 })
    expect(half.remedies[0]?.avoidable).toEqual(expense(10, 20, 1, 2))
  })
})
const NO_SHARES = {
  ...{ fix_bug: 0, simplify_process: 0, self_service: 0, outbound_communication: 0, automation: 0 },
}

describe('customers', () => {
  const judged = judgedOf([
    aSolved(1, { requesterId: 9, organizationId: 71, createdAt: daysAgo(5) }),
    aSolved(2, { requesterId: 7, organizationId: 72, createdAt: daysAgo(5) }),
    aSolved(3, { requesterId: 8, organizationId: 70, createdAt: daysAgo(6) }),
    aSolved(4, { requesterId: 8, organizationId: 72, createdAt: daysAgo(7) }),
    aSolved(5, { requesterId: 8, organizationId: 70, createdAt: daysAgo(8) }),
  ])
  const seen = seenAsOf(judged, daysAgo(0))

  it('who wrote at the same moment stand by id, and all of them are looked at', () => {
    const ids = (most?: number) =>
      customersByLast(judged, allRows(judged), seen, most).map(({ requesterId }) => requesterId)
    expect([ids(), ids(1), ids(2)]).toEqual([[7, 9, 8], [7], [7, 9]])
  })

  it('organisations with as many contacts stand by id, and a person who changed counts once in each', () => {
    expect(
      organizationLines(judged, allRows(judged), seen).map((line) => [
        line.organizationId,
        line.contacts,
        line.people,
      ]),
    ).toEqual([
      [70, 2, 1],
      [72, 2, 2],
      [71, 1, 1],
    ])
  })
})

it('questions stand with the present one first, then by id', () => {
  const asked = ['b_yes', 'c_no', 'a_yes', 'd_no'].map((tag, at) =>
    aSolved(at + 1, { ours: [`bm_q_${tag}`] }),
  )
  const judged = judgedOf(asked)
  const lines = (present: string | null) =>
    questionLines(judged, allRows(judged), present === null ? null : { id: present, options: [] }).map(
      ({ id }) => id,
    )
  expect(lines('c')).toEqual(['c', 'a', 'b', 'd'])
  expect(lines(null)).toEqual(['a', 'b', 'c', 'd'])
})

describe('ranges', () => {
  it('are from the smallest to the largest, whatever the signs', () => {
    expect(product({ low: -2, high: 3 }, { low: 4, high: 5 })).toEqual({ low: -10, high: 15 })
    expect(product({ low: -3, high: -2 }, { low: 4, high: 5 })).toEqual({ low: -15, high: -8 })
    expect(product({ low: -3, high: 2 }, { low: -7, high: 5 })).toEqual({ low: -15, high: 21 })
    expect([middleOf({ low: 4, high: 10 }), times({ low: 4, high: 10 }, 3)]).toEqual([
      7,
      { low: 12, high: 30 },
    ])
  })
})

describe('a base', () => {
  const [from, to] = [daysAgo(10), daysAgo(0)]
  it('of a stock holds from its date until the next, in whatever order they were entered', () => {
    const points = [
      { at: daysAgo(5), value: 30 },
      { at: daysAgo(8), value: 10 },
    ]
    // Three days of ten, five of thirty; of two nobody knows.
    expect(baseIn({ kind: 'stock', name: 'x', points }, from, to)).toEqual({
      value: (30 + 150) / 8,
      covered: 0.8,
    })
  })

  it('of a flow takes the part of a point that lies in the period', () => {
    const points = [{ from: daysAgo(15), to: daysAgo(-5), value: 40 }]
    expect(baseIn({ kind: 'flow', name: 'x', points }, from, to)).toEqual({ value: 20, covered: 1 })
  })

  it('of a flow that misses an hour has no sum, of two that overlap is covered once', () => {
    const missing = [{ from: from + HOUR, to, value: 40 }]
    const { value, covered } = baseIn({ kind: 'flow', name: 'x', points: missing }, from, to)
    expect(value).toBeNull()
    expect(covered).toBeCloseTo(239 / 240)
    const twice = [1, 2].map((part) => ({ from, to, value: part }))
    expect(baseIn({ kind: 'flow', name: 'x', points: twice }, from, to)).toEqual({ value: 3, covered: 1 })
  })

  it('of no time covers nothing', () => {
    const points = [{ at: daysAgo(20), value: 30 }]
    expect(baseIn({ kind: 'stock', name: 'x', points }, from, from)).toEqual({ value: null, covered: 0 })
  })
})

describe('the self-service chain', () => {
  const [told, assumed]: Told[] = [
    { by: 'survey', share: 0.5, n: 10, from: 0, to: 1 },
    { by: 'assumption', share: 0.5 },
  ]
  const step = (one: Told | undefined): Told => one ?? { by: 'assumption', share: 0 }
  const purpose = { came: step(told), found: step(assumed), wouldContact: step(assumed) }
  const chain: ChainInput = { visits: 100, support: purpose, information: { ...purpose, found: step(told) } }

  it('says how many shares nobody was asked for', () => {
    expect(assumedSteps(selfService(chain, expense(1, 1, 1, 1)))).toBe(3)
  })

  it('takes shares from none to all, which sum to all visits at most', () => {
    const faults = (parts: Partial<ChainInput>) => chainFaults({ ...chain, ...parts })
    expect([faults({}), faults({ visits: 0 })]).toEqual([[], []])
    expect([faults({ visits: -1 }), faults({ visits: Number.POSITIVE_INFINITY })]).toEqual([
      ['visits'],
      ['visits'],
    ])
    const shares = (came: number, found: number) => ({
      ...purpose,
      came: { ...step(told), share: came },
      found: { ...step(told), share: found },
    })
    expect(faults({ support: shares(0, 1) })).toEqual([])
    expect(faults({ support: shares(0.5, -0.01) })).toEqual(['support.found.share'])
    expect(faults({ information: shares(0.51, 0) })).toEqual(['information.came.share'])
    const unasked: Told = { by: 'survey', share: 0.1, n: 0, from: 0, to: 1 }
    expect(faults({ information: { ...purpose, wouldContact: unasked } })).toEqual([
      'information.wouldContact.n',
    ])
  })
})
