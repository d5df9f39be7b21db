// What becomes of one screen while one of its calls fails in one way, and once it no longer does?

import { cleanup } from '@testing-library/react'
import type { Screen } from '#test/render.tsx'
import type { Fault } from '#workspace/controls.ts'
import { type Call, exactly } from './calls.ts'
import { compile, drawsByItself, pass, startClock, stopClock } from './clock.ts'
import type { Kind } from './kinds.ts'
import { type Look, look } from './look.ts'
import { type FaultScreen, openAll } from './screens.tsx'

const SECOND = 1_000

export interface Seen {
  /** While the fault lasts, a minute after the screen was opened. */
  during: Look
  /** After the fault, with everything pressed that tries again. */
  after: Look
  /** Once the frame was hidden for as long as anything is kept and shown again, where pressing was not enough. */
  shownAgain: Look | null
  made: { during: readonly string[]; all: readonly string[] }
}

export const faultOf = (call: Call, kind: Kind, seed: number): Fault => ({
  method: call.method,
  path: exactly(call),
  app: true,
  ...kind.of({ isWrite: call.method !== 'GET', seed }),
})

/** Runs with a clock that moves only by `pass`; whatever was opened is closed at the end. */
export async function inStandingTime<T>(work: (life: AbortSignal) => Promise<T>): Promise<T> {
  stopClock()
  drawsByItself(true)
  const life = new AbortController()
  try {
    return await work(life.signal)
  } finally {
    life.abort()
    drawsByItself(false)
    cleanup()
    startClock()
  }
}

export const looksAlike = (one: Look, other: Look): boolean =>
  [...one.parts].join('\n') === [...other.parts].join('\n')

/** What hangs on what was asked for again has as much patience as it had at first. */
const pressRetries = async (expected: Look | null, patience: number): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    const seen = look()
    if (expected === null || looksAlike(seen, expected)) return
    for (const button of seen.retries) button.click()
    await pass(seen.retries.length === 0 ? patience : 10 * SECOND)
  }
}

/** What the account lacks is asked for again within the hour, by the index of answers within an hour and a half. */
const HIDDEN = 100 * 60 * SECOND

const showAgain = async ({ desk, tab }: Screen): Promise<void> => {
  desk.activate(null)
  await pass(HIDDEN)
  desk.activate(tab.id)
  await pass(30 * SECOND)
}

/** `expected`: how the screen ends without a fault; null to find that out. */
export const seenWith = (
  screen: FaultScreen,
  faults: readonly Fault[],
  expected: Look | null,
): Promise<Seen> =>
  inStandingTime(async (life) => {
    const { ask, patience } = screen
    const door = await screen.open({
      pauses: true,
      life,
      controls: { faults: ask ? [] : [...faults], switches: { appCap: 'off' } },
    })
    await pass(3 * SECOND)
    openAll()
    await pass(patience - 3 * SECOND)
    openAll()
    await pass(5 * SECOND)
    const arrived = async (): Promise<void> => {
      for (let tries = 0; tries < 30 && look().loading.length > 0; tries += 1) {
        await compile()
        await pass(SECOND)
      }
    }
    if (expected === null || ask) await arrived()
    const before = ask ? door.calls().length : 0
    if (ask) {
      door.world.setControls({ faults: [...faults] })
      await ask()
      await pass(patience)
      if (expected === null) await arrived()
    }
    const during = look()
    const made = door.calls().slice(before)
    door.world.setControls({ faults: [] })
    await pressRetries(expected, patience)
    const after = look()
    let shownAgain: Look | null = null
    if (expected !== null && !looksAlike(after, expected)) {
      await showAgain(door)
      openAll()
      await pressRetries(expected, patience)
      shownAgain = look()
    }
    return {
      during,
      after,
      shownAgain,
      made: { during: made, all: door.calls().slice(before) },
    }
  })
