import { describe, expect, it } from 'vitest'
import { drawn, text, trained } from '#test/samples/reasons-drawn.ts'
import { predictReasons, type ReasonModel } from './model.ts'
import { updateReasons } from './update.ts'

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
