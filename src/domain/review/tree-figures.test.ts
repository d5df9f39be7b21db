import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { always } from '#test/samples/review-both.ts'
import { byTime } from './measures/grouping.ts'
import type { ReasonFigures } from './measures/reason-figures.ts'
import { SORTS, type SortBy } from './order.ts'
import { reasonRows } from './reason-rows.ts'
import { inOrderOf, treeFigures } from './tree-figures.ts'

const top = reasonRows(
  buildTaxonomy([
    { name: 'Billing::Refund', value: 'billing_refund' },
    { name: 'Billing::Card', value: 'billing_card' },
    { name: 'Login', value: 'login_reset' },
    { name: 'Other', value: 'other' },
  ]).reasons,
)
const names = new Intl.Collator('en').compare
const NO_SIGNS = { expected: null, alert: null, revenue: null }

describe('the tree of reasons', () => {
  it('adds up: levels to their parents, and rows, what is gone, conflicts and untagged to all', () => {
    always(({ judged, rows, some, reason }, { from, to }) => {
      const {
        all,
        rows: lines,
        gone,
      } = treeFigures(
        {
          ...{
            judged,
            period: { from, to },
            weeks: byTime(judged, [{ from, to }]),
            series: null,
            costs: null,
          },
          rows: { contacts: rows, solved: rows, before: null, recent: rows },
          isDefect: () => false,
        },
        top,
      )
      const count = (key: string): number => lines.get(key)?.volume.contacts ?? Number.NaN
      expect(gone).toBe(some.filter((contact) => reason(contact) === 'gone').length)
      expect(count('Billing')).toBe(count('=billing_refund') + count('=billing_card'))
      const { conflicts, untagged, contacts } = all.volume
      const tops = count('Billing') + count('=login_reset') + count('=other')
      expect(tops + gone + conflicts + untagged.solved + untagged.unsolved).toBe(contacts)
    }, 60)
  })
})

describe('the order of rows', () => {
  const figure = (contacts: number, rate: number | null): ReasonFigures =>
    ({
      volume: { contacts },
      before: 2,
      firstContact: { rate },
      intensity: {},
      csat: {},
      defects: {},
      cost: null,
      reply: { medianMinutes: rate },
    }) as never
  const figures = new Map([
    ['Billing', figure(1, 0.5)],
    ['=login_reset', figure(3, null)],
    ['=other', figure(2, 0.2)],
  ])
  const order = (by: SortBy, down: boolean) =>
    inOrderOf(top, { by, down }, figures, () => NO_SIGNS, names).map(({ label }) => label)

  it.each<[SortBy, boolean, readonly string[]]>([
    ['name', false, ['Billing', 'Login', 'Other']],
    ['name', true, ['Other', 'Login', 'Billing']],
    ['count', true, ['Login', 'Other', 'Billing']],
    ['change', false, ['Billing', 'Other', 'Login']],
    // What has no figure comes last, whichever way.
    ['fcr', true, ['Billing', 'Other', 'Login']],
    ['fcr', false, ['Other', 'Billing', 'Login']],
    ['reply', true, ['Billing', 'Other', 'Login']],
    ['reply', false, ['Other', 'Billing', 'Login']],
  ])('by %s, down: %s', (by, down, expected) => expect(order(by, down)).toEqual(expected))

  it('by any column keeps every row', () => {
    for (const by of SORTS) expect(order(by, true).toSorted()).toEqual(['Billing', 'Login', 'Other'])
  })

  it('by revenue at risk puts what is not known last', () => {
    const worth = new Map([
      ['Login', { organizations: 2, known: 1, sum: 10 }],
      ['Other', { organizations: 2, known: 0, sum: 0 }],
      ['Billing', { organizations: 1, known: 1, sum: 900 }],
    ])
    const ordered = (down: boolean) =>
      inOrderOf(
        top,
        { by: 'revenue', down },
        figures,
        ({ label }) => ({ ...NO_SIGNS, revenue: worth.get(label) ?? null }),
        names,
      ).map(({ label }) => label)
    expect(ordered(true)).toEqual(['Billing', 'Login', 'Other'])
    expect(ordered(false)).toEqual(['Login', 'Billing', 'Other'])
  })

  it('by intensity is by what is net of it, else by the net share; by reach is by reach; equal ones stay', () => {
    const intensity = (own: object): ReasonFigures => ({ volume: { contacts: 1 }, intensity: own }) as never
    const of = (by: SortBy, ...own: [object, object, object]) => {
      const [billing, login, other] = own.map(intensity)
      const known = new Map(
        Object.entries({ Billing: billing, '=login_reset': login, '=other': other }).flatMap(([key, one]) =>
          one ? [[key, one] as const] : [],
        ),
      )
      const sort = { by, down: true }
      return inOrderOf(top, sort, known, () => NO_SIGNS, names).map(({ label }) => label)
    }
    const net = (value: number, netShare: number) => ({ net: value, netShare, reach: null })
    expect(of('intensity', net(2, 9), net(3, 8), net(1, 7))).toEqual(['Login', 'Billing', 'Other'])
    const share = (netShare: number) => ({ net: null, netShare, reach: 1 - netShare })
    const shares = [share(0.2), share(0.1), share(0.5)] as const
    expect(of('intensity', ...shares)).toEqual(['Other', 'Billing', 'Login'])
    expect(of('reach', ...shares)).toEqual(['Login', 'Billing', 'Other'])
    expect(of('reach', share(0.5), share(0.5), share(0.5))).toEqual(['Billing', 'Login', 'Other'])
  })

  it('puts what has an alert before what merely stands high', () => {
    const signs = {
      ...{ reason: 'x', from: 0, to: 6, count: 9, expected: 3, low: 1, high: 6 },
    }
    const ordered = inOrderOf(
      top,
      { by: 'expected', down: true },
      figures,
      ({ label }) =>
        label === 'Other'
          ? { ...NO_SIGNS, expected: { ...signs, ratio: 2 }, alert: { evidence: { ratio: 2 } } as never }
          : { ...NO_SIGNS, expected: { ...signs, ratio: label === 'Login' ? 9 : 1 } },
      names,
    )
    expect(ordered.map(({ label }) => label)).toEqual(['Other', 'Login', 'Billing'])
  })
})
