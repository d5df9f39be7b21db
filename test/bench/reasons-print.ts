// How do figures of suggested reasons read in a terminal?

import { limits } from './limits.ts'
import type { SystemRow } from './reasons.ts'

const percent = (value: number): string => (100 * value).toFixed(1)

const rowOf = ({ system, figures, costs }: SystemRow): Record<string, string> => ({
  system,
  'top 1': percent(figures.top1),
  'top 3': percent(figures.top3),
  'macro F1': percent(figures.macroF1),
  'calibration error': figures.calibrationError?.toFixed(3) ?? '–',
  'out of scope': figures.outOfScope?.toFixed(3) ?? '–',
  train: costs ? `${(costs.trainMs / 1000).toFixed(2)} s` : '',
  suggest: costs ? `${costs.suggestMs.toFixed(2)} ms (95 %: ${costs.suggestMs95.toFixed(2)})` : '',
  kept: costs ? `${(costs.bytes / 1e6).toFixed(2)} MB` : '',
})

const tableOf = (rows: readonly Record<string, string>[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ')}`
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')
}

export interface MeasuredSet {
  set: string
  contacts: { train: number; test: number; reasons: number }
  rows: readonly SystemRow[]
  /** Contacts a reason, with the rows that they lead to. */
  curve: readonly { perClass: number; rows: readonly SystemRow[] }[]
}

export const printSet = ({ set, contacts, rows, curve }: MeasuredSet): void => {
  console.log(
    `\n${set}: ${contacts.train} contacts to learn from, ${contacts.test} to judge by, ${contacts.reasons} reasons`,
  )
  console.log(tableOf(rows.map(rowOf)))
  const of = (wanted: string): SystemRow | undefined => rows.find(({ system }) => system === wanted)
  const ours = of('ours, as it ships')
  const rival = Math.max(...['naive Bayes', 'TF-IDF centroid'].map((name) => of(name)?.figures.top1 ?? 0))
  const right = limits.atLeast(`${set}: first right`, ours?.figures.top1 ?? Number.NaN, rival)
  const kept = limits.atMost(`${set}: kept, MB`, (ours?.costs?.bytes ?? Number.NaN) / 1e6, 2)
  console.log(`  ours, as it ships: first right ${right}, as plain classifiers are; kept ${kept} MB`)
  for (const { system, shown } of rows) {
    if (!shown) continue
    console.log(
      `  ${system}: any suggestion on ${percent(shown.shown)} %, ${percent(shown.shownRight)} % of them hold the reason; ` +
        `“likely” on ${percent(shown.likely)} %, ${percent(shown.likelyRight)} % of them right`,
    )
  }
  for (const { perClass, rows: few } of curve) {
    const said = few.map(
      ({ system, figures }) =>
        `${system} ${percent(figures.top1)}/${percent(figures.top3)}/${percent(figures.macroF1)}`,
    )
    console.log(`  ${String(perClass).padStart(3)} a reason: ${said.join(';  ')}`)
  }
}
