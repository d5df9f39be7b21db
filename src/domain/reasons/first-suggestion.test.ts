import { describe, expect, it } from 'vitest'
import { codeOf, keptSuggestion, tenthOf } from './first-suggestion.ts'

describe('what was suggested first', () => {
  it.each([
    [0, 0],
    [0.04, 0],
    [0.1, 1],
    [0.699, 6],
    [0.7, 7],
    [1, 9],
  ])('with a likelihood of %s is told as tenth %s', (probability, tenth) => {
    expect(tenthOf(probability)).toBe(tenth)
  })

  it('is told apart from nearly every other reason', () => {
    const codes = Array.from({ length: 200 }, (_, index) => codeOf(`billing__reason_${index}`))
    expect(new Set(codes).size).toBeGreaterThan(197)
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]{3}$/)
  })
})

describe('what a save leaves of it', () => {
  const card = { value: 'card', probability: 0.72 }
  const [seen, blind] = [false, true].map((hidden) => ({ tenth: 3, code: 'abc', blind: hidden }))
  const fresh = (hidden: boolean) => ({ tenth: 7, code: codeOf('card'), blind: hidden })

  it.each([
    ['the first save', null, card, { chosenAnew: true, hidden: false }, fresh(false)],
    ['a choice that was made blind', null, card, { chosenAnew: true, hidden: true }, fresh(true)],
    ['a reason that no choice of ours set', null, card, { chosenAnew: false, hidden: false }, fresh(false)],
    ['a later save of the same choice', seen, card, { chosenAnew: false, hidden: false }, seen],
    ['another choice', seen, card, { chosenAnew: true, hidden: false }, fresh(false)],
    ['another choice where they wait again', seen, card, { chosenAnew: true, hidden: true }, fresh(false)],
    ['another choice, still blind', blind, card, { chosenAnew: true, hidden: true }, fresh(true)],
    ['another choice, seen by now', blind, card, { chosenAnew: true, hidden: false }, fresh(false)],
    ['no suggestion', null, undefined, { chosenAnew: true, hidden: false }, null],
    ['no suggestion any more', seen, undefined, { chosenAnew: true, hidden: false }, seen],
  ])('%s', (_name, before, now, how, kept) => {
    expect(keptSuggestion(before ?? null, now, how)).toEqual(kept)
  })
})
