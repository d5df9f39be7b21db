import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { setUpJourney } from './harness.ts'
import { faultsInBoth, STARTS } from './looking.ts'
import { insideReview, LEAD, openReview } from './review-page.ts'

const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 1500 }) })

async function open(page: Page, tab: string): Promise<FrameLocator> {
  const frame = await openReview(page, tab)
  await frame.getByLabel('Period', { exact: true }).selectOption('last_12_weeks')
  return frame
}

/** What tells that money has come, on each tab. */
const TABS: readonly [tab: string, shows: (frame: FrameLocator) => ReturnType<FrameLocator['locator']>][] = [
  ['Overview', (frame) => frame.getByRole('group', { name: 'Revenue at risk' }).getByText(/^\$[\d,]+$/)],
  ['Reasons', (frame) => frame.getByRole('columnheader', { name: /^Revenue at risk/ })],
  ['First contact', (frame) => frame.getByRole('radio', { name: 'Cost of further contacts' })],
  ['Answers', (frame) => frame.getByRole('rowheader', { name: 'Came for support' })],
]

const wider = (page: Page): Promise<number> =>
  insideReview(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)

// Seen in every run as part of all of Review, opened, at twice the size.
it.runIf(FULL).each(STARTS)(
  'money and intensity, %s: no faults that axe knows of, and the page does not scroll sideways',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1280 })
    for (const [tab, shows] of TABS) {
      const frame = await open(page, tab)
      await shows(frame).first().waitFor({ timeout: 90_000 })
      for (const width of [1280, 1600]) {
        await page.setViewportSize({ width, height: 2_400 })
        // The frame follows the window a moment later.
        await expect.poll(() => insideReview(page).evaluate(() => innerWidth)).toBeGreaterThan(width - 120)
        await journey.screenshot(page, `money-${tab.replace(' ', '-').toLowerCase()}-${width}-${scheme}`)
        expect.soft(await wider(page), `${tab} ${width}`).toBeLessThanOrEqual(0)
      }
      expect.soft(await faultsInBoth(page), tab).toEqual([])
    }
  },
  150_000,
)

it.runIf(FULL)(
  'in German, each fits as well',
  async () => {
    const body = JSON.stringify({ user_id: LEAD, locale: 'de' })
    await journey.http('/__workspace/user', { method: 'PUT', body })
    const page = await journey.signIn({ user: LEAD, width: 1280, height: 2_400 })
    for (const tab of ['Überblick', 'Gründe', 'Antworten']) {
      const frame = await openReview(page, tab)
      await frame.getByLabel('Zeitraum', { exact: true }).selectOption('last_12_weeks')
      await frame
        .getByText(/\d\s\$/)
        .first()
        .waitFor({ timeout: 90_000 })
      await journey.screenshot(page, `money-${tab}-1280-german`)
      expect.soft(await wider(page), tab).toBeLessThanOrEqual(0)
    }
  },
  150_000,
)
