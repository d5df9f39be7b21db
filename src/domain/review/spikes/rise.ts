// Is a reason rising slowly, week after week, each of which alone is no spike?

import { RISE_RATIO } from './constants.ts'
import type { Predictive } from './negative-binomial.ts'

/** Evidence for a rise so far; with what was expected when it began, because later steps already hold the rise. */
export interface Run {
  score: number
  /** Its first step; null while there is nothing to speak of. */
  since: number | null
  /** Expected in a step of exposure 1 before the run began. */
  before: Predictive | null
}

export const NO_RUN: Run = { score: 0, since: null, before: null }

const sizeOf = ({ dispersion }: Predictive): number => 1 / Math.max(1e-6, dispersion)

const shrunkBy = (expected: Predictive): number =>
  (sizeOf(expected) + expected.mean) / (sizeOf(expected) + RISE_RATIO * expected.mean)

/** By how much each contact adds to the evidence of its week. */
export const evidenceOfOne = (expected: Predictive): number => Math.log(RISE_RATIO * shrunkBy(expected))

/** Logarithm of how much likelier the count is where the mean has risen than where it has not. */
const evidenceOf = (count: number, expected: Predictive): number =>
  sizeOf(expected) * Math.log(shrunkBy(expected)) + count * evidenceOfOne(expected)

/** One step of whatever is watched for a rise. */
export interface RiseStep {
  step: number
  count: number
  /** Ordinary steps that it stands for. */
  exposure: number
  expected: Predictive
}

/**
 * A cumulative sum (Page 1954) of log likelihood ratios. Where nothing has risen, the mean time to a false alarm at a
 * score of h is at least e^h weeks (Lorden 1971), for counts of any size and any dispersion; the mean
 * time is longer where no step may add more than `most`.
 */
export function nextRun(
  run: Run,
  { step, count, exposure, expected }: RiseStep,
  most = Number.POSITIVE_INFINITY,
): Run {
  if (exposure <= 0) return run
  const before = run.before ?? { mean: expected.mean / exposure, dispersion: expected.dispersion }
  const evidence = evidenceOf(count, { mean: before.mean * exposure, dispersion: before.dispersion })
  const score = run.score + Math.min(most, evidence)
  return score > 0 ? { score, since: run.since ?? step, before } : NO_RUN
}

/** The score at which so many reasons raise no more false alarms in so many weeks than the budget allows. */
export const alarmScore = (reasons: number, weeks: number, budget: number): number =>
  Math.log((Math.max(1, reasons) * weeks) / budget)
