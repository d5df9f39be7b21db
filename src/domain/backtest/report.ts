// What does a back-test find out? The shape of its report: ids and numbers, for screens and terminals to put into words.

import type { HealthDefinition } from '#domain/health/definition.ts'
import type { SignalId } from '#domain/health/signals.ts'
import type { Judgement } from './judge/judgement.ts'
import type { Estimate } from './judge/roc.ts'
import type { ProposedComponent } from './proposal.ts'
import type { Column } from './table/columns.ts'

/** What becomes of a column. `leak`: it most likely holds the outcome itself. */
type Use = 'used' | 'outcome' | 'leak' | 'left_out' | 'unfit'

export interface ColumnReport
  extends Pick<Column, 'name' | 'number' | 'kind' | 'blanks' | 'distinct' | 'unreadable'> {
  use: Use
  signal: SignalId | null
  /** AUC of the column alone on rows that its groups were not learned from. */
  alone: number | null
}

export interface Notice {
  id:
    | 'guessed_loss'
    | 'rows_without_outcome'
    | 'sampled'
    | 'too_few'
    | 'no_columns'
    | 'nothing_found'
    | 'chance'
    | 'leak'
    | 'unreadable'
    | 'unfit_signal'
  params: Readonly<Record<string, string | number>>
}

/** Two scores on the same rows. */
export interface Comparison {
  scorecard: Estimate | null
  logistic: Estimate | null
  /** Scorecard less logistic regression, with the interval of the difference. */
  difference: Estimate | null
}

export interface Proposal {
  components: readonly ProposedComponent[]
  /** Rows that it was learned from. */
  learnedFrom: number
  /** On the rest. */
  judgement: Judgement
  heldOut: Comparison
  /** The whole procedure repeated on each fold's other rows: how well it does on a table like this one. */
  crossValidated: Comparison
  folds: number
  /** Of the components that are signals; null where none is. */
  definition: HealthDefinition | null
}

export interface BacktestReport {
  rows: number
  lost: number
  outcome: {
    column: string
    lostValue: string
    guessed: boolean
    values: readonly { value: string; rows: number }[]
  }
  columns: readonly ColumnReport[]
  /** The definition's own index; null where no column is a signal of it. */
  index: Judgement | null
  proposal: Proposal | null
  notices: readonly Notice[]
  seed: number
}

export interface Progress {
  done: number
  of: number
}
