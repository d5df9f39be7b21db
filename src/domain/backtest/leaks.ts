// How much does a column tell alone, and is it too good to be true? What is written down after the loss is no sign of it.

import { rocOf } from './judge/roc.ts'
import { binRows, learnBins } from './learn/bins.ts'
import type { Feature } from './table/columns.ts'

/** A column that tells this well alone was most likely filled in by the outcome. */
const TOO_GOOD = 0.98
/** So was one that tells this well and is named after it. */
const GOOD_AND_NAMED = 0.85
const LEAST_ROWS = 10
const OUTCOME_WORDS =
  /churn|attrition|cancel|terminat|exit|closed|clos(?:e|ing)_date|left_|lost|gekündigt|kündig|abgang/i

/** AUC of a column's own bins on rows that they were not learned from; null where one class is absent. */
export function aucAlone(
  feature: Feature,
  train: Int32Array,
  test: Int32Array,
  lost: Uint8Array,
): number | null {
  const bins = learnBins(feature, train, lost)
  const size = bins.count + (bins.blankCounts ? 1 : 0)
  const rows = new Float64Array(size + 1)
  const losses = new Float64Array(size + 1)
  // Bin -1, unknown, comes last and stands at the general share.
  for (const [place, bin] of binRows(bins, feature, train).entries()) {
    const slot = bin === -1 ? size : bin
    rows[slot] = (rows[slot] ?? 0) + 1
    losses[slot] = (losses[slot] ?? 0) + (lost[train[place] ?? 0] ?? 0)
  }
  const share = losses.reduce((sum, value) => sum + value, 0) / Math.max(1, train.length)
  const scores = Float64Array.from(binRows(bins, feature, test), (bin) =>
    bin === -1 ? -share : -((losses[bin] ?? 0) + share) / ((rows[bin] ?? 0) + 1),
  )
  const roc = rocOf(
    scores,
    Uint8Array.from(test, (row) => lost[row] ?? 0),
  )
  return roc === null || Math.min(roc.kept.length, roc.lost.length) < LEAST_ROWS ? null : roc.auc
}

const words = (name: string): string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []

/** Whether a column most likely holds the outcome itself, by how well it tells and by its name. */
export const isLeak = (name: string, auc: number | null, outcome: string): boolean => {
  if (auc === null) return false
  const named = OUTCOME_WORDS.test(name) || words(outcome).some((word) => name.toLowerCase().includes(word))
  return auc >= TOO_GOOD || (named && auc >= GOOD_AND_NAMED)
}
