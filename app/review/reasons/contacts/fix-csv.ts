// What does a spreadsheet get of what is to be fixed first? Every term of the sum, so that it can be done again.

import type { Remedy } from '#domain/reasons/kinds.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { FixFirst } from '#domain/review/measures/fix-first.ts'

const COLUMNS = [
  ...(['remedy', 'reason', 'issues', 'beyond', 'share'] as const),
  ...(['first_low', 'first_high', 'beyond_low', 'beyond_high'] as const),
  ...(['avoidable_low', 'avoidable_high', 'hours_low', 'hours_high'] as const),
] as const
export type FixColumn = (typeof COLUMNS)[number]

/** All reasons, in the order of the table; the first row names the columns. */
export const fixCsv = (
  { remedies, withoutRemedy }: FixFirst,
  nameOf: (value: string) => string,
  remedyOf: (remedy: Remedy | null) => string,
  title: (column: FixColumn) => string,
): readonly (readonly Cell[])[] => [
  COLUMNS.map(title),
  ...[...remedies.flatMap(({ fixes }) => fixes), ...withoutRemedy].map((fix): readonly Cell[] => [
    ...[remedyOf(fix.remedy), nameOf(fix.reason), fix.first.contacts, fix.beyond.contacts, fix.share],
    ...[fix.first.cost.money.low, fix.first.cost.money.high],
    ...[fix.beyond.cost.money.low, fix.beyond.cost.money.high],
    ...[fix.avoidable.money.low, fix.avoidable.money.high],
    ...[fix.avoidable.hours.low, fix.avoidable.hours.high],
  ]),
]
