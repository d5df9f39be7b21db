// How does a journey see soon what a frame does within minutes: when its turn to call has come, or when it reads anew?

import type { BrowserContext, Frame, Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { World } from '#workspace/world/world.ts'
import { FRAME_DAY, passTime } from './frame-day.ts'

/** For `signIn`: in frames of this window minutes can be let pass. */
export const HURRIED = {
  opening: (window: BrowserContext): Promise<unknown> => window.addInitScript({ content: FRAME_DAY }),
}

/** Simulated milliseconds a step. */
const STEP = 5_000
const PAUSE = 250
/** Milliseconds that a test waits itself. */
const PATIENCE = 30_000

/** Lets time pass in the frame and in the account, whose limits are by its own clock, until that stands in the frame. */
export const passUntil = (world: World, frame: Frame, shown: Locator): Promise<void> =>
  expect
    .poll(
      async () => {
        if ((await shown.count()) > 0) return true
        world.advance(STEP)
        await passTime(frame, STEP)
        return false
      },
      { interval: PAUSE, timeout: PATIENCE, message: `within minutes: ${shown}` },
    )
    .toBe(true)
