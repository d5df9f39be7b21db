// How good is a score? Everything that is reported of one, on rows that it was not learned from.

import type { Scores } from '#domain/backtest/learn/scorecard.ts'
import type { Bands } from '#domain/settings.ts'
import { type Calibration, calibrate, fitLink } from './calibration.ts'
import { type BandGroup, byBand, byDecile, type Decile } from './groups.ts'
import { aucEstimate, type Estimate, type Roc, rocOf } from './roc.ts'

export interface Judgement {
  rows: number
  lost: number
  /** Rows in which nothing is known: they have no score and count in no figure but *unknown*. */
  unscored: number
  auc: Estimate | null
  bands: readonly BandGroup[]
  deciles: readonly Decile[]
  calibration: Calibration | null
  /** Share of the maximum that is known, on average, and share of rows in which all of it is. */
  coverage: { mean: number; complete: number }
}

/** Rows and, for each, whether it was lost. */
export interface Cases {
  scores: Scores
  lost: Uint8Array
}

const hasScore = (share: number): boolean => !Number.isNaN(share)

/** ROC over the rows that have a score. */
export const rocOfCases = (share: Float64Array, lost: Uint8Array): Roc | null =>
  rocOf(
    share.filter(hasScore),
    lost.filter((_, place) => hasScore(share[place] ?? Number.NaN)),
  )

/** Judges on `judged`; `learned` only tells which chance belongs to which score. */
export function judge(judged: Cases, learned: Cases, limits: Bands): Judgement {
  const { scores, lost } = judged
  const { share, coverage } = scores
  const roc = rocOfCases(share, lost)
  const count = Math.max(1, share.length)
  return {
    rows: share.length,
    lost: lost.reduce((sum, value) => sum + value, 0),
    unscored: share.reduce((sum, value) => sum + (hasScore(value) ? 0 : 1), 0),
    auc: roc && aucEstimate([roc]),
    bands: byBand(share, coverage, lost, limits),
    deciles: byDecile(share, lost),
    calibration: calibrate(fitLink(learned.scores.share, learned.lost), share, lost),
    coverage: {
      mean: coverage.reduce((sum, value) => sum + value, 0) / count,
      complete: coverage.reduce((sum, value) => sum + (value >= 1 ? 1 : 0), 0) / count,
    },
  }
}
