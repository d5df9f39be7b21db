import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { setUpJourney } from './harness.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'

const journey = setUpJourney()

async function openCustomers(page: Page): Promise<FrameLocator> {
  const frame = await openReview(page, 'Customers')
  await frame.getByRole('region', { name: 'Organisations at risk' }).waitFor({ timeout: 60_000 })
  return frame
}

it.each(STARTS)(
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
      const wide = await insideReview(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wide, `${width}`).toBeLessThanOrEqual(0)
    }
    expect(await faultsInBoth(page)).toEqual([])
  },
)
