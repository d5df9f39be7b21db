import { describe, expect, it } from 'vitest'
import type { Component, Step } from './component.ts'
import { DEFAULT_COMPONENTS } from './default-components.ts'
import { fewestFrom, nextStep, pointsFor, readable } from './points.ts'

const componentWith = (steps: readonly Step[]): Component => {
  const [first] = DEFAULT_COMPONENTS
  if (first === undefined) throw new Error('no components')
  return { ...first, steps }
}

describe('pointsFor', () => {
  it.each<[string, Step['points'], string | boolean, string | number | boolean]>([
    ['a word', 8, 'done', 'done'],
    ['another word', 0, 'done', 'begun'],
    ['a check box', 8, true, true],
    ['a check box that is off', 0, true, false],
    // A field's text is read as a number where it is one, whatever the team typed the threshold as.
    ['a number that was typed as a word', 8, '5', 5],
    ['the same number, written otherwise', 8, ' 5.0 ', 5],
    ['another number', 0, '5', 6],
    ['nothing typed yet, and zero', 0, '', 0],
  ])('equals: %s', (_, points, equals, value) => {
    expect(pointsFor(componentWith([{ equals, points: 8 }]), value)).toBe(points)
  })
})

describe('fewestFrom', () => {
  it.each<[string, readonly Step[], number, number]>([
    [
      'more earns more',
      [
        { atLeast: 5, points: 8 },
        { atLeast: 2, points: 3 },
      ],
      2,
      3,
    ],
    [
      'more may fall behind a limit',
      [
        { atMost: 3, points: 8 },
        { atMost: 5, points: 4 },
      ],
      2,
      0,
    ],
    [
      'too much may earn less, though never nothing',
      [
        { atLeast: 6, points: 5 },
        { atLeast: 2, points: 8 },
      ],
      2,
      5,
    ],
  ])('%s', (_, steps, bound, fewest) => {
    expect(fewestFrom(componentWith(steps), bound)).toBe(fewest)
  })

  it('of a word is what the word earns', () => {
    expect(fewestFrom(componentWith([{ equals: 'done', points: 8 }]), 'done')).toBe(8)
  })
})

describe('readable', () => {
  const words = componentWith([{ equals: 'done', points: 8 }])
  const box = componentWith([{ equals: true, points: 8 }])
  const number = componentWith([{ atLeast: 2, points: 8 }])
  it.each<[string, Component, number | string | boolean, boolean]>([
    ['a word where words are asked for', words, 'begun', true],
    ['a check box where words are asked for', words, true, false],
    ['a check box where one is asked for', box, false, true],
    ['a word where a check box is asked for', box, 'true', false],
    ['a word where a number is asked for', number, 'done', false],
    ['a number', words, 3, true],
  ])('%s', (_, component, value, can) => {
    expect(readable(component, value)).toBe(can)
  })
})

describe('nextStep', () => {
  const seen = (value: number) => ({ known: true as const, value, observations: 1, at: null, partial: false })
  const steps = [
    { atLeast: 9, points: 12 },
    { atLeast: 6, points: 8 },
    { atLeast: 3, points: 4 },
  ]
  it.each([
    [0, 0, { step: { atLeast: 3, points: 4 }, gain: 4 }],
    [4, 4, { step: { atLeast: 6, points: 8 }, gain: 4 }],
    [7, 8, { step: { atLeast: 9, points: 12 }, gain: 4 }],
    [9, 12, null],
  ])('of %i, worth %i, is the nearest better one, in whatever order they stand', (value, points, next) => {
    expect(nextStep(componentWith(steps), seen(value), points)).toEqual(next)
    expect(nextStep(componentWith(steps.toReversed()), seen(value), points)).toEqual(next)
  })

  it('is not one that was passed: too much gains nothing by more', () => {
    const peak = componentWith([
      { atLeast: 6, points: 5 },
      { atLeast: 2, points: 8 },
    ])
    expect(nextStep(peak, seen(7), 5)).toBeNull()
  })
})
