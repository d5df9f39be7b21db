// What does a table bring to a back-test? Its outcome, its typed columns, what each is good for, and what to say about it.

import type { HealthDefinition } from '#domain/health/definition.ts'
import type { SignalId } from '#domain/health/signals.ts'
import { lostAmong } from './compare.ts'
import { BacktestFault } from './fault.ts'
import { heldOut, type Part, sampled } from './judge/folds.ts'
import { aucAlone, isLeak } from './leaks.ts'
import type { ColumnReport, Notice } from './report.ts'
import { mapSignals } from './signals.ts'
import { type Column, pickRows, readColumns } from './table/columns.ts'
import type { Table } from './table/csv.ts'
import { type Outcome, readOutcome } from './table/outcome.ts'

export interface BacktestOptions {
  outcome: string
  /** The value that means lost; without it the words must tell. */
  positive?: string
  /** Column name → signal id, empty for none; names tell the rest. */
  signals?: ReadonlyMap<string, string>
  /** Columns that must not be learned from. */
  leaveOut?: readonly string[]
  /** Columns that are learned from although they look like the outcome. */
  keep?: readonly string[]
  /** The definition whose index is tested; the built-in one without it. */
  definition?: HealthDefinition
  seed?: number
}

const JUDGING_SHARE = 0.3
/** Work grows with rows × columns; beyond this a drawn sample does. */
const MOST_CELLS = 1_200_000
const MOST_ROWS = 50_000
const LEAST_ROWS = 5_000

export interface Prepared {
  outcome: Outcome
  columns: readonly Column[]
  lost: Uint8Array
  signals: ReadonlyMap<number, SignalId>
  part: Part
  all: Int32Array
}

const checkNames = (table: Table, names: readonly string[]): void => {
  const unknown = names.find((name) => !table.columns.includes(name))
  if (unknown !== undefined)
    throw new BacktestFault(
      'no_such_column',
      { row: 1 },
      { name: unknown, columns: table.columns.join(', ') },
    )
}

export function* columnReports(
  prepared: Prepared,
  { keep = [], leaveOut = [] }: BacktestOptions,
): Generator<void, ColumnReport[]> {
  const { columns, outcome, part, lost, signals } = prepared
  const reports: ColumnReport[] = []
  for (const { feature, ...column } of columns) {
    const isOutcome = column.number === outcome.place + 1
    const alone = feature && !isOutcome ? aucAlone(feature, part.train, part.test, lost) : null
    const use = isOutcome
      ? 'outcome'
      : leaveOut.includes(column.name)
        ? 'left_out'
        : feature === null
          ? 'unfit'
          : isLeak(column.name, alone, outcome.column) && !keep.includes(column.name)
            ? 'leak'
            : 'used'
    reports.push({ ...column, use, alone, signal: isOutcome ? null : (signals.get(column.number) ?? null) })
    yield
  }
  return reports
}

export const noticesOf = ({ outcome }: Prepared, reports: readonly ColumnReport[]): Notice[] => [
  ...(outcome.guessed
    ? [{ id: 'guessed_loss' as const, params: { value: outcome.lostValue, column: outcome.column } }]
    : []),
  ...(outcome.blanks > 0 ? [{ id: 'rows_without_outcome' as const, params: { count: outcome.blanks } }] : []),
  ...reports.flatMap(({ use, name, alone, unreadable, signal }): Notice[] => [
    ...(use === 'leak' ? [{ id: 'leak' as const, params: { column: name, auc: alone ?? 1 } }] : []),
    ...(use === 'unfit' && signal ? [{ id: 'unfit_signal' as const, params: { column: name } }] : []),
    ...(unreadable && use === 'used'
      ? [
          {
            id: 'unreadable' as const,
            params: { column: name, count: unreadable.count, row: unreadable.row, cell: unreadable.cell },
          },
        ]
      : []),
  ]),
]

/** Rows with an outcome, or a drawn sample of them where the table is very large. */
const rowsFor = (table: Table, outcome: Outcome, seed: number): { rows: Int32Array; lost: Uint8Array } => {
  const most = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / table.columns.length)))
  if (outcome.rows.length <= most) return { rows: outcome.rows, lost: outcome.lost }
  const drawn = sampled(outcome.lost, most, seed)
  return { rows: drawn.map((place) => outcome.rows[place] ?? 0), lost: lostAmong(drawn, outcome.lost) }
}

export function* prepare(table: Table, options: BacktestOptions): Generator<void, Prepared> {
  const { leaveOut = [], keep = [], seed = 1 } = options
  checkNames(table, [...leaveOut, ...keep])
  const outcome = readOutcome(table, options.outcome, options.positive)
  const { rows, lost } = rowsFor(table, outcome, seed)
  const columns = yield* readColumns(pickRows(table, rows))
  return {
    outcome,
    columns,
    lost,
    signals: mapSignals(columns, options.signals),
    part: heldOut(lost, JUDGING_SHARE, seed),
    all: Int32Array.from(rows, (_, place) => place),
  }
}
