// Which scorecard do these rows teach, and what does it give each row? From typed columns to whole points.

import type { Feature } from '#domain/backtest/table/columns.ts'
import { type Bins, binRows, learnBins } from './bins.ts'
import { type Candidate, type Chosen, chooseParts } from './choose.ts'
import { fitParts, type State, startState } from './effects.ts'
import { mergeBins } from './merge.ts'
import { pointsOf, TOTAL } from './points.ts'

export interface LearnedComponent {
  feature: Feature
  bins: Bins
  /** Points of each bin; the bin after the last is of blanks, where they count. */
  points: readonly number[]
  maximum: number
}

export interface Scorecard {
  /** Largest maximum first. */
  components: readonly LearnedComponent[]
}

const candidateOf = (place: number, bins: Bins, rows: Int16Array): Candidate => ({
  feature: place,
  bins: rows,
  count: bins.count,
  size: bins.count + (bins.blankCounts ? 1 : 0),
  order: bins.shape.kind === 'named' ? 'free' : bins.shape.rising ? 'rising' : 'falling',
})

/** The chosen parts with their steps joined, fitted again on the joined steps. */
const joinSteps = (parts: readonly Chosen[], state: State): { parts: Chosen[]; stepOf: Int16Array[] } => {
  const stepOf = parts.map((part) => mergeBins(part, state))
  const coarse = parts.map((part, place): Chosen => {
    const own = stepOf[place] ?? new Int16Array()
    const size = Math.max(-1, ...own) + 1
    const blanks = part.effects.length - part.count
    return {
      ...part,
      bins: part.bins.map((bin) => (bin === -1 ? -1 : (own[bin] ?? -1))),
      count: size - blanks,
      effects: new Float64Array(size),
    }
  })
  fitParts(startState(state.kept), coarse, 20, 0.003)
  return { parts: coarse, stepOf }
}

const spanOf = ({ effects }: Chosen): number => Math.max(...effects) - Math.min(...effects)

/**
 * Learns on the `train` rows alone: bins, choice, effects, points. Null where no column tells kept from lost, or where
 * all were kept or all were lost. Yields between pieces of work of some milliseconds.
 */
export function* learnScorecard(
  features: readonly Feature[],
  train: Int32Array,
  lost: Uint8Array,
): Generator<void, Scorecard | null> {
  const kept = Uint8Array.from(train, (row) => 1 - (lost[row] ?? 0))
  if (!kept.includes(0) || !kept.includes(1)) return null
  const bins: Bins[] = []
  const candidates: Candidate[] = []
  for (const [place, feature] of features.entries()) {
    const own = learnBins(feature, train, lost)
    bins.push(own)
    if (own.count + (own.blankCounts ? 1 : 0) > 1)
      candidates.push(candidateOf(place, own, binRows(own, feature, train)))
    yield
  }
  const chosen = yield* chooseParts(kept, candidates)
  if (chosen.parts.length === 0) return null
  const { parts, stepOf } = joinSteps(chosen.parts, chosen.state)
  // Beside the others a part may come to tell nothing: it gets no points.
  const telling = parts.flatMap((part, place) =>
    spanOf(part) > 0 ? [{ part, steps: stepOf[place] ?? [] }] : [],
  )
  if (telling.length === 0) return null
  const points = pointsOf(telling.map(({ part }) => [...part.effects]))
  const components = telling.flatMap(({ part, steps }, place): LearnedComponent[] => {
    const [feature, own] = [features[part.feature], bins[part.feature]]
    const scale = points[place]
    if (!feature || !own || !scale) return []
    const ofBins = [...steps].map((step) => scale.points[step] ?? 0)
    return [{ feature, bins: own, points: ofBins, maximum: scale.maximum }]
  })
  return { components: components.sort((a, b) => b.maximum - a.maximum) }
}

export interface Scores {
  /** 0 to 100, NaN where nothing is known. */
  share: Float64Array
  /** Known maximum ÷ whole maximum. */
  coverage: Float64Array
}

/** The index of each of the rows, as everywhere in the product: known points as a share of the known maximum. */
export function scoreRows({ components }: Scorecard, rows: Int32Array): Scores {
  const points = new Float64Array(rows.length)
  const known = new Float64Array(rows.length)
  for (const component of components)
    for (const [place, bin] of binRows(component.bins, component.feature, rows).entries()) {
      if (bin === -1) continue
      points[place] = (points[place] ?? 0) + (component.points[bin] ?? 0)
      known[place] = (known[place] ?? 0) + component.maximum
    }
  return {
    share: points.map((sum, place) => (known[place] ? (sum / (known[place] ?? 0)) * 100 : Number.NaN)),
    coverage: known.map((maximum) => maximum / TOTAL),
  }
}
