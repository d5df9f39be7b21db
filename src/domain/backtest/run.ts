// How well would the index have told who leaves, and which points would have done better? The whole back-test of a table.

import { DEFAULT_BANDS, DEFAULT_DEFINITION, type HealthDefinition } from '#domain/health/definition.ts'
import type { SignalId } from '#domain/health/signals.ts'
import { comparisonOf, crossValidate, lostAmong, tryOut } from './compare.ts'
import { scoreByDefinition } from './definition-index.ts'
import { BacktestFault } from './fault.ts'
import { heldOut, type Part, sampled } from './judge/folds.ts'
import { type Judgement, judge } from './judge/judgement.ts'
import { aucAlone, isLeak } from './leaks.ts'
import { scoreRows } from './learn/scorecard.ts'
import { definitionOf, describeScorecard } from './proposal.ts'
import type { BacktestReport, ColumnReport, Notice, Progress, Proposal } from './report.ts'
import { mapSignals } from './signals.ts'
import { type Column, type Feature, pickRows, readColumns } from './table/columns.ts'
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
const FOLDS = 5
/** A scorecard needs this many of each class; with fewer, the points would be chance. */
const LEAST_OF_CLASS = 20
/** Work grows with rows × columns; beyond this a drawn sample does. */
const MOST_CELLS = 1_200_000
const MOST_ROWS = 50_000
const LEAST_ROWS = 5_000

interface Prepared {
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

function* columnReports(
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

const noticesOf = ({ outcome }: Prepared, reports: readonly ColumnReport[]): Notice[] => [
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

const indexOf = (prepared: Prepared, definition: HealthDefinition): Judgement | null => {
  const { columns, signals, lost, all, part } = prepared
  const known = new Set(signals.values())
  if (!definition.components.some(({ signal }) => known.has(signal))) return null
  const cases = (rows: Int32Array) => ({
    scores: scoreByDefinition(definition, columns, signals, rows),
    lost: lostAmong(rows, lost),
  })
  const whole = judge(cases(all), cases(part.train), definition.bands)
  // Chances are learned on some rows and held against the others; the definition itself learns from none.
  return { ...whole, calibration: judge(cases(part.test), cases(part.train), definition.bands).calibration }
}

function* proposalOf(
  prepared: Prepared,
  features: readonly Feature[],
  { seed = 1, definition }: BacktestOptions,
  onFold: () => void,
): Generator<void, Proposal | null> {
  const { columns, signals, lost, part } = prepared
  const trial = yield* tryOut(features, part, lost)
  onFold()
  const crossValidated = yield* crossValidate(features, lost, FOLDS, seed, onFold)
  const { card } = trial
  if (!card) return null
  const cases = (rows: Int32Array) => ({ scores: scoreRows(card, rows), lost: lostAmong(rows, lost) })
  const bands = definition?.bands ?? DEFAULT_BANDS
  const components = describeScorecard(card, columns, signals)
  return {
    components,
    learnedFrom: part.train.length,
    judgement: judge(cases(part.test), cases(part.train), bands),
    heldOut: comparisonOf([trial]),
    crossValidated,
    folds: FOLDS,
    definition: definitionOf(components, bands),
  }
}

/** Rows with an outcome, or a drawn sample of them where the table is very large. */
const rowsFor = (table: Table, outcome: Outcome, seed: number): { rows: Int32Array; lost: Uint8Array } => {
  const most = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / table.columns.length)))
  if (outcome.rows.length <= most) return { rows: outcome.rows, lost: outcome.lost }
  const drawn = sampled(outcome.lost, most, seed)
  return { rows: drawn.map((place) => outcome.rows[place] ?? 0), lost: lostAmong(drawn, outcome.lost) }
}

function* prepare(table: Table, options: BacktestOptions): Generator<void, Prepared> {
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

/**
 * Runs the whole back-test in pieces of some milliseconds: drive it to its end at once, or let the browser breathe
 * between the yields. Throws `BacktestFault` for what the reader of the table must mend.
 */
export function* backtest(table: Table, options: BacktestOptions): Generator<Progress, BacktestReport> {
  const { definition = DEFAULT_DEFINITION, seed = 1 } = options
  const progress = { done: 0, of: FOLDS + 3 }
  const step = () => {
    progress.done += 1
  }
  function* told<T>(work: Generator<void, T>): Generator<Progress, T> {
    for (;;) {
      const next = work.next()
      if (next.done) return next.value
      yield { ...progress }
    }
  }
  const prepared = yield* told(prepare(table, options))
  step()
  const columns = yield* told(columnReports(prepared, options))
  step()
  const { lost, outcome } = prepared
  const notices = noticesOf(prepared, columns)
  if (lost.length < outcome.rows.length)
    notices.push({ id: 'sampled', params: { count: lost.length, of: outcome.rows.length } })
  const features = prepared.columns.flatMap(({ feature }, place) =>
    feature && columns[place]?.use === 'used' ? [feature] : [],
  )
  const losses = lost.reduce((sum, value) => sum + value, 0)
  const fewest = Math.min(losses, lost.length - losses)
  let proposal: Proposal | null = null
  if (features.length === 0) notices.push({ id: 'no_columns', params: {} })
  else if (fewest < LEAST_OF_CLASS)
    notices.push({
      id: 'too_few',
      params: { lost: losses, kept: lost.length - losses, least: LEAST_OF_CLASS },
    })
  else {
    proposal = yield* told(proposalOf(prepared, features, options, step))
    if (proposal === null) notices.push({ id: 'nothing_found', params: {} })
  }
  const { column, lostValue, guessed, values } = outcome
  return {
    rows: lost.length,
    lost: losses,
    outcome: { column, lostValue, guessed, values },
    columns,
    index: indexOf(prepared, definition),
    proposal,
    notices,
    seed,
  }
}
