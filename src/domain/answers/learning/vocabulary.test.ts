import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { along, type Counted, MOST_FEATURES, rarityAt, vectorOf, vocabularyOf } from './vocabulary.ts'

/** So many contacts, of so many requesters, that hold a feature. */
const holding = (feature: number, contacts: number, requesters: number): Counted[] =>
  Array.from({ length: contacts }, (_, n) => ({
    features: new Map([[feature, 1]]),
    requester: n % requesters,
  }))

const COMMON = vocabularyOf([...holding(30, 5, 3), ...holding(10, 20, 5), ...holding(20, 8, 4)])

describe('vocabularyOf', () => {
  it.each([
    ['five contacts of three requesters', 5, 3, true],
    ['four contacts', 4, 4, false],
    ['two requesters', 50, 2, false],
    ['one requester', 50, 1, false],
  ])('a feature is kept or not by how many share it: %s', (_, contacts, requesters, kept) => {
    expect(vocabularyOf(holding(7, contacts, requesters)).places.has(7)).toBe(kept)
  })

  it('hashes ascend with their places, and each is counted once for a contact', () => {
    expect([...COMMON.places]).toEqual([
      [10, 0],
      [20, 1],
      [30, 2],
    ])
    expect([...COMMON.seen]).toEqual([20, 8, 5])
    expect(COMMON.contacts).toBe(33)
    const often = holding(7, 5, 3).map((contact) => ({ ...contact, features: new Map([[7, 9]]) }))
    expect([...vocabularyOf(often).seen]).toEqual([5])
  })

  it('of too many the most common are kept, and of equals the lower hashes', () => {
    const all = new Map(Array.from({ length: MOST_FEATURES + 2 }, (_, n) => [n, 1]))
    const contacts: Counted[] = Array.from({ length: 5 }, (_, requester) => ({ features: all, requester }))
    contacts.push({ features: new Map([[MOST_FEATURES + 1, 1]]), requester: 9 })
    const { places } = vocabularyOf(contacts)
    expect(places.size).toBe(MOST_FEATURES)
    expect(places.has(MOST_FEATURES + 1)).toBe(true)
    expect(places.has(MOST_FEATURES)).toBe(false)
    expect(places.has(MOST_FEATURES - 1)).toBe(false)
    expect(places.has(MOST_FEATURES - 2)).toBe(true)
  })
})

describe('vectorOf', () => {
  const weight = (count: number, seen: number): number =>
    Math.log(1 + count) * Math.log(1 + COMMON.contacts / seen)

  it('weighs dampened counts by rarity, by place, in a length of 1', () => {
    const raw = [weight(3, 20), weight(1, 5)]
    const length = Math.hypot(...raw)
    const { places, values, known } = vectorOf(
      new Map([
        [30, 1],
        [10, 3],
      ]),
      COMMON,
    )
    expect([...places]).toEqual([0, 2])
    expect([...values]).toEqual(raw.map((value) => expect.closeTo(value / length, 6)))
    expect(known).toBe(1)
  })

  it('is as much known as its known part is long beside the whole, what is unknown being rarest', () => {
    const [inside, outside] = [weight(2, 8), weight(1, 1)]
    const { places, known } = vectorOf(
      new Map([
        [20, 2],
        [99, 1],
      ]),
      COMMON,
    )
    expect([...places]).toEqual([1])
    expect(known).toBeCloseTo(inside / Math.hypot(inside, outside), 12)
  })

  it('of nothing known is empty and unknown', () => {
    for (const features of [new Map<number, number>(), new Map([[99, 4]])]) {
      const { places, values, known } = vectorOf(features, COMMON)
      expect([places.length, values.length, known]).toEqual([0, 0, 0])
    }
  })

  it('rarity falls with how many contacts hold a feature', () => {
    for (const [place, seen] of COMMON.seen.entries())
      expect(rarityAt(COMMON, place)).toBeCloseTo(Math.log(1 + 33 / seen), 12)
    expect(rarityAt({ ...COMMON, seen: Uint32Array.of(0) }, 0)).toBeCloseTo(Math.log(34), 12)
  })
})

describe('along', () => {
  it('is the product with the row, place by place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))),
        (pairs) => {
          const row = Float32Array.from(pairs, ([, weight]) => weight)
          const places = Int32Array.from(pairs.keys())
          const values = Float32Array.from(pairs, ([value]) => value)
          const product = pairs.reduce((sum, [value, weight]) => sum + value * weight, 0)
          expect(along({ places, values, known: 1 }, row)).toBe(product + 0)
          expect(along({ places: places.reverse(), values: values.reverse(), known: 1 }, row)).toBe(
            product + 0,
          )
        },
      ),
    )
  })
})
