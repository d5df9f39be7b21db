// What does a spreadsheet get of the fix ledger? Counts as they are, shares between 0 and 1.

import type { CsvTitle } from '#app/review/data/csv-title.ts'
import type { Remedy } from '#domain/reasons/kinds.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { KeptFix } from './FixLedger.tsx'

const COLUMNS = [
  ...(['reason', 'remedy', 'owner', 'shipped', 'weeks', 'expected', 'actual'] as const),
  ...(['difference', 'difference_low', 'difference_high', 'change', 'change_low', 'change_high'] as const),
] as const

const outcomeOf = ({ outcome }: KeptFix): readonly Cell[] => {
  if (outcome === null || 'because' in outcome || outcome.result.weeks === 0) return []
  const { weeks, expected, actual, difference, interval, change, tooEarly } = outcome.result
  const told = tooEarly || change === null ? [] : [change.share, change.interval.low, change.interval.high]
  return [weeks, expected, actual, difference, interval.low, interval.high, ...told]
}

/** A line has a cell for each column: what cannot be told yet is empty. */
export const ledgerCsv = (
  fixes: readonly KeptFix[],
  nameOf: (about: string) => string,
  remedyOf: (remedy: Remedy) => string,
  title: CsvTitle,
): readonly (readonly Cell[])[] => [
  COLUMNS.map(title),
  ...fixes.map((kept): readonly Cell[] => {
    const { reason, remedy, owner, day, shipped } = kept.fix
    const told: readonly Cell[] = [
      ...[nameOf(reason), remedy === null ? null : remedyOf(remedy), owner],
      ...[day ?? new Date(shipped).toISOString(), ...outcomeOf(kept)],
    ]
    return [...told, ...COLUMNS.slice(told.length).map(() => null)]
  }),
]
