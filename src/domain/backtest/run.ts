// How well would the index have told who leaves, and which points would have done better? The whole back-test of a table.

import { DEFAULT_BANDS, DEFAULT_DEFINITION, type HealthDefinition } from '#domain/health/definition.ts'
import { comparisonOf, crossValidate, lostAmong, tryOut } from './compare.ts'
import { scoreByDefinition } from './definition-index.ts'
import { type Judgement, judge } from './judge/judgement.ts'
import { scoreRows } from './learn/scorecard.ts'
import { type BacktestOptions, columnReports, noticesOf, type Prepared, prepare } from './prepare.ts'
import { describeScorecard } from './proposal.ts'
import type { BacktestReport, Progress, Proposal } from './report.ts'
import type { Feature } from './table/columns.ts'
import type { Table } from './table/csv.ts'
import { definitionOf } from './take-over.ts'

const FOLDS = 5
/** A scorecard needs this many of each class; with fewer, the points would be chance. */
const LEAST_OF_CLASS = 20

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
    else if ((proposal.crossValidated.scorecard?.low ?? 0) <= 0.5) notices.push({ id: 'chance', params: {} })
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
