// How often is the first suggestion right when it is as sure as this one, going by those that were checked?

import { TENTHS, tenthOf } from './first-suggestion.ts'

/** First suggestions of one tenth of likelihood that were checked, and those of them that were right. */
export interface Checked {
  readonly n: number
  readonly right: number
}

/** Fewer say nothing yet: words stand instead. */
const ENOUGH_CHECKED = 200
/** Fewer that are as sure as this one leave its word, whatever is known of others. */
const ENOUGH_ALIKE = 20
/** What a tenth said of itself counts as so many checked ones: three right of three are no certainty. */
const OWN_WORD = 10

export interface Calibrated {
  /** Right so often, 0 to 1. */
  share: number
  /** Checked suggestions that it rests on. */
  of: number
}

interface Block {
  from: number
  to: number
  weight: number
  share: number
}

const joined = (one: Block, other: Block): Block => {
  const weight = one.weight + other.weight
  const share = (one.share * one.weight + other.share * other.weight) / weight
  return { from: one.from, to: other.to, weight, share }
}

/** Pool adjacent violators: the non-decreasing shares that are closest to these, by weighted squares. */
function monotone(shares: readonly { share: number; weight: number }[]): Block[] {
  const blocks: Block[] = []
  for (const [place, one] of shares.entries()) {
    let block: Block = { from: place, to: place, ...one }
    for (let last = blocks.at(-1); last !== undefined && last.share >= block.share; last = blocks.at(-1)) {
      blocks.pop()
      block = joined(last, block)
    }
    blocks.push(block)
  }
  return blocks
}

/**
 * `checked`: by tenth, the least likely first. Null where fewer than 200 were checked. What it gives is null for
 * likelihoods of which too few were. Surer suggestions never get a lower share: each tenth's is drawn towards what the
 * tenth says of itself by ten checked ones, then neighbours that contradict the order are pooled.
 */
export function calibration(
  checked: readonly Checked[],
): ((probability: number) => Calibrated | null) | null {
  if (checked.reduce((sum, { n }) => sum + n, 0) < ENOUGH_CHECKED) return null
  const tenths = Array.from({ length: TENTHS }, (_, tenth) => checked[tenth] ?? { n: 0, right: 0 })
  const blocks = monotone(
    tenths.map(({ n, right }, tenth) => ({
      share: (right + (OWN_WORD * (tenth + 0.5)) / TENTHS) / (n + OWN_WORD),
      weight: n + OWN_WORD,
    })),
  )
  return (probability) => {
    const tenth = tenthOf(probability)
    const block = blocks.find(({ to }) => tenth <= to)
    if (block === undefined) return null
    const of = tenths.slice(block.from, block.to + 1).reduce((sum, { n }) => sum + n, 0)
    return of < ENOUGH_ALIKE ? null : { share: block.share, of }
  }
}

/**
 * How likely the further suggestions are, by what checks say of the first: it takes its share, and what it leaves is
 * divided as the text speaks for each of the others, those not shown included. None is surer than the first.
 * `probabilities` are the ranking's, the first's first.
 */
export const sharesLeft = ([own = 1, ...others]: readonly number[], first: number): number[] =>
  others.map((one) => (own < 1 ? Math.min(first, (one * (1 - first)) / (1 - own)) : 0))
