// How do figures of spike detection read in a terminal?

import { limits } from './limits.ts'
import type { MeasuredSeries, SpikeFigures } from './spikes.ts'
import type { BudgetFigures } from './spikes-budget.ts'

/** In eight weeks, over all reasons of an account. */
const MOST_FALSE = 1

const percent = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(0)} %`)
const hundredths = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

type Line = Readonly<Record<string, string>>

function printTable(rows: readonly Line[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const print = (cells: readonly string[]): void =>
    console.log(
      `  ${cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ')}`,
    )
  print(columns)
  for (const row of rows) print(columns.map((column) => row[column] ?? ''))
}

const cells = (figures: SpikeFigures, who: string): Line => ({
  [`${who}: days`]: `${figures.right} of ${figures.called}`,
  [`${who}: precision`]: hundredths(figures.precision),
  [`${who}: recall`]: hundredths(figures.recall),
})

const lineOf = (name: string, days: string, ours: SpikeFigures, poisson: SpikeFigures): Line => ({
  series: name,
  days,
  labels: String(ours.labels),
  ...cells(ours, 'ours'),
  alerts: `${ours.rightAlerts} of ${ours.alerts}`,
  ...cells(poisson, 'Poisson'),
})

export interface MeasuredFile {
  file: string
  series: readonly MeasuredSeries[]
  total: { ours: SpikeFigures; poisson: SpikeFigures }
}

export function printFile({ file, series, total }: MeasuredFile): void {
  console.log(`\n${file}: each day rests on the days before it, the same constants for every series`)
  printTable([
    ...series.map(({ name, days, summed, ours, poisson }) =>
      lineOf(name, `${days}${summed ? ' (sums)' : ''}`, ours, poisson),
    ),
    lineOf('all', '', total.ours, total.poisson),
  ])
  const rival = total.poisson.precision ?? 0
  if (total.ours.labels > 0)
    console.log(
      `  precision ${limits.atLeast(`${file}: precision`, total.ours.precision ?? Number.NaN, rival)}, as plain Poisson has`,
    )
  const short = series.filter(({ days }) => days <= 56).length
  if (short > 0)
    console.log(
      `  ${short} of ${series.length} are no longer than the eight weeks that a baseline takes: no day is judged.`,
    )
}

export function printBudget({ false: alerts, poissonP, detections }: BudgetFigures): void {
  const { history, dispersion, runs, seed, rate, atMost, detectors } = alerts
  console.log(
    `\nsimulated: ${runs} accounts of 40 reasons (3 to 40 a week, dispersion ${dispersion}, seed ${seed}), ${history} weeks of history`,
  )
  console.log(
    `  false alerts in eight weeks, all detectors: ${rate.toFixed(2)} (95 %: at most ${atMost.toFixed(2)}); ` +
      `by day ${detectors.day}, by week ${detectors.week}, slow rises ${detectors.rise} in all; ` +
      limits.atMost(`false alerts in eight weeks after ${history} weeks, at most`, atMost, MOST_FALSE),
  )
  printTable(
    detections.map(({ volume, within }) => ({
      'doubling at': `${volume} a week`,
      ...Object.fromEntries(
        within.map(({ weeks, ours, poisson }) => [
          `ours / Poisson in ${weeks} wk`,
          `${percent(ours)} / ${percent(poisson)}`,
        ]),
      ),
    })),
  )
  console.log(`  plain Poisson warns falsely as often at p ≤ ${poissonP.toExponential(1)}`)
}
