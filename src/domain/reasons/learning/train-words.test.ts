import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import { tokens } from '#domain/text/tokens.ts'
import { drawn, holds, text } from '#test/samples/reasons-drawn.ts'
import { wordFeature } from './features.ts'
import { predictReasons, type ReasonModel } from './model.ts'
import { trainReasons } from './train.ts'
import { updateReasons } from './update.ts'

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
