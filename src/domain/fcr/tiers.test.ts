import { describe, expect, it } from 'vitest'
import { tierRose } from './tiers.ts'

const TIERS = { '1': 1, '2': 2, '3': 2 }
const move = (at: number, from: string | null, to: string | null) => ({ at, from, to })

describe('tierRose', () => {
  it.each([
    ['passed up after the reply', [move(20, '1', '2')], 10, true],
    ['routed before the reply', [move(5, '1', '2')], 10, false],
    ['passed up before any reply', [move(20, '1', '2')], null, false],
    ['passed up with the reply itself', [move(10, '1', '2')], 10, false],
    ['taken from its group', [move(20, '1', null)], 10, false],
    ['passed on from a group without a tier', [move(20, '9', '2')], 10, false],
    ['passed down', [move(20, '2', '1')], 10, false],
    ['passed aside', [move(20, '2', '3')], 10, false],
    ['passed to a group without a tier', [move(20, '1', '9')], 10, false],
    ['given a group for the first time', [move(20, null, '2')], 10, false],
    ['up and down again', [move(20, '1', '2'), move(30, '2', '1')], 10, true],
    ['never moved', [], 10, false],
  ])('%s', (_name, moves, firstReplyAt, rose) => {
    expect(tierRose(moves, TIERS, firstReplyAt)).toBe(rose)
  })

  it('is not evaluated without a map of tiers', () => {
    expect(tierRose([move(20, '1', '2')], {}, 10)).toBeNull()
  })
})
