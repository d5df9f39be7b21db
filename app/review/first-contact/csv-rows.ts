// What stands in the files that the tab's tables are exported to? Shares are between 0 and 1, for reckoning with.

import type { CsvTitle } from '#app/review/data/csv-title.ts'
import type { Cell } from '#domain/review/csv.ts'
import { cumulated } from '#domain/review/measures/cumulated.ts'
import type { FirstContactRate } from '#domain/review/measures/first-contact.ts'
import type { ReasonRate } from '#domain/review/measures/first-contact-reasons.ts'
import type { WeekRate } from '#domain/review/measures/first-contact-weeks.ts'
import type { InhibitorTable } from '#domain/review/measures/inhibitor-table.ts'
import type { Pareto } from '#domain/review/measures/inhibitors.ts'
import type { Rate } from '#domain/review/measures/variants.ts'
import type { Weight } from './detail.ts'
import type { useInhibitorName, useReasonName } from './words.ts'

type Names = ReturnType<typeof useReasonName>
type Inhibitors = ReturnType<typeof useInhibitorName>

const RATE = ['rate', 'low', 'high', 'mature', 'yes', 'no', 'maturing'] as const

const ratesOf = ({ rate, interval, yes, no, maturing }: FirstContactRate): readonly Cell[] =>
  rate === null
    ? ['', '', '', 0, 0, 0, maturing]
    : [rate, interval.low, interval.high, yes + no, yes, no, maturing]

export const reasonCsv = (
  rates: readonly ReasonRate[],
  nameOf: Names,
  title: CsvTitle,
): (readonly Cell[])[] => [
  (['reason', 'option', ...RATE] as const).map(title),
  ...rates.map(({ reason, rate }) => [nameOf(reason), reason?.value ?? '', ...ratesOf(rate)]),
]

export const weekCsv = (weeks: readonly WeekRate[], title: CsvTitle): (readonly Cell[])[] => [
  (['from', 'to', ...RATE] as const).map(title),
  ...weeks.map(({ from, to, rate }) => [
    new Date(from).toISOString(),
    new Date(to).toISOString(),
    ...ratesOf(rate),
  ]),
]

/** One line a measure: our own first, then how others would have it. */
export const variantCsv = (
  rates: readonly (readonly [string, Rate])[],
  title: CsvTitle,
): (readonly Cell[])[] => [
  (['measure', 'share', 'low', 'high', 'counted', 'of'] as const).map(title),
  ...rates.map(([name, { share, interval, k, n }]) =>
    share === null ? [name, '', '', '', k, n] : [name, share, interval.low, interval.high, k, n],
  ),
]

export const mapCsv = (
  { names, lines }: InhibitorTable,
  nameOf: Names,
  inhibitorOf: Inhibitors,
  title: CsvTitle,
): (readonly Cell[])[] => [
  [...(['reason', 'option', 'issues'] as const).map(title), ...names.map(inhibitorOf)],
  ...lines.map(({ reason, issues, cells }) => [
    nameOf(reason),
    reason?.value ?? '',
    issues,
    ...cells.map((cell) => cell.issues),
  ]),
]

/** Costs are of the contacts beyond the first; they are left out where nobody has said any. */
export const paretoCsv = (
  pareto: Pareto,
  weight: Weight,
  priced: boolean,
  inhibitorOf: Inhibitors,
  title: CsvTitle,
): (readonly Cell[])[] => {
  const weights = cumulated(pareto, weight)
  const costs = priced ? (['cost_low', 'cost_high', 'hours_low', 'hours_high'] as const) : []
  return [
    (['inhibitor', 'issues', ...costs, 'share', 'cumulative'] as const).map(title),
    ...pareto.bars.map(({ inhibitor, issues, cost: { money, hours } }, at) => [
      ...[inhibitorOf(inhibitor), issues],
      ...(priced ? [money.low, money.high, hours.low, hours.high] : []),
      ...[weights[at]?.share ?? '', weights[at]?.cumulative ?? ''],
    ]),
  ]
}
