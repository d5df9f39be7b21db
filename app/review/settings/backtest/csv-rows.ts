// What does a spreadsheet get of a back-test? Numbers as they are, shares between 0 and 1.

import type { Estimate } from '#domain/backtest/judge/roc.ts'
import type { ProposedComponent, ProposedStep } from '#domain/backtest/proposal.ts'
import type { ColumnReport, Comparison } from '#domain/backtest/report.ts'
import type { Cell } from '#domain/review/csv.ts'
import type { NamedGroup } from './GroupTable.tsx'

type Rows = readonly (readonly Cell[])[]

export type GroupColumn = 'rows' | 'lost' | 'rate' | 'low' | 'high' | 'expected'
const GROUP_COLUMNS: readonly GroupColumn[] = ['rows', 'lost', 'rate', 'low', 'high', 'expected']

/** A group without rows has no share and no interval. */
export const groupCsv = (
  label: string,
  groups: readonly NamedGroup[],
  title: (column: GroupColumn) => string,
): Rows => [
  [label, ...GROUP_COLUMNS.map(title)],
  ...groups.map(({ name, rows, lost, rate, low, high, expected }): readonly Cell[] => [
    ...[name, rows, lost, rate],
    ...(rate === null ? [null, null] : [low, high]),
    expected,
  ]),
]

type PointsColumn = 'component' | 'signal' | 'step' | 'points'
const POINTS_COLUMNS: readonly PointsColumn[] = ['component', 'signal', 'step', 'points']

export interface PointsWords {
  title: (column: PointsColumn) => string
  signal: (signal: NonNullable<ProposedComponent['signal']>) => string
  step: (step: ProposedStep, kind: ProposedComponent['kind']) => string
  otherwise: string
  blank: string
}

/** Every line names its column, so that the table can be sorted. */
export const pointsCsv = (components: readonly ProposedComponent[], words: PointsWords): Rows => [
  POINTS_COLUMNS.map(words.title),
  ...components.flatMap(({ column, signal, kind, steps, otherwise, blank }) => {
    const lines: readonly (readonly [string, number])[] = [
      ...steps.map((step) => [words.step(step, kind), step.points] as const),
      ...(otherwise === null ? [] : [[words.otherwise, otherwise] as const]),
      ...(blank === null ? [] : [[words.blank, blank] as const]),
    ]
    return lines.map(([value, points]): readonly Cell[] => [
      ...[column, signal === null ? null : words.signal(signal), value, points],
    ])
  }),
]

const SCORES = ['scorecard', 'logistic', 'difference'] as const
const ENDS = ['value', 'low', 'high'] as const

const estimateCells = (estimate: Estimate | null): readonly Cell[] =>
  estimate === null ? [null, null, null] : [estimate.value, estimate.low, estimate.high]

/** Three columns for each score: the AUC and both ends of its interval. */
export const figuresCsv = (
  measured: readonly (readonly [name: string, comparison: Comparison])[],
  title: (column: 'what' | (typeof SCORES)[number]) => string,
  end: (column: string, end: 'low' | 'high') => string,
): Rows => [
  [
    title('what'),
    ...SCORES.flatMap((score) =>
      ENDS.map((one) => (one === 'value' ? title(score) : end(title(score), one))),
    ),
  ],
  ...measured.map(([name, comparison]): readonly Cell[] => [
    name,
    ...SCORES.flatMap((score) => estimateCells(comparison[score])),
  ]),
]

export interface ColumnsWords {
  titles: readonly string[]
  kind: (kind: ColumnReport['kind']) => string
  use: (use: ColumnReport['use']) => string
  signal: PointsWords['signal']
}

/** `rows`: of the file. */
export const columnsCsv = (columns: readonly ColumnReport[], rows: number, words: ColumnsWords): Rows => [
  words.titles,
  ...columns.map(({ name, kind, use, blanks, alone, signal }): readonly Cell[] => [
    ...[name, words.kind(kind), words.use(use), 1 - blanks / Math.max(1, rows), alone],
    signal === null ? null : words.signal(signal),
  ]),
]
