import { describe, expect, it } from 'vitest'
import type { Component, Step } from './component.ts'
import { DEFAULT_COMPONENTS } from './default-components.ts'
import { pointsFor } from './points.ts'

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
