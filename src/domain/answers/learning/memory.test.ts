import { describe, expect, it } from 'vitest'
import { NOW } from '#test/samples/records.ts'
import { type ItemRow, type OpenMemory, openMemory, packMemory, sizeOf, weightAt } from './memory.ts'
import { MOST_FEATURES } from './vocabulary.ts'

type Given = readonly [feature: number, weight: number, count: number]

const rowOf = (uses: number, ...entries: readonly Given[]): ItemRow => ({
  uses,
  entries: new Map(entries.map(([feature, weight, count]) => [feature, { weight, count }])),
})

const memoryOf = (parts: Partial<OpenMemory>): OpenMemory => ({
  salt: 's',
  learnedAt: NOW,
  contacts: 9,
  solved: 4,
  features: new Map([
    [30, { seen: 7, seenSolved: 2 }],
    [10, { seen: 5, seenSolved: 0 }],
    [20, { seen: 6, seenSolved: 4 }],
  ]),
  items: new Map(),
  ...parts,
})

const ROWS: OpenMemory['items'] = new Map([
  ['post:2', rowOf(1, [30, -0.8, 3], [10, 0.2, 1])],
  ['article:1', rowOf(4, [20, 0.5, 300])],
])

describe('a packed memory', () => {
  const packed = packMemory(memoryOf({ items: ROWS }))

  it('opens to what it was, but for rounding to a 127th of its row’s peak', () => {
    const opened = openMemory(packed)
    expect(opened).toMatchObject({ salt: 's', learnedAt: NOW, contacts: 9, solved: 4 })
    expect([...opened.features].sort()).toEqual([...memoryOf({}).features].sort())
    for (const [key, { uses, entries }] of ROWS) {
      const row = opened.items.get(key)
      expect(row?.uses).toBe(uses)
      expect([...(row?.entries.keys() ?? [])].sort()).toEqual([...entries.keys()].sort())
      const peak = Math.max(...[...entries.values()].map(({ weight }) => Math.abs(weight)))
      for (const [feature, { weight, count }] of entries) {
        const found = row?.entries.get(feature)
        expect(Math.abs((found?.weight ?? 9) - weight)).toBeLessThanOrEqual(peak / 254 + 1e-6)
        expect(found?.count).toBe(Math.min(255, count))
      }
    }
  })

  it('holds features and items in ascending order, and each row between its starts', () => {
    expect([...packed.features]).toEqual([10, 20, 30])
    expect([...packed.seen]).toEqual([5, 6, 7])
    expect([...packed.seenSolved]).toEqual([0, 4, 2])
    expect(packed.items).toEqual(['article:1', 'post:2'])
    expect([...packed.starts]).toEqual([0, 1, 3])
    expect([...packed.places]).toEqual([1, 0, 2])
    expect([...packed.counts]).toEqual([255, 1, 3])
    expect(weightAt(packed, 1, 2)).toBeCloseTo(-0.8, 6)
  })

  it('takes as many bytes as its arrays and names', () => {
    // Three features of 3 × 4, two items of 2 × 4 and three starts of 4, three entries of 2 + 1 + 1, and the names.
    expect(sizeOf(packed)).toBe(36 + 16 + 12 + 12 + 'article:1post:2'.length)
  })
})

describe('packing', () => {
  it('leaves out what would round to nothing beside the peak, and features that it does not know', () => {
    const items: OpenMemory['items'] = new Map([
      ['article:1', rowOf(1, [10, 254, 1], [20, 0.99, 1], [30, -1, 1], [99, 500 / 2, 1])],
      ['article:2', rowOf(1, [10, 0, 1])],
    ])
    const { places, starts } = packMemory(memoryOf({ items }))
    expect([...places]).toEqual([0, 2])
    expect([...starts]).toEqual([0, 2, 2])
  })

  it('keeps the 4,000 most used items, of equals those named first', () => {
    const items: OpenMemory['items'] = new Map()
    for (let id = 5001; id > 1000; id -= 1) items.set(`article:${id}`, rowOf(1))
    items.set('article:9999', rowOf(2))
    const { items: kept } = packMemory(memoryOf({ items }))
    expect(kept).toHaveLength(4_000)
    expect(kept).toContain('article:9999')
    expect(kept).toContain('article:4999')
    expect(kept).not.toContain('article:5000')
    expect(kept).toEqual([...kept].sort())
  })

  it('keeps the features most contacts hold, of equals the lower hashes', () => {
    const features: OpenMemory['features'] = new Map()
    for (let hash = MOST_FEATURES + 9; hash >= 0; hash -= 1) features.set(hash, { seen: 5, seenSolved: 0 })
    features.set(MOST_FEATURES + 9, { seen: 6, seenSolved: 0 })
    const { features: kept } = packMemory(memoryOf({ features }))
    expect(kept).toHaveLength(MOST_FEATURES)
    expect([...kept.slice(-2)]).toEqual([MOST_FEATURES - 2, MOST_FEATURES + 9])
  })

  it('of a row that is too long keeps the weightiest, whatever their sign', () => {
    const features: OpenMemory['features'] = new Map()
    for (let hash = 0; hash < 100; hash += 1) features.set(hash, { seen: 5, seenSolved: 0 })
    const long = rowOf(
      1,
      ...Array.from({ length: 100 }, (_, hash): Given => [hash, (hash % 2 ? -1 : 1) * (100 + hash), 1]),
    )
    const items: OpenMemory['items'] = new Map()
    for (let id = 1000; id < 5000; id += 1) items.set(`article:${id}`, id === 1000 ? long : rowOf(1))
    // 320,000 entries for 4,000 items: 80 for each.
    const { places, starts } = packMemory(memoryOf({ features, items }))
    expect(starts[1]).toBe(80)
    expect([...places]).toEqual(Array.from({ length: 80 }, (_, at) => 20 + at))
  })
})
