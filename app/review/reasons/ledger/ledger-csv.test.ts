import { expect, it } from 'vitest'
import type { KeptFix } from './FixLedger.tsx'
import { ledgerCsv } from './ledger-csv.ts'

const kept = (day: string | null, outcome: KeptFix['outcome']): KeptFix => ({
  fix: {
    ...{ id: 'f', reason: 'card', shipped: Date.UTC(2026, 7, 31, 22), day, change: null },
    ...{ remedy: 'fix_bug', owner: '=Payments', weeks: 0 },
  },
  record: { id: 'r', kind: 'fix', key: 'f', version: 1, body: {}, updatedAt: 0, updatedBy: null },
  outcome,
})
const result = {
  ...{ weeks: 6, expected: 120.5, actual: 80, difference: -40.5, interval: { low: -60, high: -20 } },
  change: { share: -0.34, interval: { low: -0.45, high: -0.2 } },
  saved: { money: { low: 0, high: 0 }, hours: { low: 0, high: 0 } },
}

it('has a cell for each column, the fix’s own day, and nothing where nothing can be told', () => {
  const [head, known, early, waiting] = ledgerCsv(
    [
      kept('2026-09-01', { result: { ...result, tooEarly: false }, weeks: [] }),
      kept('2026-09-01', { result: { ...result, tooEarly: true }, weeks: [] }),
      kept(null, null),
    ],
    (about) => `Billing › ${about}`,
    (remedy) => `to ${remedy}`,
    (column) => column,
  )
  const named = (line: typeof head, column: string) => line?.[head?.indexOf(column) ?? -1]
  expect([known, early, waiting].map((line) => line?.length)).toEqual(Array(3).fill(head?.length))
  expect(known?.slice(0, 4)).toEqual(['Billing › card', 'to fix_bug', '=Payments', '2026-09-01'])
  expect(['expected', 'actual', 'difference', 'change_low'].map((column) => named(known, column))).toEqual([
    120.5, 80, -40.5, -0.45,
  ])
  expect(['difference_high', 'change'].map((column) => named(early, column))).toEqual([-20, null])
  expect(named(waiting, 'shipped')).toBe('2026-08-31T22:00:00.000Z')
  expect(named(waiting, 'expected')).toBeNull()
})
