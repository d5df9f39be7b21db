// Scorecard and logistic regression, learned on the same rows and judged on the same others: which tells better?

import { folds as foldsOf, type Part } from './judge/folds.ts'
import { rocOfCases } from './judge/judgement.ts'
import { aucDifference, aucEstimate, type Roc, rocOf } from './judge/roc.ts'
import { fitLogistic, logisticOdds } from './learn/logistic.ts'
import { learnScorecard, type Scorecard, scoreRows } from './learn/scorecard.ts'
import type { Comparison } from './report.ts'
import type { Feature } from './table/columns.ts'

export const lostAmong = (rows: Int32Array, lost: Uint8Array): Uint8Array =>
  Uint8Array.from(rows, (row) => lost[row] ?? 0)

interface Trial {
  card: Scorecard | null
  scorecard: Roc | null
  logistic: Roc | null
}

/** A scorecard that found nothing says the same of everyone. */
const sharesOf = (card: Scorecard | null, rows: Int32Array): Float64Array =>
  card ? scoreRows(card, rows).share : new Float64Array(rows.length)

/** Learns both on the part's training rows and judges them on its test rows. */
export function* tryOut(features: readonly Feature[], part: Part, lost: Uint8Array): Generator<void, Trial> {
  const card = yield* learnScorecard(features, part.train, lost)
  const model = yield* fitLogistic(features, part.train, lost)
  const share = sharesOf(card, part.test)
  const outcome = lostAmong(part.test, lost)
  const odds = logisticOdds(model, part.test)
  // Both on the same rows: those in which the scorecard knows something.
  const scored = share.map((value) => (Number.isNaN(value) ? 0 : 1))
  return {
    card,
    scorecard: rocOfCases(share, outcome),
    logistic: rocOf(
      odds.filter((_, place) => scored[place] === 1),
      outcome.filter((_, place) => scored[place] === 1),
    ),
  }
}

export const comparisonOf = (trials: readonly Pick<Trial, 'scorecard' | 'logistic'>[]): Comparison => {
  const both = trials.flatMap(({ scorecard, logistic }) =>
    scorecard && logistic ? [[scorecard, logistic] as const] : [],
  )
  return {
    scorecard: aucEstimate(both.map(([own]) => own)),
    logistic: aucEstimate(both.map(([, other]) => other)),
    difference: aucDifference(both),
  }
}

/** The whole procedure once for each fold. Yields between pieces of work; `onFold` hears of each fold's end. */
export function* crossValidate(
  features: readonly Feature[],
  lost: Uint8Array,
  count: number,
  seed: number,
  onFold: () => void,
): Generator<void, Comparison> {
  const trials: Trial[] = []
  for (const part of foldsOf(lost, count, seed)) {
    trials.push(yield* tryOut(features, part, lost))
    onFold()
  }
  return comparisonOf(trials)
}
