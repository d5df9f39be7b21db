// How good is each way of learning on contacts that it has not seen, and from which odds on is a suggestion no noise?

import { quantile } from '#domain/statistics.ts'
import { type Blend, type Certainty, corrected, type Judged } from './blend.ts'
import { scoreRow } from './linear.ts'
import { leadOf, probabilitiesOf } from './model.ts'
import { createRandom, shuffle } from './random.ts'
import type { SampleRows } from './samples.ts'
import { learnWays, prepare, problemOf } from './ways.ts'

/** Of so many texts with the least likely firsts, fewer than this share are right: noise. */
const FEWEST_NOISE = 10
const NOISE = 0.4
const UNFAMILIAR = 0.02
const MANY_CONTACTS = 2500
const MOST_HELD_OUT = 1500
const MOST_JUDGED_BY = 3000
/** Texts judged in one piece: some milliseconds. */
const AT_ONCE = 100

/** Few contacts are all held out in turn; of many the newest, or some, are enough to judge by. */
const foldsOf = ({ contacts, dates }: SampleRows, seed: number): Uint32Array[] => {
  const order = Uint32Array.from({ length: contacts }, (_, row) => row)
  shuffle(order, createRandom(seed))
  const parts = contacts >= MANY_CONTACTS ? 1 : contacts >= 800 ? 3 : 5
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
  seed: number,
): Generator<void, Judged> {
  const classes = sample.values.length
  const truth: number[] = []
  const scores: number[][] = [[], [], [], [], []]
  const given = new Float32Array(classes)
  const needed = (blends[0] ?? []).map((_, way) => Math.max(...blends.map((blend) => blend[way] ?? 0)))
  for (const held of foldsOf(sample, seed)) {
    const out = new Uint8Array(sample.rows.count)
    for (const row of held) out[row] = 1
    const among = restOf(sample, out, seed)
    const prepared = yield* prepare(sample, among)
    const { rows } = prepared
    const { ways, prior } = yield* learnWays(problemOf(sample, prepared, among, seed), needed)
    for (const [place, row] of held.entries()) {
      if (place % AT_ONCE === 0) yield
      truth.push(sample.truth[row] as number)
      for (const [way, linear] of ways.entries()) {
        if ((needed[way] ?? 0) > 0) scoreRow(linear, rows, row, given)
        else given.fill(0)
        for (const one of given) scores[way]?.push(one)
      }
      for (const one of prior) scores[4]?.push(one)
    }
  }
  yield
  return { classes, truth: Int32Array.from(truth), scores: scores.map((all) => Float32Array.from(all)) }
}

interface Outcome {
  /** Of the first. */
  probability: number
  right: boolean
  /** See {@link leadOf}. */
  lead: number
  /** Whether the truth is among the first three. */
  hit: boolean
}

/** What the blend says of the held-out texts. */
export function* outcomesOf({ classes, truth, scores }: Judged, blend: Blend): Generator<void, Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [text, one] of truth.entries()) {
    if (text % AT_ONCE === 0) yield
    const mixed = new Float32Array(classes)
    for (const [way, share] of blend.entries())
      for (let k = 0; k < classes; k += 1)
        mixed[k] = (mixed[k] as number) + share * (scores[way]?.[text * classes + k] ?? 0)
    const probabilities = probabilitiesOf(mixed)
    const own = probabilities[one] as number
    let better = 0
    for (const other of probabilities) if (other > own) better += 1
    outcomes.push({
      probability: Math.max(...probabilities),
      lead: leadOf(mixed),
      right: better === 0,
      hit: better < 3,
    })
  }
  return outcomes
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
