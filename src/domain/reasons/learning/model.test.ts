import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tellingWords } from './explain.ts'
import { wordFeature } from './features.ts'
import { featureNumber, featuresIn, predict, predictReasons, type ReasonModel, sizeOfModel } from './model.ts'
import { createWordReader } from './words.ts'

const AS_IS = { slope: 1, shift: 0 }
const words = createWordReader('salt')
const wordHash = (stem: string): number => wordFeature(hash32(`salt\nw${stem}`))
/** The first run of two letters of a word. */
const gramHash = (word: string): number => ((words(word, 'unknown')[0]?.grams[0] ?? 0) | 0x80000000) >>> 0

interface Kept {
  hash: number
  weight: number
  /** By class. */
  entries: readonly number[]
  scale: number
}

const modelOf = (
  kept: readonly Kept[],
  bias: readonly number[],
  more: Partial<ReasonModel> = {},
): ReasonModel => {
  const sorted = [...kept].sort((a, b) => a.hash - b.hash)
  const many = bias.length
  return {
    ...{ version: 1, salt: 'salt', language: 'unknown', contacts: 3 },
    values: ['one', 'other', 'third'].slice(0, many),
    hashes: Uint32Array.from(sorted, ({ hash }) => hash),
    fixed: new Uint8Array(sorted.length),
    weights: Float32Array.from(sorted, ({ weight }) => weight),
    starts: Uint32Array.from({ length: sorted.length + 1 }, (_, at) => at * many),
    classes: Uint16Array.from(sorted.flatMap(() => bias.map((_, k) => k))),
    entries: Int8Array.from(sorted.flatMap(({ entries }) => entries)),
    scales: Float32Array.from(sorted, ({ scale }) => scale),
    bias: Float32Array.from(bias),
    ...{ certainty: AS_IS, suggested: AS_IS, floor: 0, familiar: 0 },
    ...more,
  }
}
const textOf = (body: string, subject = ''): TicketText => ({
  subject,
  parts: [{ text: body, weight: 1 }],
  language: 'unknown',
})

const APPLE = { hash: wordHash('apple'), weight: 2, entries: [10, 0, -5], scale: 0.1 }
const BERRY = { hash: wordHash('berry'), weight: 1.5, entries: [0, 20, 0], scale: 0.05 }
const RUN = { hash: gramHash('berry'), weight: 3, entries: [-4, 4, 8], scale: 0.25 }
const model = modelOf([APPLE, BERRY, RUN], [0.1, 0.2, -0.3])

describe('the model’s features in a text', () => {
  it('have each block at its own length', () => {
    const { features, values } = featuresIn(model, textOf('berry apple cherry berry'))
    const value = (hash: number): number => values[features.indexOf(featureNumber(model, hash))] ?? 0
    const apple = 2 / 1.01
    // Said twice, with two words between, and dampened.
    const berry = 1.5 * (1 + Math.log(1 + 1 / 1.03))
    const length = Math.hypot(apple, berry)
    expect(features.length).toBe(3)
    expect(value(APPLE.hash)).toBeCloseTo(apple / length, 5)
    expect(value(BERRY.hash)).toBeCloseTo(berry / length, 5)
    expect(value(RUN.hash)).toBeCloseTo(1.35, 5)
  })

  it('are nought where they weigh nothing', () => {
    const silent = modelOf([{ ...APPLE, weight: 0 }], [0, 0, 0])
    expect(featuresIn(silent, textOf('apple'))).toEqual({ features: [0], values: [0] })
  })

  it('are found by their hash, or not at all', () => {
    expect(Array.from(model.hashes, (hash) => featureNumber(model, hash))).toEqual([0, 1, 2])
    expect(featureNumber(model, wordHash('cherry'))).toBe(-1)
  })
})

