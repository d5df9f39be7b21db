import { afterEach, describe, expect, it, vi } from 'vitest'
import { asserts, conclude, createLimits } from './limits.ts'

describe('a limit', () => {
  it.each([
    ['at most', 99, true],
    ['at most', 100, true],
    ['at most', 100.1, false],
    ['at most', Number.NaN, false],
    ['at least', 100.1, true],
    ['at least', 100, true],
    ['at least', 99, false],
    ['at least', Number.NaN, false],
  ])('of %s 100 is kept by %d: %s', (kind, figure, kept) => {
    const limits = createLimits()
    const said = kind === 'at most' ? limits.atMost('x', figure, 100) : limits.atLeast('x', figure, 100)
    expect(said).toBe(kept ? `${kind} 100` : `${kind} 100 MISSED`)
    expect(limits.missed()).toHaveLength(kept ? 0 : 1)
    expect(limits.count()).toBe(1)
  })

  it('that is missed is named with its figure', () => {
    const limits = createLimits()
    limits.atMost('heap, MB', 12.345, 10)
    limits.atMost('listeners', Number.NaN, 0)
    expect(limits.missed()).toEqual(['heap, MB: 12.35, at most 10', 'listeners: no figure, at most 0'])
  })
})

describe('a command', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([
    [5, ['--assert'], 0],
    [15, ['--assert'], 1],
    [15, [], 0],
  ])('that measured %d of 10 and was called with %j ends with %d', (figure, args, code) => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const limits = createLimits()
    limits.atMost('x', figure, 10)
    expect(conclude(limits, args)).toBe(code)
    expect(told).toHaveBeenCalled()
  })

  it('asserts only where it is asked to', () => {
    expect(asserts(['node', 'run.ts', '--assert'])).toBe(true)
    expect(asserts(['node', 'run.ts'])).toBe(false)
  })
})
