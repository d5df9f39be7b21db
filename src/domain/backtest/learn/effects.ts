// How much does each step of each part speak for being kept, all parts together? An additive model in log odds.

import { monotone } from './monotone.ts'

/** One column's steps within a model. Its effects are centred: 0 says nothing, and so does a blank (bin -1). */
export interface Part {
  /** Bin of each learned row, -1 where unknown. */
  bins: Int16Array
  /** Bins whose effects never fall (rising) or rise with the bin; those after them, of blanks, are free. */
  count: number
  order: 'rising' | 'falling' | 'free'
  effects: Float64Array
}

export interface Sums {
  gradient: Float64Array
  curvature: Float64Array
}

/** State of a model on the rows learned from: log odds and chance of being kept. */
export interface State {
  kept: Uint8Array
  intercept: number
  odds: Float64Array
  chance: Float64Array
}

/** Pull of a named step towards no effect, in curvature: as if effects beyond ±0.6 were rare. */
export const RIDGE = 3
/** Pull of an ordered step towards the straight line through all of them: bends beyond ±0.3 must be earned. */
const STRAIGHTEN = 20
const LARGEST_MOVE = 2

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

export const startState = (kept: Uint8Array): State => {
  const share = kept.reduce((sum, value) => sum + value, 0) / kept.length
  const intercept = Math.log(share / (1 - share))
  return {
    kept,
    intercept,
    odds: new Float64Array(kept.length).fill(intercept),
    chance: new Float64Array(kept.length).fill(share),
  }
}

/** First and second derivative of the log likelihood by the effect of each bin. */
export const sumsOf = (state: State, bins: Int16Array, size: number): Sums => {
  const gradient = new Float64Array(size)
  const curvature = new Float64Array(size)
  const { kept, chance } = state
  for (let i = 0; i < bins.length; i += 1) {
    const bin = bins[i] ?? -1
    if (bin === -1) continue
    const p = chance[i] ?? 0
    gradient[bin] = (gradient[bin] ?? 0) + (kept[i] ?? 0) - p
    curvature[bin] = (curvature[bin] ?? 0) + p * (1 - p)
  }
  return { gradient, curvature }
}

interface Target {
  effects: Float64Array
  weights: Float64Array
}

/** The effects that a quadratic of these sums would have, each by itself, and how much speaks for each. */
const freely = (effects: Float64Array, { gradient, curvature }: Sums): Target => ({
  effects: effects.map((effect, bin) => {
    const move = (gradient[bin] ?? 0) / Math.max(1e-9, curvature[bin] ?? 0)
    return effect + Math.min(LARGEST_MOVE, Math.max(-LARGEST_MOVE, move))
  }),
  weights: curvature,
})

/** Weighted least squares of effects on the number of their bin; flat where the line would run against the order. */
const lineThrough = ({ effects, weights }: Target, rising: boolean): Float64Array => {
  const total = weights.reduce((sum, weight) => sum + weight, 1e-9)
  const mean = (of: (bin: number) => number) =>
    weights.reduce((sum, weight, bin) => sum + weight * of(bin), 0) / total
  const [place, level] = [mean((bin) => bin), mean((bin) => effects[bin] ?? 0)]
  const slope =
    mean((bin) => (bin - place) * ((effects[bin] ?? 0) - level)) /
    (mean((bin) => (bin - place) ** 2) + 1 / total)
  const along = rising ? Math.max(0, slope) : Math.min(0, slope)
  return effects.map((_, bin) => level + along * (bin - place))
}

const pulled = ({ effects, weights }: Target, towards: (bin: number) => number, pull: number): Target => ({
  effects: effects.map((effect, bin) => {
    const weight = weights[bin] ?? 0
    return (weight * effect + pull * towards(bin)) / (weight + pull)
  }),
  weights: weights.map((weight) => weight + pull),
})

/** Best effects under the order for a quadratic of these sums, centred by weight. */
export const solve = (
  { count, order, effects }: Pick<Part, 'count' | 'order' | 'effects'>,
  sums: Sums,
): Float64Array => {
  const { curvature } = sums
  const total = curvature.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return new Float64Array(effects.length)
  const target = freely(effects, sums)
  const solved = pulled(target, () => 0, RIDGE).effects
  if (order !== 'free') {
    const own = { effects: target.effects.subarray(0, count), weights: target.weights.subarray(0, count) }
    const line = lineThrough(own, order === 'rising')
    const straighter = pulled(own, (bin) => line[bin] ?? 0, STRAIGHTEN)
    solved.set(monotone(straighter.effects, straighter.weights, order === 'rising'))
  }
  const centre = solved.reduce((sum, effect, bin) => sum + effect * (curvature[bin] ?? 0), 0) / total
  return solved.map((effect) => effect - centre)
}

/** What the log likelihood would gain, by its quadratic, if the part's effects became `next`. */
export const gainOf = (
  part: Pick<Part, 'effects'>,
  next: Float64Array,
  { gradient, curvature }: Sums,
): number =>
  next.reduce((sum, effect, bin) => {
    const move = effect - (part.effects[bin] ?? 0)
    return sum + move * (gradient[bin] ?? 0) - (move * move * (curvature[bin] ?? 0)) / 2
  }, 0)

const moveTo = (state: State, part: Part, next: Float64Array): number => {
  const moves = next.map((effect, bin) => effect - (part.effects[bin] ?? 0))
  const largest = moves.reduce((most, move) => Math.max(most, Math.abs(move)), 0)
  part.effects = next
  const { odds, chance } = state
  for (let i = 0; i < odds.length; i += 1) {
    const bin = part.bins[i] ?? -1
    if (bin === -1) continue
    odds[i] = (odds[i] ?? 0) + (moves[bin] ?? 0)
    chance[i] = logistic(odds[i] ?? 0)
  }
  return largest
}

const moveIntercept = (state: State): void => {
  let [gradient, curvature] = [0, 1e-9]
  state.chance.forEach((p, i) => {
    gradient += (state.kept[i] ?? 0) - p
    curvature += p * (1 - p)
  })
  const move = Math.min(LARGEST_MOVE, Math.max(-LARGEST_MOVE, gradient / curvature))
  state.intercept += move
  for (let i = 0; i < state.odds.length; i += 1) {
    state.odds[i] = (state.odds[i] ?? 0) + move
    state.chance[i] = logistic(state.odds[i] ?? 0)
  }
}

/** Fits all parts in turn (block coordinate Newton) until nothing moves; changes the parts' effects and the state. */
export function fitParts(state: State, parts: readonly Part[], rounds = 12, enough = 0.01): void {
  for (let round = 0; round < rounds; round += 1) {
    let largest = 0
    for (const part of parts) {
      const sums = sumsOf(state, part.bins, part.effects.length)
      largest = Math.max(largest, moveTo(state, part, solve(part, sums)))
    }
    moveIntercept(state)
    if (largest < enough) return
  }
}

/** Takes a part out of the model: its effects become nothing. */
export const silence = (state: State, part: Part): void => {
  moveTo(state, part, new Float64Array(part.effects.length))
}
