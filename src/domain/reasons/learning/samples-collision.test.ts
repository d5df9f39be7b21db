import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import { inOneGo } from '#domain/steps.ts'
import { type ReasonSample, readSamples } from './samples.ts'

const contact = (value: string, body: string): ReasonSample => ({
  value,
  text: { subject: '', parts: [{ text: body, weight: 1 }], language: 'en' },
})
const bodiesOf = (samples: readonly ReasonSample[]): (string | undefined)[] =>
  inOneGo(readSamples(samples, 'salt', new Map(), { tickets: 1, requesters: 1 }))?.texts.map(
    ({ parts }) => parts[0]?.text,
  ) ?? []

describe('two contacts of one hash', () => {
  it('stand in the order of their words', () => {
    const known = new Map<number, string>()
    let pair: [string, string] | null = null
    for (let i = 0; pair === null; i += 1) {
      // What a contact goes by: its value, subject, and parts with their weights.
      const hash = hash32(`a\n\n1 word${i}`)
      const other = known.get(hash)
      if (other !== undefined) pair = [other, `word${i}`]
      known.set(hash, `word${i}`)
    }
    const both = pair.map((body) => contact('a', body))
    const more = [contact('a', 'x'), ...['y', 'y', 'y'].map((body) => contact('b', body))]
    const placed = (samples: readonly ReasonSample[]) =>
      bodiesOf(samples).filter((body) => body?.startsWith('word'))
    expect(placed([...both, ...more])).toEqual(pair.toSorted())
    expect(placed([...more, ...both.toReversed()])).toEqual(pair.toSorted())
  })
})
