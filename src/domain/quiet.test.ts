import { describe, expect, it } from 'vitest'
import { isQuiet } from './quiet.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

const IDS = Array.from({ length: 20_000 }, (_, id) => 500_000 + id)
const settings = (quietSamplePercent: number, more: Partial<Settings> = {}) => ({
  ...DEFAULT_SETTINGS,
  quietSamplePercent,
  ...more,
})
const quiet = (percent: number) => IDS.filter((id) => isQuiet({ id, tags: [] }, settings(percent)))

describe('the quiet sample', () => {
  it('is empty unless a team wants it', () => {
    expect(IDS.some((id) => isQuiet({ id, tags: [] }, DEFAULT_SETTINGS))).toBe(false)
  })

  it.each([5, 20, 50])('takes %i percent', (percent) => {
    const share = percent / 100
    const spread = Math.sqrt((share * (1 - share)) / IDS.length)
    expect(Math.abs(quiet(percent).length / IDS.length - share)).toBeLessThan(5 * spread)
  })

  it('grows around those that were in it', () => {
    const more = new Set(quiet(10))
    expect(quiet(5).every((id) => more.has(id))).toBe(true)
  })

  it('keeps a ticket as it was drawn, whatever the share became', () => {
    const drawn = { id: 7, tags: ['bm_on_7', 'bm_quiet'] }
    expect(isQuiet(drawn, settings(0))).toBe(true)
    expect(isQuiet({ id: 7, tags: ['bm_on_7'] }, settings(50))).toBe(false)
    // Of the ticket before this one.
    expect(isQuiet({ id: 7, tags: ['bm_on_6', 'bm_quiet'] }, settings(0))).toBe(false)
  })

  it('needs an id to draw by, and tags to be compared by', () => {
    const [id = 0] = quiet(50)
    expect(isQuiet({ id: null, tags: [] }, settings(50))).toBe(false)
    expect(isQuiet({ id, tags: [] }, settings(50, { featuresOff: ['tags'] }))).toBe(false)
  })
})