describe('what the model makes of a text', () => {
  const scores = [0.1 + 10 * 0.1, 0.2, -0.3 - 5 * 0.1]
  const odds = scores.map(Math.exp)
  const sum = odds.reduce((all, one) => all + one, 0)

  it('is how likely each reason is, likeliest first, and how far the first stands out', () => {
    const { predictions, lead } = predict(model, textOf('apple'))
    expect(predictions).toEqual([
      { value: 'one', probability: expect.closeTo((odds[0] ?? 0) / sum, 5) },
      { value: 'other', probability: expect.closeTo((odds[1] ?? 0) / sum, 5) },
      { value: 'third', probability: expect.closeTo((odds[2] ?? 0) / sum, 5) },
    ])
    expect(lead).toBeCloseTo(1.1 - (1.1 + 0.2 - 0.8) / 3, 5)
    expect(predictReasons(model, textOf('apple'))).toEqual(predictions)
  })

  it('adds up what its features are worth', () => {
    // Word and run, each alone in its block.
    const berry = [0.1 - 1.35, 0.2 + 1 + 1.35, -0.3 + 2 * 1.35].map(Math.exp)
    const total = berry.reduce((all, one) => all + one, 0)
    expect(predictReasons(model, textOf('berry')).map(({ value }) => value)).toEqual([
      'other',
      'third',
      'one',
    ])
    for (const { value, probability } of predictReasons(model, textOf('berry')))
      expect(probability).toBeCloseTo((berry[model.values.indexOf(value)] ?? 0) / total, 5)
  })

  it('is corrected by its certainty', () => {
    const unsure = { ...model, certainty: { slope: 0.5, shift: 0 } }
    const p = (odds[0] ?? 0) / sum
    const root = Math.sqrt(p / (1 - p))
    expect(predictReasons(unsure, textOf('apple'))[0]?.probability).toBeCloseTo(root / (1 + root), 5)
  })

  it('is nothing where it knows nothing of it', () => {
    expect(predict(model, textOf('zzz'))).toEqual({ predictions: [], lead: 0 })
  })

  it('leaves the model as it is', () => {
    const before = structuredClone(model)
    predict(model, textOf('apple berry'))
    expect(model).toEqual(before)
  })
})

describe('the size of what is kept', () => {
  it('is the bytes of its numbers, two for each letter of its reasons, and some for the rest', () => {
    const numbers = 3 * 4 + 3 + 3 * 4 + 4 * 4 + 9 * 2 + 9 + 3 * 4 + 3 * 4
    const letters = 2 * 'oneotherthird'.length
    // Version, salt, language, contacts, two certainties, floor and familiar.
    expect(sizeOfModel(model)).toBe(numbers + letters + 8 * 16)
  })
})

describe('words that spoke for a reason', () => {
  const many = modelOf(
    [...'abcdefg'].map((letter, at) => ({
      hash: wordHash(`${letter}x`),
      weight: 1,
      entries: [at + 1, at - 3],
      scale: 0.1,
    })),
    [0, 0],
  )

  it('are five at most, of subject and parts', () => {
    const text = textOf('ax bx cx dx ax', 'gx fx ex zx')
    expect(tellingWords(many, text, 'one')).toEqual(['gx', 'fx', 'ex', 'dx', 'cx'])
    expect(tellingWords(many, text, 'other')).toEqual(['gx', 'fx', 'ex'])
  })

  it('weigh by the feature’s scale and weight too', () => {
    const [a, b] = ['ax', 'bx'].map(wordHash)
    const two = (one: Partial<Kept>) =>
      modelOf(
        [
          { hash: a ?? 0, weight: 1, entries: [10], scale: 0.1, ...one },
          { hash: b ?? 0, weight: 1, entries: [11], scale: 0.1 },
        ],
        [0],
      )
    const of = (one: Partial<Kept>) => tellingWords(two(one), textOf('ax bx'), 'one')
    expect(of({})).toEqual(['bx', 'ax'])
    expect(of({ weight: 1.2 })).toEqual(['ax', 'bx'])
    expect(of({ scale: 0.2 })).toEqual(['ax', 'bx'])
  })

  it('are stemmed in the text’s language, or the account’s where it betrays none', () => {
    const stem = createWordReader('salt')('delivering', 'en')[0]?.stem ?? 0
    const english = modelOf([{ hash: wordFeature(stem), weight: 1, entries: [1], scale: 1 }], [0], {
      language: 'en',
    })
    const of = (language: TicketText['language']) =>
      tellingWords(english, { ...textOf('delivering'), language }, 'one').length
    expect([of('unknown'), of('en'), of('de')]).toEqual([1, 1, 0])
  })
})
