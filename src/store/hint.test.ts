import { afterEach, describe, expect, it, vi } from 'vitest'
import { hintFacts, hintIndex, hintsAtFacts, hintsAtIndex } from './hint.ts'

const ME = { installationId: 9001, userId: 1 }

const storageOf = (): Storage => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage
}

afterEach(() => vi.unstubAllGlobals())

describe('a hint at the index', () => {
  it('says what was last seen, to the same agent of the same installation alone', () => {
    vi.stubGlobal('localStorage', storageOf())
    expect(hintsAtIndex(ME)).toBe(false)
    hintIndex(ME, true)
    expect(hintsAtIndex(ME)).toBe(true)
    expect(hintsAtIndex({ ...ME, userId: 2 })).toBe(false)
    expect(hintsAtIndex({ ...ME, installationId: 1 })).toBe(false)
    hintIndex(ME, false)
    expect(hintsAtIndex(ME)).toBe(false)
  })

  it('says whether anything was ever kept for the frames of this browser', () => {
    vi.stubGlobal('localStorage', storageOf())
    expect(hintsAtFacts()).toBe(false)
    hintFacts()
    expect(hintsAtFacts()).toBe(true)
  })

  it('knows nothing where storage is forbidden, and breaks nothing', () => {
    const forbidden = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    vi.stubGlobal('localStorage', undefined)
    expect(hintsAtIndex(ME)).toBeUndefined()
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(hintsAtIndex(ME)).toBeUndefined()
    expect(hintsAtFacts()).toBeUndefined()
    expect(() => hintIndex(ME, true)).not.toThrow()
    expect(hintFacts).not.toThrow()
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => forbidden.localStorage,
    })
    expect(hintsAtIndex(ME)).toBeUndefined()
    expect(() => hintIndex(ME, false)).not.toThrow()
    Reflect.deleteProperty(globalThis, 'localStorage')
  })
})
