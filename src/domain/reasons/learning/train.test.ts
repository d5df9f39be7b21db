import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { tokens } from '#domain/text/tokens.ts'
import { wordFeature } from './features.ts'
import { predictReasons, type ReasonModel, sizeOfModel } from './model.ts'
import { createRandom } from './random.ts'
import type { ReasonSample } from './samples.ts'
import { learnReasons, trainReasons } from './train.ts'
import { updateReasons } from './update.ts'

const text = (body: string): TicketText => ({
  subject: '',
  parts: [{ text: body, weight: 1 }],
  language: 'en',
})

const MATTERS: Readonly<Record<string, readonly string[]>> = {
  refund: ['money', 'refund', 'return', 'paid', 'amount'],
  parcel: ['parcel', 'courier', 'delivery', 'tracking', 'street'],
  login: ['password', 'login', 'code', 'locked', 'account'],
}
const IDLE = ['please', 'today', 'again', 'hello', 'since', 'morning', 'about', 'never']

/** Contacts whose words are drawn from their matter's and from idle ones; the seed decides. */
const drawn = (many: number, seed = 1): ReasonSample[] => {
  const random = createRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  return Array.from({ length: many }, (_, i) => {
    const value = Object.keys(MATTERS)[i % 3] ?? ''
    const words = [pick(MATTERS[value] ?? []), pick(IDLE), pick(MATTERS[value] ?? []), pick(IDLE), pick(IDLE)]
    return { value, text: text(words.join(' ')), requesterId: i }
  })
}

const trained = (samples: readonly ReasonSample[], salt = 'salt'): ReasonModel => {
  const model = trainReasons(samples, { salt })
  if (model === null) throw new Error('there is enough to learn from')
  return model
}

const holds = (model: ReasonModel, stem: string): boolean =>
  model.hashes.includes(wordFeature(hash32(`${model.salt}\nw${stem}`)))

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

describe('the team’s own words', () => {
  const descriptions = new Map([
    ['parcel', 'shipment consignment'],
    ['refund', 'reimbursement'],
  ])
  const samples = drawn(120).map((sample, i) =>
    i % 30 === 0 ? { ...sample, text: text(`${sample.text.parts[0]?.text} shipment zanzibar`) } : sample,
  )
  const model = trainReasons(samples, { salt: 'salt', descriptions })
  const stemOf = (word: string): string => tokens(word, 'en')[0] ?? ''

  it('are kept however rare they are in contacts, and nothing else is', () => {
    expect(model && holds(model, stemOf('shipment'))).toBe(true)
    expect(model && holds(model, stemOf('zanzibar'))).toBe(false)
  })

  it('tell the reason that they are said of', () => {
    expect(model && predictReasons(model, text('a consignment'))[0]?.value).toBe('parcel')
    expect(model && predictReasons(model, text('reimbursement'))[0]?.value).toBe('refund')
  })

  it('are moved by no contact', () => {
    if (model === null) throw new Error('there is enough to learn from')
    const taught = updateReasons(model, [{ value: 'login', text: text('shipment') }])
    const feature = model.hashes.indexOf(wordFeature(hash32(`salt\nw${stemOf('shipment')}`)))
    const weightsIn = (from: ReasonModel): number[] =>
      [...from.entries.slice(from.starts[feature], from.starts[feature + 1])].map(
        (entry) => entry * (from.scales[feature] ?? 0),
      )
    expect(weightsIn(model).length).toBeGreaterThan(0)
    for (const [place, weight] of weightsIn(taught).entries())
      expect(weight).toBeCloseTo(weightsIn(model)[place] ?? 0, 6)
  })

  it('are left out where one or two customers hold them often: how those use them may not be learned', () => {
    const often = drawn(120).map((sample, i) =>
      i % 3 === 0
        ? { ...sample, text: text(`${sample.text.parts[0]?.text} shipment`), requesterId: `of two ${i % 2}` }
        : sample,
    )
    const other = trainReasons(often, { salt: 'salt', descriptions })
    expect(other && holds(other, stemOf('shipment'))).toBe(false)
    expect(other && predictReasons(other, text('money paid for a shipment'))[0]?.value).toBe('refund')
    expect(other && holds(other, stemOf('consignment'))).toBe(true)
  })

  it('alone teach nothing', () => {
    const empty = drawn(60).map((sample) => ({ ...sample, text: text('') }))
    expect(trainReasons(empty, { salt: 's', descriptions })).toBeNull()
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

describe('a model that is told of newer contacts', () => {
  const model = trained(drawn(120))
  const odd = text('the courier locked the street')
  const of = (from: ReasonModel, value: string, given = odd): number =>
    predictReasons(from, given).find((one) => one.value === value)?.probability ?? 0

  it('moves towards them, and forgets nothing', () => {
    const taught = updateReasons(model, [{ value: 'login', text: odd }])
    expect(of(taught, 'login')).toBeGreaterThan(of(model, 'login'))
    expect(predictReasons(taught, text('refund my money'))[0]?.value).toBe('refund')
    expect(taught.contacts).toBe(model.contacts + 1)
  })

  it('adds no feature and no reason', () => {
    const taught = updateReasons(model, [
      { value: 'unheard', text: text('xylophone') },
      { value: 'login', text: text('xylophone') },
    ])
    expect(taught.hashes).toEqual(model.hashes)
    expect(taught.values).toEqual(model.values)
    expect(of(taught, 'refund', text('money'))).toBeCloseTo(of(model, 'refund', text('money')), 1)
  })
})
