// What does a model look like whose scores are given by hand, for tests of what is made of them?

import { hash32 } from '#domain/hash.ts'
import { wordFeature } from '#domain/reasons/learning/features.ts'
import type { ReasonModel } from '#domain/reasons/learning/model.ts'
import { tokens } from '#domain/text/tokens.ts'

const AS_IS = { slope: 1, shift: 0 }

/**
 * Knows some words, each of which alone in an English text adds its worths, by reason in hundredths, to the bias.
 */
export const modelOf = (
  values: readonly string[],
  bias: readonly number[],
  words: Readonly<Record<string, readonly number[]>>,
  more: Partial<ReasonModel> = {},
): ReasonModel => {
  const sorted = Object.entries(words)
    .map(([word, entries]) => ({
      hash: wordFeature(hash32(`salt\nw${tokens(word, 'en')[0] ?? ''}`)),
      entries,
    }))
    .sort((a, b) => a.hash - b.hash)
  return {
    ...{ version: 1, salt: 'salt', language: 'en', contacts: 60, values },
    hashes: Uint32Array.from(sorted, ({ hash }) => hash),
    fixed: new Uint8Array(sorted.length),
    weights: new Float32Array(sorted.length).fill(1),
    starts: Uint32Array.from({ length: sorted.length + 1 }, (_, at) => at * values.length),
    classes: Uint16Array.from(sorted.flatMap(() => values.map((_, k) => k))),
    entries: Int8Array.from(sorted.flatMap(({ entries }) => entries)),
    scales: new Float32Array(sorted.length).fill(0.01),
    bias: Float32Array.from(bias),
    ...{ certainty: AS_IS, suggested: AS_IS, floor: 0, familiar: Number.NEGATIVE_INFINITY },
    ...more,
  }
}
