// How is something pressed in a frame of another process, so that the press arrives?

import type { Locator } from 'playwright-core'
import { vi } from 'vitest'

/** Presses until `shows` is on the screen; fails with what stood in the way after 15 seconds. */
async function pressUntil(shows: Locator, pressOnce: () => Promise<void>): Promise<void> {
  const pressed = async (): Promise<void> => {
    if (await shows.first().isVisible()) return
    await pressOnce()
    await shows.first().waitFor({ timeout: 2_000 })
  }
  await vi.waitFor(pressed, { timeout: 15_000, interval: 100 })
}

/**
 * Clicks until `shows` is on the screen; fails with what stood in the way after 15 seconds. The app's frame is another
 * process: Chromium hands a press that follows a scroll within milliseconds to the page around it, where it is lost. A
 * person would press again.
 */
export const press = (control: Locator, shows: Locator): Promise<void> =>
  pressUntil(shows, () => control.click({ timeout: 2_000 }))

/**
 * Gives a control the focus and presses a key there until `shows` is on the screen, as `press` does: a key that follows
 * the focus within milliseconds goes to the page that had it before.
 */
export const pressKey = (control: Locator, key: string, shows: Locator): Promise<void> =>
  pressUntil(shows, () => control.press(key, { timeout: 2_000 }))
