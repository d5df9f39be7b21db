// How good is a classifier? Figures by their definitions, from each text's ranking and the confidence in its first.

export interface Judgement {
  /** Values, likeliest first; may be shorter than all. */
  ranking: readonly string[]
  /** What is claimed for the first, 0 to 1. */
  confidence: number
  truth: string
}

const share = (judged: readonly Judgement[], holds: (one: Judgement) => boolean): number =>
  judged.length === 0 ? Number.NaN : judged.filter(holds).length / judged.length

/** Share of texts whose truth is among the first `k`. */
export const topK = (judged: readonly Judgement[], k: number): number =>
  share(judged, ({ ranking, truth }) => ranking.slice(0, k).includes(truth))

/** Mean over the classes that occur as truth of F1 = 2tp / (2tp + fp + fn), going by the first. */
export const macroF1 = (judged: readonly Judgement[]): number => {
  const right = new Map<string, number>()
  const claimed = new Map<string, number>()
  const actual = new Map<string, number>()
  const add = (to: Map<string, number>, value: string) => to.set(value, (to.get(value) ?? 0) + 1)
  for (const { ranking, truth } of judged) {
    add(actual, truth)
    const [first] = ranking
    if (first === undefined) continue
    add(claimed, first)
    if (first === truth) add(right, first)
  }
  let sum = 0
  for (const [value, n] of actual) sum += (2 * (right.get(value) ?? 0)) / (n + (claimed.get(value) ?? 0))
  return actual.size === 0 ? Number.NaN : sum / actual.size
}

const BINS = 10

/** Expected calibration error: |accuracy − mean confidence| in ten equal bins, weighed by texts. Naeini et al. 2015. */
export const calibrationError = (judged: readonly Judgement[]): number => {
  const bins = Array.from({ length: BINS }, () => ({ claimed: 0, right: 0 }))
  for (const { ranking, confidence, truth } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]
    if (bin === undefined) continue
    bin.claimed += confidence
    if (ranking[0] === truth) bin.right += 1
  }
  return bins.reduce((sum, { claimed, right }) => sum + Math.abs(right - claimed), 0) / judged.length
}

/** Chance that a known text is claimed with more confidence than a foreign one, ties half (Mann & Whitney 1947). */
export const auroc = (known: readonly number[], foreign: readonly number[]): number => {
  const all = [
    ...known.map((confidence) => ({ confidence, known: true })),
    ...foreign.map((confidence) => ({ confidence, known: false })),
  ].sort((a, b) => a.confidence - b.confidence)
  let below = 0
  let won = 0
  for (let at = 0; at < all.length; ) {
    let end = at
    let knownHere = 0
    for (; end < all.length && all[end]?.confidence === all[at]?.confidence; end += 1)
      if (all[end]?.known) knownHere += 1
    const foreignHere = end - at - knownHere
    won += knownHere * (below + foreignHere / 2)
    below += foreignHere
    at = end
  }
  return won / (known.length * foreign.length)
}
