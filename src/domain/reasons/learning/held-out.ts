// How good is each way of learning on contacts that it has not seen, and from which odds on is a suggestion no noise?

import { quantile } from '#domain/statistics.ts'
import { type Blend, type Certainty, corrected, type Judged } from './blend.ts'
import type { Problem } from './dual.ts'
import { scoreRow } from './linear.ts'
import type { Outcome } from './outcomes.ts'
import { createRandom, shuffle } from './random.ts'
import type { SampleRows } from './samples.ts'
import { learnWays, prepare, problemOf } from './ways.ts'

/** Of so many texts with the least likely firsts, fewer than this share are right: noise. */
const FEWEST_NOISE = 10
const NOISE = 0.4
const UNFAMILIAR = 0.02
const MANY_CONTACTS = 2500
const MOST_HELD_OUT = 800
const MOST_JUDGED_BY = 8000
/** Texts judged in one piece: some milliseconds. */
const AT_ONCE = 100

/**
 * Of few contacts a small part at a time, or what is learned without it is visibly worse than what will be asked, and
 * its odds too low; of more that matters less and takes longer.
 */
const partsFor = (contacts: number): number => {
  if (contacts >= MANY_CONTACTS) return 1
  return contacts >= 1600 ? 3 : contacts >= 800 ? 5 : 10
}

/** Few contacts are all held out in turn; of many the newest, or some, are enough to judge by. */
const foldsOf = ({ contacts, dates }: SampleRows, seed: number): Uint32Array[] => {
  const order = Uint32Array.from({ length: contacts }, (_, row) => row)
  shuffle(order, createRandom(seed))
  const parts = partsFor(contacts)
  if (parts > 1)
    return Array.from({ length: parts }, (_, part) => order.filter((_row, place) => place % parts === part))
  if (dates.length > 0) order.sort((a, b) => (dates[b] ?? 0) - (dates[a] ?? 0))
  return [order.subarray(0, Math.min(MOST_HELD_OUT, Math.floor(contacts / 5)))]
}

/** The rows to learn from while some are held out; of many contacts a part is enough to judge ways by. */
const restOf = ({ rows, contacts }: SampleRows, out: Uint8Array, seed: number): Uint32Array => {
  const rest = Uint32Array.from({ length: contacts }, (_, row) => row).filter((row) => out[row] === 0)
  shuffle(rest, createRandom(seed))
  const said = Array.from({ length: rows.count - contacts }, (_, place) => contacts + place)
  return Uint32Array.from([...rest.subarray(0, MOST_JUDGED_BY), ...said])
}

/** Scores of held-out contacts by each way that any of the blends needs. */
export function* judgeHeldOut(
  sample: SampleRows,
  blends: readonly Blend[],
  { trust, seed }: Pick<Problem, 'trust' | 'seed'>,
): Generator<void, Judged> {
  const classes = sample.values.length
  const truth: number[] = []
  const judged: number[] = []
  const scores: number[][] = (blends[0] ?? []).map(() => [])
  const given = new Float32Array(classes)
  const needed = (blends[0] ?? []).map((_, way) => Math.max(...blends.map((blend) => blend[way] ?? 0)))
  for (const held of foldsOf(sample, seed)) {
    const out = new Uint8Array(sample.rows.count)
    for (const row of held) out[row] = 1
    const among = restOf(sample, out, seed)
    const prepared = yield* prepare(sample, among)
    const { rows } = prepared
    const { ways, prior } = yield* learnWays(problemOf(sample, prepared, { among, trust, seed }), needed)
    for (const [place, row] of held.entries()) {
      if (place % AT_ONCE === 0) yield
      truth.push(sample.truth[row] as number)
      judged.push(row)
      for (const [way, linear] of ways.entries()) {
        if ((needed[way] ?? 0) > 0) scoreRow(linear, rows, row, given)
        else given.fill(0)
        for (const one of given) scores[way]?.push(one)
      }
      for (const one of prior) scores.at(-1)?.push(one)
    }
  }
  yield
  return {
    classes,
    rows: Int32Array.from(judged),
    truth: Int32Array.from(truth),
    scores: scores.map((all) => Float32Array.from(all)),
  }
}

/** The highest probability of a first up to which fewer than two in five have the truth among three. */
export const floorOf = (outcomes: readonly Outcome[], certainty: Certainty): number => {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability)
  let floor = 0
  let hits = 0
  for (const [place, { probability, hit }] of sorted.entries()) {
    if (hit) hits += 1
    if (place >= FEWEST_NOISE - 1 && hits / (place + 1) < NOISE) floor = corrected(probability, certainty)
  }
  return floor
}

/** The lead below which only one in fifty of the right firsts lies. */
export const familiarFrom = (outcomes: readonly Outcome[]): number =>
  quantile(
    outcomes.filter(({ right }) => right).map(({ lead }) => lead),
    UNFAMILIAR,
  ) ?? 0
