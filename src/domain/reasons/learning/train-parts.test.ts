import { describe, expect, it } from 'vitest'
import { hash32 } from '#domain/hash.ts'
import { drawn, text } from '#test/samples/reasons-drawn.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { wordFeature } from './features.ts'
import { predict } from './model.ts'
import { learnReasons, trainReasons } from './train.ts'

const samples = drawn(90)
const learned = (more = {}) => {
  const model = trainReasons(samples, { salt: 'salt', ...more })
  if (model === null) throw new Error('there is enough to learn from')
  return model
}
const model = learned()

describe('a model', () => {
  it('says what it was learned from', () => {
    expect(model).toMatchObject({
      version: 1,
      salt: 'salt',
      language: 'en',
      contacts: 90,
      values: ['login', 'parcel', 'refund'],
    })
    expect([...model.fixed]).toEqual(new Array(model.hashes.length).fill(0))
    expect([...model.hashes]).toEqual([...model.hashes].sort((a, b) => a - b))
    for (const part of [model.weights, model.fixed, model.scales])
      expect(part.length).toBe(model.hashes.length)
    expect(model.starts.at(-1)).toBe(model.entries.length)
  })

  it('is learned in the same order by default', () => {
    expect(model).toEqual(learned({ seed: 1 }))
    expect(model.bias).not.toEqual(learned({ seed: 2 }).bias)
  })

  it('keeps by default what five tickets of three requesters hold', () => {
    const rule = { tickets: 5, requesters: 3 }
    expect(model).toEqual(learned({ rule }))
    expect(learned({ rule: { tickets: 1, requesters: 1 } }).hashes.length).toBeGreaterThan(
      model.hashes.length,
    )
  })

  it('has its certainty of what was learned alone, and its suggestions’ with what descriptions say', () => {
    // Descriptions that always speak for another reason than the text's own: the first stays right, with lower odds
    // than it deserves, which the correction is to give back.
    const wrong = (of: { parts: readonly { text: string }[] }) => {
      const said = samples.find((one) => one.text.parts[0]?.text === of.parts[0]?.text)?.value
      return new Map([[said === 'refund' ? 'login' : 'refund', 1]])
    }
    const misled = learned({ described: wrong })
    expect(misled.certainty).toEqual(model.certainty)
    expect(misled.bias).toEqual(model.bias)
    expect(misled.suggested.slope + misled.suggested.shift).toBeGreaterThan(
      model.suggested.slope + model.suggested.shift,
    )
  })

  it('holds texts like those that it was learned from for familiar', () => {
    const leads = drawn(60, 5).map((one) => predict(model, one.text).lead)
    expect(model.familiar).toBeGreaterThan(0)
    expect(leads.filter((lead) => lead >= model.familiar).length).toBeGreaterThan(50)
    expect(model.floor).toBe(0)
  })

  it('marks what stands in descriptions alone', () => {
    const said = learned({ descriptions: new Map([['refund', 'reimbursement']]) })
    const feature = said.hashes.indexOf(wordFeature(hash32('salt\nwreimburs')))
    expect(feature).toBeGreaterThanOrEqual(0)
    expect(said.fixed[feature]).toBe(1)
    expect(said.fixed.filter((one) => one === 1).length).toBeLessThan(said.fixed.length)
  })

  it('is learned in some steps, and in none where there is nothing', () => {
    expect(stepsOf(learnReasons(samples, { salt: 's' })).steps).toBeGreaterThan(100)
    expect(stepsOf(learnReasons([], { salt: 's' }))).toEqual({ steps: 0, value: null })
    const silent = samples.map((one) => ({ ...one, text: text('') }))
    expect(stepsOf(learnReasons(silent, { salt: 's' })).value).toBeNull()
  })
})
