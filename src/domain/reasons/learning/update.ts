// How does a model take in contacts that were tagged since, without being learned anew?

import { inOneGo } from '#domain/steps.ts'
import { featuresIn, type ReasonModel } from './model.ts'
import { probabilitiesOf } from './odds.ts'
import type { ReasonSample } from './samples.ts'

/** So far a text moves the scores of its own kind, in log odds at most. */
const STEP = 0.25

/**
 * A copy of the model, moved a little towards each tagged contact: one step down the multinomial logistic loss.
 * No feature and no reason is added, so that what one requester alone writes is still not kept; both come when the
 * model is learned anew. Contacts with a reason that the model does not know are left out.
 */
export const updateReasons = (model: ReasonModel, samples: Iterable<ReasonSample>): ReasonModel => {
  return inOneGo(updateReasonsInSteps(model, samples))
}

/** {@link updateReasons}, yielding after each contact. */
export function* updateReasonsInSteps(
  model: ReasonModel,
  samples: Iterable<ReasonSample>,
): Generator<void, ReasonModel> {
  const classOf = new Map(model.values.map((value, place) => [value, place]))
  const weights = Float32Array.from(model.entries)
  for (let feature = 0; feature < model.hashes.length; feature += 1)
    for (let at = model.starts[feature] ?? 0; at < (model.starts[feature + 1] ?? 0); at += 1)
      weights[at] = (weights[at] ?? 0) * (model.scales[feature] ?? 0)
  const bias = model.bias.slice()
  let contacts = model.contacts
  for (const { text, value } of samples) {
    const truth = classOf.get(value)
    if (truth === undefined) continue
    yield
    contacts += 1
    const { features, values } = featuresIn(model, text)
    const slopes = probabilitiesOf(scoresWith(model, weights, bias, features, values)).map((p, k) =>
      k === truth ? 1 - p : -p,
    )
    // Divided by the length of all blocks, a step moves the scores by no more than STEP.
    const norm = 1 + values.reduce((sum, one) => sum + one * one, 0)
    for (const [place, feature] of features.entries()) {
      if (model.fixed[feature] === 1) continue
      const move = (STEP * (values[place] ?? 0)) / norm
      for (let at = model.starts[feature] ?? 0; at < (model.starts[feature + 1] ?? 0); at += 1)
        weights[at] = (weights[at] ?? 0) + move * (slopes[model.classes[at] ?? 0] ?? 0)
    }
    for (let k = 0; k < bias.length; k += 1) bias[k] = (bias[k] ?? 0) + (STEP / norm) * (slopes[k] ?? 0)
  }
  return { ...model, contacts, bias, ...roundedAgain(model, weights) }
}

const scoresWith = (
  model: ReasonModel,
  weights: Float32Array,
  bias: Float32Array,
  features: readonly number[],
  values: readonly number[],
): Float32Array => {
  const scores = bias.slice()
  for (const [place, feature] of features.entries())
    for (let at = model.starts[feature] ?? 0; at < (model.starts[feature + 1] ?? 0); at += 1) {
      const one = model.classes[at] ?? 0
      scores[one] = (scores[one] ?? 0) + (values[place] ?? 0) * (weights[at] ?? 0)
    }
  return scores
}

const roundedAgain = (model: ReasonModel, weights: Float32Array): Pick<ReasonModel, 'entries' | 'scales'> => {
  const scales = new Float32Array(model.scales.length)
  const entries = new Int8Array(weights.length)
  for (let feature = 0; feature < scales.length; feature += 1) {
    const from = model.starts[feature] ?? 0
    const row = weights.subarray(from, model.starts[feature + 1] ?? from)
    const scale = row.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127
    scales[feature] = scale
    for (const [place, one] of row.entries())
      entries[from + place] = scale === 0 ? 0 : Math.round(one / scale)
  }
  return { entries, scales }
}
