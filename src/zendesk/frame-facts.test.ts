import '#zendesk/schemas/shared.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { openChannel } from '#store/channel.ts'
import {
  PLANTED,
  READ_ACTIVITY,
  READ_ORGANIZATION,
  READ_ROWS,
  TOLD_ACTIVITY,
  TOLD_ORGANIZATION,
  TOLD_ROWS,
} from '#test/samples/facts.ts'
import { NOW } from '#test/samples/records.ts'
import { openFrameFacts } from './frame-facts.ts'
import type { Dated, FactKind } from './shared-facts.ts'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

const OWNER = { installationId: 31, userId: 1 }

const frame = (owner = OWNER, now: Instant = NOW) => {
  const { signal } = life
  return openFrameFacts({ open: (hear) => openChannel(owner, hear, signal), now: () => now })
}

/** Says something on the channel as a frame of who knows which version, and notes what it hears. */
const stranger = (answer: (message: unknown) => unknown) => {
  const heard: unknown[] = []
  const { signal } = life
  const channel = openChannel(
    OWNER,
    (message) => {
      heard.push(message)
      const reply = answer(message)
      if (reply !== undefined) channel.tell(reply)
    },
    signal,
  )
  return heard
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('what one frame tells another', () => {
  it.each<[FactKind, Dated<FactKind>, Dated<FactKind>]>([
    ['rows', READ_ROWS, TOLD_ROWS],
    ['activity', READ_ACTIVITY, TOLD_ACTIVITY],
    ['organization', READ_ORGANIZATION, TOLD_ORGANIZATION],
  ])('is what Zendesk said, without a text: %s', async (kind, read, travels) => {
    const heard = stranger(() => undefined)
    frame().share(kind, 5, () => read)
    const told = await frame().ask(kind, 5)
    expect(told).toEqual(travels)
    await pause(20)
    expect(heard).toEqual([{ wanted: `${kind}:5` }, { told: `${kind}:5`, facts: told }])
    for (const text of PLANTED) expect(JSON.stringify(heard)).not.toContain(text)
  })

  it.each<[string, typeof OWNER, number, Instant]>([
    ['for another requester', OWNER, 6, NOW],
    ['to another user', { ...OWNER, userId: 2 }, 5, NOW],
    ['in another installation', { ...OWNER, installationId: 32 }, 5, NOW],
    ['once it is five minutes old', OWNER, 5, NOW + 5 * MINUTE],
    ['while it is of the future', OWNER, 5, NOW - 1],
  ])('is nothing %s', async (_name, owner, requester, now) => {
    frame(OWNER, now).share('rows', 5, () => READ_ROWS)
    expect(await frame(owner, now).ask('rows', requester)).toBeNull()
  })

  it('is nothing of another kind', async () => {
    frame().share('rows', 5, () => READ_ROWS)
    expect(await frame().ask('organization', 5)).toBeNull()
  })

  it.each<[FactKind, Dated<FactKind>, number]>([
    ['rows', READ_ROWS, 5],
    ['activity', READ_ACTIVITY, 15],
    ['organization', READ_ORGANIZATION, 5],
  ])('is fresh for its time: %s', async (kind, read, minutes) => {
    const end = NOW + minutes * MINUTE
    // Whose clock is behind tells it still: the other does not take it.
    frame(OWNER, NOW).share(kind, 5, () => read)
    expect(await frame(OWNER, end - 1).ask(kind, 5)).not.toBeNull()
    expect(await frame(OWNER, end).ask(kind, 5)).toBeNull()
  })

  it('is nothing where it may no longer hold', async () => {
    frame().share('rows', 5, () => null)
    expect(await frame().ask('rows', 5)).toBeNull()
  })

  it('is nothing where the browser has no channel', async () => {
    const open = () => null
    const alone = openFrameFacts({ open: (hear) => openChannel({ ...OWNER, open }, hear, life.signal) })
    expect(await alone.ask('rows', 5)).toBeNull()
  })

  it('is waited for as long as it is worth, and no longer', async () => {
    const { signal } = life
    const asking = (patience: number) =>
      openFrameFacts({ open: (hear) => openChannel(OWNER, hear, signal), patience: () => patience })
    const taken = async (kind: FactKind, patience: number): Promise<number> => {
      const began = performance.now()
      expect(await asking(patience).ask(kind, 5)).toBeNull()
      return performance.now() - began
    }
    expect(await taken('organization', 0)).toBeLessThan(40)
    expect(await taken('activity', 80)).toBeGreaterThanOrEqual(75)
    // Nobody waits for it before they see anything, and it saves an export.
    expect(await taken('organization', 80)).toBeGreaterThanOrEqual(4 * 80 - 5)
  })
})

describe('an answer from who knows where', () => {
  it.each<[string, unknown, boolean]>([
    ['is taken where it is well formed', { told: 'rows:5', facts: TOLD_ROWS }, true],
    ['is ignored where it is nothing', undefined, false],
    ['is ignored where it is null', null, false],
    ['is ignored where it is a text', 'facts', false],
    ['is ignored where it asks as an earlier version did', { ask: 5 }, false],
    ['is ignored where it answers as an earlier version did', { requester: 5, ...TOLD_ROWS }, false],
    ['is ignored without facts', { told: 'rows:5' }, false],
    ['is ignored with a text', { told: 'rows:5', facts: READ_ROWS }, false],
    ['is ignored with facts of another kind', { told: 'rows:5', facts: TOLD_ACTIVITY }, false],
    [
      'is ignored when five minutes old',
      { told: 'rows:5', facts: { ...TOLD_ROWS, at: NOW - 5 * MINUTE } },
      false,
    ],
    ['is ignored when of the future', { told: 'rows:5', facts: { ...TOLD_ROWS, at: NOW + 1 } }, false],
    ['is ignored about somebody else', { told: 'rows:6', facts: TOLD_ROWS }, false],
  ])('%s', async (_name, message, taken) => {
    stranger(() => message)
    expect((await frame().ask('rows', 5)) !== null).toBe(taken)
  })
})
