import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#domain/instant.ts'
import { openChannel } from '#store/channel.ts'
import { anActivity, NOW } from '#test/samples/records.ts'
import { openFrameFacts } from './frame-facts.ts'
import { isSharedActivity, type ReadActivity, withoutWords } from './schemas/shared-activity.ts'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

const OWNER = { installationId: 51, userId: 1 }
const READ: ReadActivity = {
  at: NOW,
  activity: [anActivity('help_center_searched', 3, { query: 'my secret order', resultCount: 0 })],
  completeSince: Number.NEGATIVE_INFINITY,
  skipped: 0,
}
const SAFE = withoutWords(READ)
const FRESH = 15 * MINUTE

const frame = (owner = OWNER, now = NOW) => {
  const { signal } = life
  return openFrameFacts({ open: (hear) => openChannel(owner, hear, signal), now: () => now })
}

describe('what a frame read', () => {
  it('is told to another, without a word that was searched for', async () => {
    frame().share('activity:5', () => SAFE)
    const told = await frame().ask('activity:5', FRESH, isSharedActivity)
    expect(told).toEqual(SAFE)
    expect(JSON.stringify(told)).not.toContain('secret')
  })

  it.each<[string, () => ReadActivity | null, string, typeof OWNER, number]>([
    ['of somebody else', () => SAFE, 'activity:6', OWNER, NOW],
    ['by another agent', () => SAFE, 'activity:5', { ...OWNER, userId: 2 }, NOW],
    ['a quarter of an hour ago', () => SAFE, 'activity:5', OWNER, NOW + FRESH],
    ['in the future', () => SAFE, 'activity:5', OWNER, NOW - 1],
    ['that may no longer hold', () => null, 'activity:5', OWNER, NOW],
    ['with words', () => READ, 'activity:5', OWNER, NOW],
  ])('is not taken: %s', async (_name, known, key, owner, now) => {
    frame().share('activity:5', known)
    expect(await frame(owner, now).ask(key, FRESH, isSharedActivity)).toBeNull()
  })

  it('is waited for no longer than a moment, where nobody answers', async () => {
    expect(await frame().ask('activity:5', FRESH, isSharedActivity)).toBeNull()
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'facts'],
    ['what requesters’ rows look like', { ask: 5 }],
    ['an answer without facts', { told: 'activity:5' }],
    ['facts of another version', { told: 'activity:5', facts: { at: NOW, activity: [{ kind: 1 }] } }],
  ])('is not mistaken for %s', async (_name, message) => {
    const { signal } = life
    const stranger = openChannel(OWNER, () => stranger.tell(message), signal)
    expect(await frame().ask('activity:5', FRESH, isSharedActivity)).toBeNull()
  })
})
