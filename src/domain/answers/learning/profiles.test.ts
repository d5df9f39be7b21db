import { describe, expect, it } from 'vitest'
import { indexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { inOneGo } from '#domain/steps.ts'
import { anArticle } from '#test/samples/records.ts'
import { type Label, OWN_WORDS, profilesOf, usesOf } from './profiles.ts'
import type { Vector } from './vocabulary.ts'

const vector = (...values: number[]): Vector => ({
  places: Int32Array.from(values.keys()),
  values: Float32Array.from(values),
  known: 1,
})
const label = (key: ItemKey, share: number, ...values: number[]): Label => ({
  key,
  share,
  vector: vector(...values),
})
const documentsOf = (...ids: number[]) =>
  new Map(
    ids.map((id): [ItemKey, ReturnType<typeof indexDocument>[]] => [
      `article:${id}`,
      [indexDocument(anArticle(id))],
    ]),
  )

describe('the profile of an item', () => {
  it('is the mean of its contacts and its own words, in a length of 1', () => {
    const labels = [
      label('article:1', 1, 0, 1, 0),
      label('article:1', 0.5, 0, 0, 1),
      label('article:9', 1, 0, 1, 0),
    ]
    const rows = inOneGo(profilesOf(labels, documentsOf(1, 2), () => vector(1, 0, 0), 3))
    expect([...rows.keys()]).toEqual(['article:1'])
    const sum = [OWN_WORDS, 1, 0.5]
    expect([...(rows.get('article:1') ?? [])]).toEqual(
      sum.map((value) => expect.closeTo(value / Math.hypot(...sum), 6)),
    )
  })

  it('without any weight stays without', () => {
    const rows = inOneGo(profilesOf([label('article:1', 1)], documentsOf(1), () => vector(), 2))
    expect([...(rows.get('article:1') ?? [])]).toEqual([0, 0])
  })

  it('is made for the thousand most used, of equals those named first', () => {
    const ids = Array.from({ length: 1_002 }, (_, n) => 3_001 - n)
    const labels = ids.map((id) => label(`article:${id}`, id === 3_001 ? 2 : 1, 1))
    const rows = inOneGo(profilesOf(labels, documentsOf(...ids), () => vector(1), 1))
    expect(rows.size).toBe(1_000)
    expect(rows.has('article:3001')).toBe(true)
    expect(rows.has('article:2998')).toBe(true)
    expect(rows.has('article:2999')).toBe(false)
    expect([...rows.values()].every(([weight]) => weight === 1)).toBe(true)
  })

  it('is made in pieces of a hundred rows or a thousand labels', () => {
    const ids = Array.from({ length: 250 }, (_, n) => n + 1)
    const labels = Array.from({ length: 2_500 }, (_, n) => label(`article:${(n % 250) + 1}`, 1, 1))
    const steps = [...profilesOf(labels, documentsOf(...ids), () => vector(1), 1)].length
    expect(steps).toBe(2 + 3 + 3)
  })

  it('counts shares by item', () => {
    expect([...usesOf([label('article:1', 0.5), label('post:2', 1), label('article:1', 0.25)])]).toEqual([
      ['article:1', 0.75],
      ['post:2', 1],
    ])
  })
})
