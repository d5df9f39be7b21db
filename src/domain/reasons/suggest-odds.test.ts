import { describe, expect, it } from 'vitest'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { modelOf } from '#test/samples/reason-model.ts'
import { suggestReasons } from './suggest.ts'
import { buildTaxonomy } from './taxonomy.ts'

const ANIMALS = 'walrus yak zebra okapi narwhal gazelle ibex lemur bison koala ferret gopher hamster'.split(
  ' ',
)
const OPTIONS = [...ANIMALS.map((value) => ({ name: value, value })), { name: 'Other', value: 'other' }]
const TAXONOMY = buildTaxonomy(OPTIONS)
const textOf = (body: string, weight = 1): TicketText => ({
  subject: '',
  parts: [{ text: body, weight }],
  language: 'en',
})
/** Odds by hand: their logarithms are the bias, and *hippo* is a word without any worth. */
const learnedOf = (odds: Readonly<Record<string, number>>, more = {}) =>
  modelOf(
    Object.keys(odds),
    Object.values(odds).map((one) => Math.log(one)),
    { hippo: Object.keys(odds).map(() => 0) },
    more,
  )

describe('what is suggested of it', () => {
  const of = (odds: Readonly<Record<string, number>>, more = {}) =>
    suggestReasons(TAXONOMY, textOf('hippo'), learnedOf(odds, more)).map(({ value, likelihood }) => [
      value,
      likelihood,
    ])

  it.each<[string, Record<string, number>, string[][]]>([
    [
      'likely from 55 %, with twice as much as the next',
      { yak: 0.5501, zebra: 0.27, ibex: 0.1799 },
      [
        ['yak', 'likely'],
        ['zebra', 'maybe'],
        ['ibex', 'maybe'],
      ],
    ],
    [
      'maybe below 55 %',
      { yak: 0.549, zebra: 0.23, ibex: 0.221 },
      [
        ['yak', 'maybe'],
        ['zebra', 'maybe'],
        ['ibex', 'maybe'],
      ],
    ],
    [
      'maybe with less than twice as much as the next',
      { yak: 0.6, zebra: 0.301, ibex: 0.099 },
      [
        ['yak', 'maybe'],
        ['zebra', 'maybe'],
        ['ibex', 'maybe'],
      ],
    ],
    [
      'likely with just over twice as much',
      { yak: 0.601, zebra: 0.3, ibex: 0.099 },
      [
        ['yak', 'likely'],
        ['zebra', 'maybe'],
        ['ibex', 'maybe'],
      ],
    ],
    [
      'nothing below 4 %',
      { yak: 0.9, zebra: 0.061, ibex: 0.039 },
      [
        ['yak', 'likely'],
        ['zebra', 'maybe'],
      ],
    ],
    [
      'three at most',
      { yak: 0.6, zebra: 0.2, ibex: 0.11, koala: 0.09 },
      [
        ['yak', 'likely'],
        ['zebra', 'maybe'],
        ['ibex', 'maybe'],
      ],
    ],
  ])('%s', (_, odds, found) => {
    expect(of(odds)).toEqual(found)
  })

  it('is nothing below the odds that were noise, nor of a kind that was not learned from', () => {
    const odds = { yak: 0.7, zebra: 0.3 }
    const lead = (Math.log(0.7) - Math.log(0.3)) / 2
    const many = (more = {}) => of(odds, more).length
    expect([many({ floor: 0.69 }), many({ floor: 0.71 })]).toEqual([2, 0])
    expect([many({ familiar: lead - 0.01 }), many({ familiar: lead + 0.01 })]).toEqual([2, 0])
  })

  it('of descriptions alone is heeded whatever a silent model holds for noise', () => {
    const text = textOf('walrus', 1.5)
    const model = learnedOf({ other: 0.7, zebra: 0.3 }, { floor: 0.99, familiar: 9 })
    expect(suggestReasons(TAXONOMY, textOf('walrus hippo', 1.5), model).length).toBeGreaterThan(0)
    expect(suggestReasons(TAXONOMY, text).length).toBeGreaterThan(0)
  })

  it('of one word that descriptions hold is a hint, of two it is likely', () => {
    const two = buildTaxonomy(
      [...ANIMALS.map((value) => ({ name: value, value })), { name: 'Hippo', value: 'h' }],
      { h: { synonyms: ['rhino'] } },
    )
    const said = (text: string) => suggestReasons(two, textOf(text, 3))[0]
    expect(said('hippo')).toMatchObject({ value: 'h', likelihood: 'maybe' })
    expect(said('hippo')?.probability).toBe(1)
    expect(said('hippo rhino')).toMatchObject({ value: 'h', likelihood: 'likely', probability: 1 })
  })
})
