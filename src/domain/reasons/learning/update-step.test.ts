import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import { text } from '#test/samples/reasons-drawn.ts'
import { tellingWords } from './explain.ts'
import { wordFeature } from './features.ts'
import { featuresIn, type ReasonModel } from './model.ts'
import { updateReasons } from './update.ts'

const WORDS = ['amount', 'parcel', 'password']
const CERTAINTY = { slope: 1, shift: 0 }
/** Weights by word and class, each a 127th of 0.127. */
const ENTRIES = [
  [127, -20, 5],
  [-60, 127, 11],
  [30, -127, 64],
]
const SCALE = 0.001

const hashOf = (word: string): number => wordFeature(hash32(`salt\nw${word}`))
const inOrder = WORDS.map((word, at) => ({ hash: hashOf(word), entries: ENTRIES[at] ?? [] })).sort(
  (a, b) => a.hash - b.hash,
)

const model = (fixed: string | null = null): ReasonModel => ({
  ...{ version: 1, salt: 'salt', language: 'en', contacts: 7, values: ['refund', 'late', 'login'] },
  hashes: Uint32Array.from(inOrder, ({ hash }) => hash),
  fixed: Uint8Array.from(inOrder, ({ hash }) => (fixed !== null && hash === hashOf(fixed) ? 1 : 0)),
  weights: Float32Array.from([1, 2, 1.5]),
  starts: Uint32Array.from([0, 3, 6, 9]),
  classes: Uint16Array.from([0, 1, 2, 0, 1, 2, 0, 1, 2]),
  entries: Int8Array.from(inOrder.flatMap(({ entries }) => entries)),
  scales: new Float32Array(3).fill(SCALE),
  bias: Float32Array.from([0.5, -0.25, 0]),
  ...{ certainty: CERTAINTY, suggested: CERTAINTY, floor: 0, familiar: 0 },
})

const dense = ({ entries, scales }: ReasonModel): number[][] =>
  [0, 1, 2].map((feature) => [0, 1, 2].map((k) => (entries[3 * feature + k] ?? 0) * (scales[feature] ?? 0)))

/** The gradient of the multinomial logistic loss, as textbooks have it, a quarter of a step along the text. */
function stepped(from: ReasonModel, body: string, truth: number) {
  const { features, values } = featuresIn(from, text(body))
  const rows = dense(from)
  const scores = [0, 1, 2].map((k) =>
    features.reduce(
      (sum, feature, at) => sum + (values[at] ?? 0) * (rows[feature]?.[k] ?? 0),
      from.bias[k] ?? 0,
    ),
  )
  const sum = scores.reduce((total, score) => total + Math.exp(score), 0)
  const slopes = scores.map((score, k) => (k === truth ? 1 : 0) - Math.exp(score) / sum)
  const step = 0.25 / (1 + values.reduce((total, value) => total + value * value, 0))
  return {
    bias: slopes.map((slope, k) => (from.bias[k] ?? 0) + step * slope),
    rows: rows.map((row, feature) => {
      const at = features.indexOf(feature)
      return row.map(
        (weight, k) =>
          weight + (at < 0 || from.fixed[feature] === 1 ? 0 : step * (values[at] ?? 0) * (slopes[k] ?? 0)),
      )
    }),
  }
}

describe('one step towards a contact', () => {
  it.each([
    ['one word', 'amount', 'refund', 0],
    ['two words', 'amount parcel', 'late', 1],
    ['words and repetitions', 'password amount amount parcel', 'login', 2],
    ['no known word', 'xylophone', 'late', 1],
  ])('is a step down the loss: %s', (_, body, value, truth) => {
    const before = model()
    const { bias, rows } = stepped(before, body, truth)
    const taught = updateReasons(before, [{ value, text: text(body) }])
    expect([...taught.bias]).toEqual(bias.map((one) => expect.closeTo(one, 5)))
    for (const [feature, row] of dense(taught).entries())
      for (const [k, weight] of row.entries()) expect(weight).toBeCloseTo(rows[feature]?.[k] ?? 9, 2)
    expect(taught.contacts).toBe(8)
    expect(before).toEqual(model())
  })

  it('moves no word that the team’s own words alone have taught', () => {
    const taught = updateReasons(model('amount'), [{ value: 'late', text: text('amount') }])
    expect(dense(taught).map((row) => row.map((weight) => weight.toFixed(4)))).toEqual(
      dense(model()).map((row) => row.map((weight) => weight.toFixed(4))),
    )
    expect([...taught.bias]).not.toEqual([...model().bias])
  })

  it('a reason that is not known teaches nothing', () => {
    const taught = updateReasons(model(), [{ value: 'unheard', text: text('amount') }])
    expect([taught.contacts, ...taught.bias]).toEqual([7, 0.5, -0.25, 0])
  })
})

describe('the words that spoke for a reason', () => {
  const telling = (value: string) => tellingWords(model(), text('hello amount and parcel, password'), value)
  const worth = (word: string, k: number): number => {
    const at = inOrder.findIndex(({ hash }) => hash === hashOf(word))
    return (inOrder[at]?.entries[k] ?? 0) * ([1, 2, 1.5][at] ?? 0)
  }

  it.each([...['refund', 'late', 'login'].entries()])(
    'are those with weight for it, strongest first: %i %s',
    (k, value) => {
      const expected = WORDS.filter((word) => worth(word, k) > 0).sort((a, b) => worth(b, k) - worth(a, k))
      expect(telling(value)).toEqual(expected)
    },
  )

  it('are none for a reason that was not learned', () => {
    expect(telling('unheard')).toEqual([])
  })
})
