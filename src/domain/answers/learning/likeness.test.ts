import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexDocument } from '#domain/answers/index-document.ts'
import { anArticle, NOW } from '#test/samples/records.ts'
import { documentFeatures, hasher } from './features.ts'
import { likenesses, ownLikeness, readyOf } from './likeness.ts'
import { type OpenMemory, packMemory } from './memory.ts'
import { along, vectorOf } from './vocabulary.ts'

const hash = hasher('s')
const WORDS = ['zebra', 'walrus', 'xerus']
const HASHES = [...new Set(WORDS.flatMap((word) => [...hash(word)]))]

const memoryOf = (items: OpenMemory['items']): ReturnType<typeof packMemory> =>
  packMemory({
    salt: 's',
    learnedAt: NOW,
    contacts: 40,
    solved: 20,
    features: new Map(HASHES.map((feature, at) => [feature, { seen: 5 + at, seenSolved: 0 }])),
    items,
  })

describe('how like a ticket is', () => {
  it('to an item’s contacts: the product with its row', () => {
    const weight = fc.integer({ min: -127, max: 127 })
    // A peak of 127 keeps every weight exactly.
    const row = fc
      .array(weight, { minLength: HASHES.length - 1, maxLength: HASHES.length - 1 })
      .map((rest) => [127, ...rest])
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 4 }),
        fc.array(weight, { maxLength: HASHES.length }),
        (rows, asked) => {
          const memory = memoryOf(
            new Map(
              rows.map((values, id) => [
                `article:${id + 1}`,
                {
                  uses: 1,
                  entries: new Map(values.map((value, at) => [HASHES[at] ?? 0, { weight: value, count: 1 }])),
                },
              ]),
            ),
          )
          const ready = readyOf(memory)
          const vector = { places: Int32Array.from(asked.keys()), values: Float32Array.from(asked), known: 1 }
          const expected = rows.map((values) => {
            const byPlace = [...memory.features].map((feature) => values[HASHES.indexOf(feature)] ?? 0)
            return expect.closeTo(along(vector, Float32Array.from(byPlace)), 0)
          })
          expect([...likenesses(ready, vector, rows.length)]).toEqual(expected)
        },
      ),
    )
  })

  it('to an item’s own words: the cosine of both vectors, also when it is asked again', () => {
    const ready = readyOf(memoryOf(new Map()))
    const document = indexDocument(anArticle(1, { title: 'Zebra', text: 'walrus yak walrus', locale: 'xx' }))
    const ticket = vectorOf(
      new Map([...hash('walrus'), ...hash('xerus')].map((feature) => [feature, 1])),
      ready.vocabulary,
    )
    const asked = new Float32Array(HASHES.length)
    for (const [at, place] of ticket.places.entries()) asked[place] = ticket.values[at] ?? 0
    const cosine = along(vectorOf(documentFeatures(document, hash), ready.vocabulary), asked)
    expect(cosine).toBeGreaterThan(0)
    for (let again = 0; again < 3; again += 1)
      expect(ownLikeness(ready, asked, document)).toBeCloseTo(cosine, 5)
  })

  it('to an item that shares no word that was learned: not at all', () => {
    const ready = readyOf(memoryOf(new Map()))
    const document = indexDocument(anArticle(1, { title: 'Yak', locale: 'xx' }))
    expect(ownLikeness(ready, new Float32Array(HASHES.length).fill(1), document)).toBe(0)
  })

  it('a memory is made ready once', () => {
    const memory = memoryOf(new Map())
    expect(readyOf(memory)).toBe(readyOf(memory))
    expect(readyOf(memoryOf(new Map()))).not.toBe(readyOf(memory))
  })
})
