import { describe, expect, it } from 'vitest'
import type { ItemKey } from '#domain/answers/item.ts'
import { inOneGo } from '#domain/steps.ts'
import type { Label } from './profiles.ts'
import { refine } from './refining.ts'
import { oftenness } from './weighing.ts'

const label = (key: ItemKey, values: readonly number[], share = 1): Label => ({
  key,
  share,
  vector: { places: Int32Array.from(values.keys()), values: Float32Array.from(values), known: 1 },
})

type Rows = [ItemKey, number[]][]

/** The order of labels: by the broken part of their place's multiple of the golden section. */
const scattered = (labels: readonly Label[]): Label[] =>
  labels
    .map((one, at) => ({ one, turn: (BigInt(at) * 2_654_435_769n) % 2n ** 32n }))
    .sort((a, b) => Number(a.turn - b.turn))
    .map(({ one }) => one)

/** Multinomial logistic regression by its textbook gradient: the same labels, one after the other, plainly. */
function plainly(rows: Rows, labels: readonly Label[], uses: ReadonlyMap<ItemKey, number>): Rows {
  const moved: Rows = rows.map(([key, row]) => [key, [...row]])
  for (const step of [0.1, 0.1 / 1.5, 0.1 / 2])
    for (const { key: right, share, vector } of scattered(labels)) {
      const scores = moved.map(([key, row]) =>
        Math.exp(
          10 *
            (oftenness(uses.get(key) ?? 0) / 5 +
              vector.values.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0)),
        ),
      )
      const sum = scores.reduce((total, score) => total + score, 0)
      for (const [item, [key, row]] of moved.entries()) {
        const error = (key === right ? 1 : 0) - (scores[item] ?? 0) / sum
        for (const [at, value] of vector.values.entries())
          row[at] = (row[at] ?? 0) + step * share * error * value
      }
    }
  return moved
}

const refined = (rows: Rows, labels: readonly Label[], uses: ReadonlyMap<ItemKey, number>): Rows => {
  const profiles = new Map(rows.map(([key, row]) => [key, Float32Array.from(row)]))
  inOneGo(refine(profiles, labels, uses, 2))
  return [...profiles].map(([key, row]) => [key, [...row]])
}

const near = (rows: Rows) => rows.map(([key, row]) => [key, row.map((value) => expect.closeTo(value, 5))])

const ROWS: Rows = [
  ['article:1', [0.8, 0.6]],
  ['post:2', [0.6, 0.8]],
  ['article:3', [1, 0]],
]
const USES = new Map<ItemKey, number>([
  ['article:1', 3],
  ['post:2', 1],
  ['article:3', 1],
])

describe('refine', () => {
  it.each([
    ['a contact of the first', label('article:1', [0.6, 0.8])],
    ['a contact of the last', label('article:3', [0, 1])],
    ['half a contact', label('post:2', [0.28, 0.96], 0.5)],
  ])('takes the gradient steps of a softmax over the items: %s', (_, one) => {
    expect(refined(ROWS, [one], USES)).toEqual(near(plainly(ROWS, [one], USES)))
  })

  it('goes over contacts in an order that looks like none, so that no item has the last word', () => {
    const keys: ItemKey[] = ['article:1', 'article:1', 'post:2', 'post:2', 'article:3']
    const labels = keys.map((key, at) => label(key, [Math.cos(at), Math.sin(at)]))
    expect(refined(ROWS, labels, USES)).toEqual(near(plainly(ROWS, labels, USES)))
  })

  it('moves each contact’s own item towards it and the others away', () => {
    const [own, other] = refined(ROWS, [label('article:1', [0, 1])], USES)
    expect(own?.[1][1]).toBeGreaterThan(0.6)
    expect(other?.[1][1]).toBeLessThan(0.8)
  })

  it('leaves alone an item that solved nothing, and a contact of an item that has no row', () => {
    const uses = new Map(USES).set('article:3', 0)
    const moved = refined(ROWS, [label('article:1', [0, 1]), label('article:9', [1, 0])], uses)
    expect(moved[2]).toEqual(ROWS[2])
    const two = ROWS.slice(0, 2)
    expect(moved.slice(0, 2)).toEqual(near(plainly(two, [label('article:1', [0, 1])], uses)))
  })

  it('one item alone cannot be told from others', () => {
    const one: Rows = [['article:1', [0.5, 0.5]]]
    expect(refined(one, [label('article:1', [0, 1])], USES)).toEqual(one)
  })

  it('tells 500 items apart, those used most, and of equals those named first', () => {
    const keys = Array.from({ length: 502 }, (_, n): ItemKey => `article:${1000 + n}`)
    const uses = new Map(keys.map((key) => [key, key === 'article:1501' ? 2 : 1]))
    const moved = refined(
      keys.reverse().map((key) => [key, [0.5, 0.5]]),
      [label('article:1000', [0, 1])],
      uses,
    )
    const still = moved.filter(([, [, second]]) => second === 0.5).map(([key]) => key)
    expect(still.sort()).toEqual(['article:1499', 'article:1500'])
  })
})
