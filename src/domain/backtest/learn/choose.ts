// Which few columns together tell most? Forward by likelihood at a price for every step, then exchanged one by one.

import {
  fitParts,
  gainOf,
  type Part,
  RIDGE,
  type State,
  type Sums,
  silence,
  solve,
  startState,
  sumsOf,
} from './effects.ts'

const MOST_COMPONENTS = 7

/** What a parameter must gain in log likelihood: p < 0.05 for one alone. */
const PRICE = 2

export interface Candidate {
  /** Place among the features. */
  feature: number
  bins: Int16Array
  count: number
  size: number
  order: Part['order']
}

export interface Chosen extends Part {
  feature: number
}

/**
 * What a part costs, in parameters: distinct effects less one. Ordered steps are drawn towards a line
 * and must not turn back: they cost one.
 */
const costOf = (effects: Float64Array, order: Part['order']): number => {
  const steps = new Set(effects.map((effect) => Math.round(effect * 1e6))).size - 1
  return order === 'free' ? steps : Math.min(1, steps)
}

const emptyPart = (candidate: Candidate): Chosen => ({
  ...candidate,
  effects: new Float64Array(candidate.size),
})

interface Offer {
  part: Chosen
  /** Gain in log likelihood, less the price of its steps. */
  worth: number
}

/**
 * What names are worth where one group of them stands apart from all others, as *done* does: the best split of the
 * names in the order of their effects, at the price of one step and half as much for each further name, which could have
 * stood on either side.
 */
const splitWorth = (effects: Float64Array, { gradient, curvature }: Sums): number => {
  const order = [...effects.keys()].sort((a, b) => (effects[a] ?? 0) - (effects[b] ?? 0))
  const total = (of: Float64Array, bins: readonly number[]) =>
    bins.reduce((sum, bin) => sum + (of[bin] ?? 0), 0)
  const gain = (bins: readonly number[]) =>
    total(gradient, bins) ** 2 / (2 * (total(curvature, bins) + RIDGE))
  const splits = order
    .slice(1)
    .map((_, place) => gain(order.slice(0, place + 1)) + gain(order.slice(place + 1)))
  return Math.max(0, ...splits) - PRICE * (order.length / 2)
}

const offerOf = (state: State, candidate: Candidate): Offer => {
  const part = emptyPart(candidate)
  const sums = sumsOf(state, candidate.bins, candidate.size)
  const next = solve(part, sums)
  const whole = gainOf(part, next, sums) - PRICE * costOf(next, candidate.order)
  return { part, worth: candidate.order === 'free' ? Math.max(whole, splitWorth(next, sums)) : whole }
}

const bestOffer = (
  state: State,
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): Offer | null => {
  let best: Offer | null = null
  for (const candidate of candidates) {
    if (taken.has(candidate.feature)) continue
    const offer = offerOf(state, candidate)
    if (offer.worth > 0 && (best === null || offer.worth > best.worth)) best = offer
  }
  return best
}

const takenBy = (parts: readonly Chosen[]): Set<number> => new Set(parts.map(({ feature }) => feature))

/**
 * At most seven parts. The first must beat chance among all candidates (Schwarz's ½ ln n, and the logarithm of how many
 * were looked at), so that on noise nothing is chosen; the others must earn their price.
 * Yields now and then, since wide tables take their time.
 */
export function* chooseParts(
  kept: Uint8Array,
  candidates: readonly Candidate[],
  most = MOST_COMPONENTS,
): Generator<void, { parts: Chosen[]; state: State }> {
  const entry = Math.log(Math.max(2, kept.length)) / 2 + Math.log(Math.max(1, candidates.length)) - PRICE
  const state = startState(kept)
  const parts: Chosen[] = []
  while (parts.length < most) {
    const best = bestOffer(state, candidates, takenBy(parts))
    if (best === null || (parts.length === 0 && best.worth < entry)) break
    parts.push(best.part)
    fitParts(state, parts, 6, 0.03)
    yield
  }
  for (let place = 0; place < parts.length; place += 1) {
    const part = parts[place]
    if (!part) continue
    silence(state, part)
    fitParts(
      state,
      parts.filter((other) => other !== part),
      4,
      0.03,
    )
    const best = bestOffer(state, candidates, takenBy(parts.filter((other) => other !== part)))
    if (best === null) parts.splice(place, 1)
    else parts[place] = best.part
    if (best === null) place -= 1
    fitParts(state, parts, 6, 0.03)
    yield
  }
  fitParts(state, parts)
  return { parts, state }
}
