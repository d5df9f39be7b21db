import { describe, expect, it } from 'vitest'
import { buildTaxonomy, type Reason } from '#domain/reasons/taxonomy.ts'
import { wilson } from '#domain/statistics.ts'
import type { FirstContactRate } from './first-contact.ts'
import { type RateOrder, type ReasonRate, ratesInOrder } from './first-contact-reasons.ts'
import { newestMature } from './first-contact-weeks.ts'

const rateOf = (yes: number, no: number, maturing: number): FirstContactRate => ({
  ...{ yes, no, maturing },
  rate: yes + no === 0 ? null : yes / (yes + no),
  interval: wilson(yes, yes + no),
  levels: { rows: 0, metrics: yes + no, conversation: 0 },
  overruled: 0,
  because: { repeat: no, turns: 0, unread: 0, tierRose: 0, unsolved: 0 },
})

const { reasons } = buildTaxonomy(
  ['Card', 'Refund', 'Login'].map((name) => ({ name, value: name.toLowerCase() })),
  {},
)
const RATES: readonly ReasonRate[] = [
  { reason: null, group: 3, rate: rateOf(9, 1, 9) },
  { reason: reasons[0] ?? null, group: 0, rate: rateOf(6, 4, 0) },
  { reason: reasons[1] ?? null, group: 1, rate: rateOf(0, 0, 7) },
  { reason: reasons[2] ?? null, group: 2, rate: rateOf(1, 1, 2) },
]
const compare = (a: Reason, b: Reason): number => a.label.localeCompare(b.label)

describe('reasons in order', () => {
  it.each<[RateOrder, boolean, string[]]>([
    ['name', false, ['Card', 'Login', 'Refund', '-']],
    ['name', true, ['Refund', 'Login', 'Card', '-']],
    ['rate', false, ['Login', 'Card', 'Refund', '-']],
    ['rate', true, ['Card', 'Login', 'Refund', '-']],
    ['no', true, ['Card', 'Login', 'Refund', '-']],
    ['mature', true, ['Card', 'Login', 'Refund', '-']],
    ['maturing', true, ['Refund', 'Login', 'Card', '-']],
  ])('by %s, down %s', (by, down, wanted) => {
    const ordered = ratesInOrder(RATES, { by, down }, compare)
    expect(ordered.map(({ reason }) => reason?.label ?? '-')).toEqual(wanted)
  })
})

it('the newest mature days are four weeks whose last day is over and mature, in the account’s zone', () => {
  // 23:30 UTC is already the 11th in Berlin: the 10th is the last whole day there.
  const matureTo = Date.parse('2026-09-10T23:30:00Z')
  expect(newestMature({ matureTo }, 'Europe/Berlin')).toEqual({
    from: '2026-08-14',
    to: '2026-09-10',
  })
  expect(newestMature({ matureTo }, 'UTC').to).toBe('2026-09-09')
})
