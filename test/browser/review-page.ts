// How does a test open the Review page, and what is inside its frame?

import type { Frame, FrameLocator, Page } from 'playwright-core'
import { IDS } from '#workspace/demo/company.ts'
import { appFrame } from './window.ts'

/** An admin of the demo account: sees all tickets and may change the settings. */
export const LEAD = IDS.admin

/** Opens Review from the main navigation, where it is as it was left; shows the tab of that name. */
export async function openReview(page: Page, tab?: string | RegExp): Promise<FrameLocator> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Barometer' }).click()
  const frame = appFrame(page)
  if (tab !== undefined) await frame.getByRole('tab', { name: tab }).click()
  return frame
}

/** The Review page's own frame: for what is measured inside it. */
export function insideReview(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('review.html'))
  if (!frame) throw new Error('The page has no frame of Review.')
  return frame
}

/** The tickets of the period, and how they were worked, are all read, and what they tell is drawn. */
export const allRead = async (frame: FrameLocator): Promise<void> => {
  await frame.getByText('All tickets read').first().waitFor({ state: 'attached', timeout: 60_000 })
  await frame.locator('body:not(:has([data-behind]))').waitFor({ state: 'attached' })
}
