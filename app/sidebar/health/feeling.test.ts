import { describe, expect, it } from 'vitest'
import type { Mood } from '#domain/health/mood.ts'
import type { Satisfaction } from '#domain/health/satisfaction.ts'
import { feelingOf, strainOf } from './feeling.ts'

const satisfied = (state: Satisfaction['state']) => ({ state }) as Satisfaction

describe('strainOf', () => {
  it.each<[Mood | null, Mood | null, ReturnType<typeof strainOf>]>([
    [null, null, null],
    [null, 'content', null],
    [null, 'angry', 'proposed'],
    [null, 'restless', 'proposed'],
    ['restless', null, 'confirmed'],
    ['content', 'angry', null],
  ])('said %s, seems %s: %s', (said, seems, strain) => {
    expect(strainOf(said, seems && { mood: seems, evidence: [] })).toBe(strain)
  })
})

describe('feelingOf', () => {
  it.each([
    ['unknown', null, null],
    ['satisfied', null, 'happy'],
    ['mixed', null, 'mixed'],
    ['not_satisfied', null, 'unhappy'],
    ['satisfied', 'proposed', 'strained_maybe'],
    ['not_satisfied', 'proposed', 'unhappy'],
    ['satisfied', 'confirmed', 'strained'],
    ['not_satisfied', 'confirmed', 'strained'],
  ] as const)('%s, strain %s: %s', (state, strain, feeling) => {
    expect(feelingOf(satisfied(state), strain)).toBe(feeling)
  })
})
