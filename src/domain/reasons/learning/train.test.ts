import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, holds, text, trained } from '#test/samples/reasons-drawn.ts'
import { predictReasons, type ReasonModel, sizeOfModel } from './model.ts'
import { createRandom } from './random.ts'
import { learnReasons, trainReasons } from './train.ts'

describe('what is learned of the reasons', () => {
  const samples = drawn(120)
  const model = trained(samples)

  it('tells texts apart that were never seen', () => {
    const fresh = drawn(60, 99)
    const right = fresh.filter((one) => predictReasons(model, one.text)[0]?.value === one.value)
    expect(right.length / fresh.length).toBeGreaterThan(0.9)
  })

  it('gives probabilities that add up, likeliest first', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.constantFrom(...samples), (noise, sample) => {
        const found = predictReasons(model, text(`${noise} ${sample.text.parts[0]?.text}`))
        expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 4)
        for (const [place, { probability }] of found.entries())
          expect(probability).toBeLessThanOrEqual(found[place - 1]?.probability ?? 1)
      }),
    )
  })

  it('is the same in whatever order the contacts come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(samples, { minLength: samples.length }), (shuffled) => {
        const again = trained(shuffled)
        expect(again.hashes).toEqual(model.hashes)
        expect(again.entries).toEqual(model.entries)
        expect(again.bias).toEqual(model.bias)
      }),
      { numRuns: 5 },
    )
  })

  it('has other hashes under another salt, and finds as much', () => {
    const other = trained(samples, 'another')
    const shared = other.hashes.filter((hash) => model.hashes.includes(hash))
    expect(shared.length).toBeLessThan(3)
    expect(predictReasons(other, text('the courier lost my parcel'))[0]?.value).toBe('parcel')
  })

  it('survives being stored', () => {
    const stored = structuredClone(model)
    expect(predictReasons(stored, text('password'))).toEqual(predictReasons(model, text('password')))
  })

  it('can be stopped halfway and takes many steps', () => {
    const learning = learnReasons(drawn(600), { salt: 's' })
    for (let step = 0; step < 10; step += 1) expect(learning.next().done).toBe(false)
    expect(learning.return(null).done).toBe(true)
  })
})

describe('what may be kept', () => {
  /** The word `zanzibar` in so many tickets, of so many requesters. */
  const planted = (tickets: number, requesters: number): ReasonModel =>
    trained(
      drawn(120).map((sample, i) =>
        i < tickets
          ? {
              ...sample,
              requesterId: `person ${i % requesters}`,
              text: text(`${sample.text.parts[0]?.text} zanzibar kim@zanzibar.example 4711zanzibar`),
            }
          : sample,
      ),
    )

  it.each([
    ['four tickets of four requesters', 4, 4, false],
    ['five tickets of two requesters', 5, 2, false],
    ['twenty tickets of one requester', 20, 1, false],
    ['five tickets of three requesters', 5, 3, true],
  ])('of a word in %s', (_, tickets, requesters, kept) => {
    expect(holds(planted(tickets, requesters), 'zanzibar')).toBe(kept)
  })

  it('is no text', () => {
    const model = planted(10, 10)
    const bytes = Object.values(model)
      .map((part) =>
        ArrayBuffer.isView(part)
          ? String.fromCharCode(...new Uint8Array(part.buffer.slice(0, 50_000)))
          : JSON.stringify(part),
      )
      .join('\n')
    for (const word of ['zanzibar', 'password', 'kim@', '4711']) expect(bytes).not.toContain(word)
  })
})

describe('odd histories', () => {
  it.each([
    ['nothing', []],
    ['one reason only', drawn(60).filter(({ value }) => value === 'refund')],
    ['reasons used twice', drawn(6)],
    ['empty texts', drawn(60).map((sample) => ({ ...sample, text: text('') }))],
    [
      'words that each occur once',
      drawn(60).map((one, i) => ({ ...one, text: text('abcdefghij'[i % 10] ?? '') })),
    ],
  ])('of %s teach nothing, or nothing wrong', (_, samples) => {
    const model = trainReasons(samples, { salt: 's' })
    if (model === null) return
    for (const { probability } of predictReasons(model, text('where is my parcel')))
      expect(probability).toBeLessThanOrEqual(1)
  })

  it('of one requester with everything teach nothing', () => {
    expect(
      trainReasons(
        drawn(120).map((one) => ({ ...one, requesterId: 1 })),
        { salt: 's' },
      ),
    ).toBeNull()
  })

  it('of two thousand reasons stay small', () => {
    const random = createRandom(3)
    const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sta', 'vo', 'xi', 'zu', 'per', 'dan', 'gol']
    const word = () => Array.from({ length: 3 }, () => syllables[Math.floor(random() * 12)]).join('')
    const own = Array.from({ length: 2000 }, () => [word(), word()])
    const samples = Array.from({ length: 6000 }, (_, i) => ({
      value: `reason_${i % 2000}`,
      text: text(`${own[i % 2000]?.join(' ')} ${word()}`),
    }))
    const model = trained(samples)
    expect(sizeOfModel(model)).toBeLessThan(2_000_000)
    const right = samples.slice(0, 200).filter((one) =>
      predictReasons(model, one.text)
        .slice(0, 3)
        .some(({ value }) => value === one.value),
    )
    expect(right.length).toBeGreaterThan(100)
  }, 120_000)
})
