// What does a learned scorecard say to a reader? A table of components, steps and points.

import type { SignalId } from '#domain/health/signals.ts'
import type { LearnedComponent, Scorecard } from './learn/scorecard.ts'
import { type Column, type FeatureKind, isOrdered } from './table/columns.ts'

export type ProposedStep =
  | { atLeast: number; points: number }
  | { atMost: number; points: number }
  | { values: readonly string[]; points: number }

/** One column's row of the table of points. The first step that a value meets gives the points. */
export interface ProposedComponent {
  column: string
  /** From 1. */
  number: number
  kind: FeatureKind
  /** The signal of the product that the column stands for, if any. Days of date columns count back from the newest. */
  signal: SignalId | null
  maximum: number
  /** Best first. */
  steps: readonly ProposedStep[]
  /** Points of every other value; null where no other value was seen. */
  otherwise: number | null
  /** Points of a blank cell where blanks tell something; null where a blank is unknown, as in the product. */
  blank: number | null
}

const orderedSteps = (
  cuts: readonly number[],
  rising: boolean,
  points: readonly number[],
): ProposedStep[] => {
  const steps: ProposedStep[] = []
  for (const [place, cut] of cuts.entries()) {
    const [below, above] = [points[place] ?? 0, points[place + 1] ?? 0]
    if (below === above) continue
    steps.push(rising ? { atLeast: cut, points: above } : { atMost: cut, points: below })
  }
  return rising ? steps.reverse() : steps
}

const namedSteps = (
  levels: readonly string[],
  bins: Int32Array,
  rest: number,
  points: readonly number[],
): ProposedStep[] => {
  const byPoints = new Map<number, string[]>()
  for (const [code, level] of levels.entries()) {
    const bin = bins[code] ?? -1
    if (bin === -1 || bin === rest) continue
    const own = points[bin] ?? 0
    byPoints.set(own, [...(byPoints.get(own) ?? []), level])
  }
  return [...byPoints].sort(([a], [b]) => b - a).map(([own, values]) => ({ values, points: own }))
}

const describe = (
  { feature, bins, points, maximum }: LearnedComponent,
  columns: readonly Column[],
  mapped: ReadonlyMap<number, SignalId>,
): ProposedComponent => {
  const column = columns.find((own) => own.feature === feature)
  const { shape } = bins
  const blank = bins.blankCounts ? (points[bins.count] ?? null) : null
  const common = {
    column: feature.name,
    number: column?.number ?? 0,
    kind: feature.kind,
    signal: mapped.get(column?.number ?? 0) ?? null,
    maximum,
    blank,
  }
  if (shape.kind === 'named') {
    const levels = isOrdered(feature) ? [] : feature.levels
    const otherwise = shape.rest === -1 ? null : (points[shape.rest] ?? 0)
    return { ...common, steps: namedSteps(levels, shape.binOf, shape.rest, points), otherwise }
  }
  const weakest = points[shape.rising ? 0 : bins.count - 1] ?? 0
  return { ...common, steps: orderedSteps(shape.cuts, shape.rising, points), otherwise: weakest }
}

/** The scorecard as a table that a reader can follow, largest maximum first. */
export const describeScorecard = (
  { components }: Scorecard,
  columns: readonly Column[],
  mapped: ReadonlyMap<number, SignalId>,
): ProposedComponent[] => components.map((component) => describe(component, columns, mapped))
