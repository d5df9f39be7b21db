import type { Frame, FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { appFrame } from './window.ts'

const LEAD = 800001

const journey = setUpJourney()

/** The Review page's own frame. */
function inside(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('review.html'))
  if (!frame) throw new Error('The page has no frame of Review.')
  return frame
}

async function openCustomers(page: Page): Promise<FrameLocator> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Barometer' }).click()
  const frame = appFrame(page)
  await frame.getByRole('tab', { name: 'Customers' }).click()
  await frame.getByRole('region', { name: 'Organisations at risk' }).waitFor({ timeout: 60_000 })
  return frame
}

it.each(['light', 'dark'] as const)(
  'a lead sees who is at risk, and which tickets stand behind it; no faults that axe knows of, %s',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1280 })
    const frame = await openCustomers(page)
    const list = frame.getByRole('region', { name: 'Organisations at risk' })
    await list
      .getByRole('button', { name: /: show the tickets$/ })
      .first()
      .click()
    await frame.getByRole('complementary').getByRole('listitem').first().waitFor()
    for (const width of [1280, 900]) {
      await page.setViewportSize({ width, height: 1_000 })
      await journey.screenshot(page, `customers-${width}-${scheme}`)
      const wide = await inside(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wide, `${width}`).toBeLessThanOrEqual(0)
    }
    expect(await accessibilityFaults(inside(page))).toEqual([])
  },
)
