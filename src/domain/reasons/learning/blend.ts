// How much does each way of learning count, so that what is said to be sure is as often right? Judged on texts held out.

/** Scores of held-out texts, text after text, for each way of learning. */
export interface Judged {
  classes: number
  /** Which contact each text is. */
  rows: Int32Array
  truth: Int32Array
  scores: readonly Float32Array[]
}

/** A coefficient for each way, with the sharpness of the probabilities in them. */
export type Blend = readonly number[]

/** How the odds of a first reason are corrected: `slope × log odds + shift`. */
export interface Certainty {
  slope: number
  shift: number
}

const STEPS = [0.5, 0.8, 0.95, 1.05, 1.25, 2]
const ROUNDS = 6

const addUp = (mixed: Float32Array, scores: Judged['scores'], blend: Blend, from: number): void => {
  for (let way = 0; way < scores.length; way += 1) {
    const share = blend[way] as number
    const given = scores[way] as Float32Array
    if (share > 0)
      for (let k = 0; k < mixed.length; k += 1)
        mixed[k] = (mixed[k] as number) + share * (given[from + k] as number)
  }
}

/** Mean negative log-likelihood of the truth under the blend. */
const loss = ({ classes, truth, scores }: Judged, blend: Blend): number => {
  let sum = 0
  const mixed = new Float32Array(classes)
  for (let text = 0; text < truth.length; text += 1) {
    const from = text * classes
    mixed.fill(0)
    addUp(mixed, scores, blend, from)
    let highest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < classes; k += 1) highest = Math.max(highest, mixed[k] as number)
    let total = 0
    for (let k = 0; k < classes; k += 1) total += Math.exp((mixed[k] as number) - highest)
    sum += Math.log(total) + highest - (mixed[truth[text] as number] as number)
  }
  return sum / truth.length
}

/** Mean of one over the place of the truth: what an agent has of a list whose top three are seen. */
const ranking = ({ classes, truth, scores }: Judged, blend: Blend): number => {
  let sum = 0
  const mixed = new Float32Array(classes)
  for (let text = 0; text < truth.length; text += 1) {
    mixed.fill(0)
    addUp(mixed, scores, blend, text * classes)
    const own = mixed[truth[text] as number] as number
    let place = 1
    for (let k = 0; k < classes; k += 1) if ((mixed[k] as number) > own) place += 1
    sum += 1 / place
  }
  return sum / truth.length
}

/** One coefficient after the other, as long as the cost falls. */
function* search(
  start: Blend,
  steps: readonly number[],
  cost: (blend: Blend) => number,
): Generator<void, Blend> {
  let best = start
  let least = cost(start)
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = least
    for (let way = 0; way < start.length; way += 1) {
      const here = best
      for (const step of steps) {
        const tried = here.map((share, other) => (other === way ? share * step : share))
        yield
        const found = cost(tried)
        if (found >= least) continue
        least = found
        best = tried
      }
    }
    if (before - least < 1e-4) break
  }
  return best
}

/**
 * First which of some blends to trust, by how high it ranks the truth; then how sharp that makes the odds, by how
 * likely the truth is. Likelihood alone would prefer a blend that is never far off to one that is more often right, and
 * free coefficients would follow the chance of a few hundred texts. Yields between tries.
 */
export function* fitBlend(judged: Judged, usual: readonly Blend[]): Generator<void, Blend> {
  const [first = []] = usual
  if (judged.truth.length === 0) return first
  let best = first
  let highest = Number.NEGATIVE_INFINITY
  for (const blend of usual) {
    yield
    const found = ranking(judged, blend)
    if (found <= highest) continue
    highest = found
    best = blend
  }
  const [sharpness = 1] = yield* search([1], STEPS, ([factor = 1]) =>
    loss(
      judged,
      best.map((share) => share * factor),
    ),
  )
  return best.map((share) => share * sharpness)
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const logOdds = (p: number): number => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p))

/** The corrected probability of a first reason. */
export const corrected = (probability: number, { slope, shift }: Certainty): number =>
  sigmoid(slope * logOdds(probability) + shift)

const SLOPES = Array.from({ length: 21 }, (_, i) => 0.4 + 0.08 * i)
const SHIFTS = Array.from({ length: 21 }, (_, i) => -1 + 0.1 * i)

/** The correction under which held-out hits and misses of the first are likeliest. Platt 1999, on a grid. */
export function* fitCertainty(
  firsts: readonly { probability: number; right: boolean }[],
): Generator<void, Certainty> {
  let best: Certainty = { slope: 1, shift: 0 }
  let least = Number.POSITIVE_INFINITY
  for (const slope of SLOPES) {
    yield
    for (const shift of SHIFTS) {
      // As if one text more had been as good as its odds: few texts prove little.
      let cost = (slope - 1) ** 2 + shift ** 2
      for (const { probability, right } of firsts) {
        const p = corrected(probability, { slope, shift })
        cost -= Math.log(Math.max(1e-9, right ? p : 1 - p))
      }
      if (cost >= least) continue
      least = cost
      best = { slope, shift }
    }
  }
  return best
}
