// How is something pressed in a frame of another process, so that the press arrives?

import type { Locator } from 'playwright-core'
import { vi } from 'vitest'

/**
 * Clicks until `shows` is on the screen; fails with what stood in the way after 15 seconds. The app's frame is another
 * process: Chromium hands a press that follows a scroll within milliseconds to the page around it, where it is lost. A
 * person would press again.
 */
export async function press(control: Locator, shows: Locator): Promise<void> {
  const pressed = async (): Promise<void> => {
    if (await shows.first().isVisible()) return
    await control.click({ timeout: 2_000 })
    await shows.first().waitFor({ timeout: 2_000 })
  }
  await vi.waitFor(pressed, { timeout: 15_000, interval: 100 })
}
