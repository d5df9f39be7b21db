import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countSilence } from './silence.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  ['after five seconds', 5_000, 1],
  ['never, where nobody else could do it', null, 0],
] as const)('silence falls %s', (_name, patience, times) => {
  it('while somebody waits', () => {
    const fallen = vi.fn(() => silence.end())
    const silence = countSilence({ patience, counts: () => true, fallen })
    silence.listen()
    vi.advanceTimersByTime(4_999)
    expect(fallen).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(60_000)
    expect(fallen).toHaveBeenCalledTimes(times)
  })
})
