// What do recent tagged contacts teach about the reasons? Learned in steps, so that a worker can tell how far it is.

import { inOneGo } from '#domain/steps.ts'
import { fitBlend, fitCertainty } from './blend.ts'
import { familiarFrom, floorOf, judgeHeldOut } from './held-out.ts'
import type { ReasonModel } from './model.ts'
import { type Described, learnedOf, outcomeOf, suggestedOf } from './outcomes.ts'
import { rounded } from './rounding.ts'
import { type KeepRule, type ReasonSample, readSamples } from './samples.ts'
import { trustOf } from './trust.ts'
import { FEWEST_REQUESTERS, FEWEST_TICKETS } from './vocabulary.ts'
import { affordable, learnWays, mix, prepare, problemOf } from './ways.ts'

export interface LearningOptions {
  /** Of this installation: what one learned tells nothing about another's. */
  salt: string
  seed?: number
  /** What the team calls each reason and says of it, by value. Counts as two contacts. */
  descriptions?: ReadonlyMap<string, string>
  /** What those say of a text: suggestions heed it, so their odds are judged with it. */
  described?: Described
  /** For measuring what privacy costs; nothing else than the default may be kept. */
  rule?: KeepRule
}

const PRIVATE: KeepRule = { tickets: FEWEST_TICKETS, requesters: FEWEST_REQUESTERS }

/** Learns in steps of some hundred texts. Its value is null where there is nothing to tell apart. */
export function* learnReasons(
  samples: Iterable<ReasonSample>,
  { salt, seed = 1, descriptions = new Map(), described = () => new Map(), rule = PRIVATE }: LearningOptions,
): Generator<void, ReasonModel | null> {
  const sample = yield* readSamples([...samples], salt, descriptions, rule)
  if (sample === null || !sample.taught) return null
  const blends = affordable(sample)
  const among = Uint32Array.from({ length: sample.rows.count }, (_, row) => row)
  const prepared = yield* prepare(sample, among)
  const { hashes, weights, tickets, rows } = prepared
  const tagged = { rows, width: hashes.length, classes: sample.values.length, truth: sample.truth }
  const trust = yield* trustOf(tagged, sample.dates)
  const judged = yield* judgeHeldOut(sample, blends, { trust, seed })
  const blend = yield* fitBlend(judged, blends)
  const alone = yield* learnedOf(judged, blend)
  const certainty = yield* fitCertainty(alone.map(outcomeOf))
  const outcomes = (yield* suggestedOf(alone, certainty, sample, described)).map(outcomeOf)
  const suggested = yield* fitCertainty(outcomes)
  const learned = yield* learnWays(problemOf(sample, prepared, { among, trust, seed }), blend)
  yield
  const linear = mix(learned, blend, hashes.length)
  yield
  const worth = weights.map((weight, feature) => weight * Math.sqrt(tickets[feature] as number))
  return {
    version: 1,
    salt,
    language: sample.language,
    contacts: sample.contacts,
    values: sample.values,
    hashes,
    fixed: Uint8Array.from(hashes, (hash) => (sample.saidOnly.has(hash) ? 1 : 0)),
    weights,
    ...(yield* rounded(linear, worth)),
    bias: linear.bias,
    certainty,
    suggested,
    floor: floorOf(outcomes, suggested),
    familiar: familiarFrom(outcomes),
  }
}

/** {@link learnReasons} in one go. */
export const trainReasons = (samples: Iterable<ReasonSample>, options: LearningOptions): ReasonModel | null =>
  inOneGo(learnReasons(samples, options))
