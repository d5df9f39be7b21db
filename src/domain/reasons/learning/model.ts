// What has been learned of the reasons, in the form that a browser may keep: hashes and rounded weights, no text.

import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Certainty } from './blend.ts'
import { BLOCKS, createFeatureReader, type FeatureReader, LENGTHS } from './features.ts'
import { createNumbering, type Numbering } from './numbering.ts'
import { calibrated, leadOf, probabilitiesOf } from './odds.ts'
import { dampened } from './rows.ts'
import { blocksOf } from './vocabulary.ts'

/** Survives `structuredClone` and IndexedDB. */
export interface ReasonModel {
  version: 1
  salt: string
  /** In which texts are read that betray none. */
  language: Language
  /** Tickets learned from. */
  contacts: number
  /** Option values, by class. */
  values: readonly string[]
  /** Kept features, ascending. */
  hashes: Uint32Array
  /** By feature, 1 where it was learned from the team's own words alone: no contact may move it. */
  fixed: Uint8Array
  /** How much a feature counts in a text. */
  weights: Float32Array
  /** Where each feature's entries begin; one more than features. */
  starts: Uint32Array
  classes: Uint16Array
  entries: Int8Array
  /** What an entry of 1 is worth, by feature. */
  scales: Float32Array
  bias: Float32Array
  /** Of what was learned alone. */
  certainty: Certainty
  /** Of what is suggested: what was learned, so corrected, with the share that descriptions have in it. */
  suggested: Certainty
  /** Below this probability of the first, most suggestions were noise on texts held out. */
  floor: number
  /** A text that leads to less than this is of another kind than all that was learned from. */
  familiar: number
}

export interface Prediction {
  value: string
  probability: number
}

interface Reader {
  read: FeatureReader
  numbers: Numbering
  blocks: Uint8Array
}

const readers = new WeakMap<ReasonModel, Reader>()

const readerOf = (model: ReasonModel): Reader => {
  const ready = readers.get(model)
  if (ready !== undefined) return ready
  const numbers = createNumbering(model.hashes.length)
  for (const hash of model.hashes) numbers.add(hash)
  const made = {
    read: createFeatureReader(model.salt, model.language),
    numbers,
    blocks: blocksOf(model.hashes),
  }
  readers.set(model, made)
  return made
}

/** -1 where the feature was not kept. */
export const featureNumber = (model: ReasonModel, hash: number): number => readerOf(model).numbers.find(hash)

/** The model's features in a text with their values, each block at its own length. */
export const featuresIn = (
  model: ReasonModel,
  text: TicketText,
): { features: number[]; values: number[] } => {
  const { read, numbers, blocks } = readerOf(model)
  const { hashes, strengths } = read(text)
  const features: number[] = []
  const values: number[] = []
  const squares = new Float64Array(BLOCKS)
  for (let at = 0; at < hashes.length; at += 1) {
    const feature = numbers.find(hashes[at] as number)
    if (feature < 0) continue
    const value = dampened(strengths[at] as number) * (model.weights[feature] as number)
    features.push(feature)
    values.push(value)
    const block = blocks[feature] as number
    squares[block] = (squares[block] as number) + value * value
  }
  for (let at = 0; at < values.length; at += 1) {
    const block = blocks[features[at] as number] as number
    const square = squares[block] as number
    values[at] = square > 0 ? ((values[at] as number) * (LENGTHS[block] as number)) / Math.sqrt(square) : 0
  }
  return { features, values }
}

/** The classes' scores, in the natural logarithm of odds. */
const scoresOf = (
  model: ReasonModel,
  features: readonly number[],
  values: readonly number[],
): Float32Array => {
  const scores = model.bias.slice()
  for (let at = 0; at < features.length; at += 1) {
    const feature = features[at] as number
    const worth = (values[at] as number) * (model.scales[feature] as number)
    for (let i = model.starts[feature] as number; i < (model.starts[feature + 1] as number); i += 1) {
      const one = model.classes[i] as number
      scores[one] = (scores[one] as number) + worth * (model.entries[i] as number)
    }
  }
  return scores
}

export interface Predicted {
  /**
   * All reasons that were learned, likeliest first, calibrated on texts held out while learning; none where the text
   * holds nothing that was learned.
   */
  predictions: readonly Prediction[]
  /** See {@link leadOf}; to be held against the model's `familiar`. */
  lead: number
}

/** What the model makes of a text. */
export const predict = (model: ReasonModel, text: TicketText): Predicted => {
  const { features, values } = featuresIn(model, text)
  if (features.length === 0) return { predictions: [], lead: 0 }
  const scores = scoresOf(model, features, values)
  const probabilities = calibrated(probabilitiesOf(scores), model.certainty)
  const sorted = model.values
    .map((value, one) => ({ value, probability: probabilities[one] as number }))
    .sort((a, b) => b.probability - a.probability)
  return { predictions: sorted, lead: leadOf(scores) }
}

/** The reasons that were learned, likeliest first. */
export const predictReasons = (model: ReasonModel, text: TicketText): readonly Prediction[] =>
  predict(model, text).predictions

/** Bytes of what is kept. */
export const sizeOfModel = (model: ReasonModel): number =>
  Object.values(model).reduce<number>(
    (sum, part) =>
      sum +
      (ArrayBuffer.isView(part)
        ? part.byteLength
        : Array.isArray(part)
          ? part.reduce<number>((all, one) => all + 2 * String(one).length, 0)
          : 16),
    0,
  )
