import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
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

describe.each(['light', 'dark'] as const)('money and intensity, %s', (scheme) => {
  it.each(TABS)(
    '%s: no faults that axe knows of, and the page does not scroll sideways',
    async (tab, shows) => {
      const page = await journey.signIn({ user: LEAD, scheme, width: 1280 })
      const frame = await open(page, tab)
      await shows(frame).first().waitFor({ timeout: 90_000 })
      for (const width of [1280, 1600]) {
        await page.setViewportSize({ width, height: 2_400 })
        // The frame follows the window a moment later.
        await expect.poll(() => insideReview(page).evaluate(() => innerWidth)).toBeGreaterThan(width - 120)
        await journey.screenshot(page, `money-${tab.replace(' ', '-').toLowerCase()}-${width}-${scheme}`)
        const wide = await insideReview(page).evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        )
        expect.soft(wide, `${width}`).toBeLessThanOrEqual(0)
      }
      expect(await accessibilityFaults(insideReview(page))).toEqual([])
    },
    150_000,
  )
})

it.each(['Überblick', 'Gründe', 'Antworten'])(
  'in German, %s fits as well',
  async (tab) => {
    const body = JSON.stringify({ user_id: LEAD, locale: 'de' })
    await journey.http('/__workspace/user', { method: 'PUT', body })
    const page = await journey.signIn({ user: LEAD, width: 1280 })
    const frame = await openReview(page, tab)
    await frame.getByLabel('Zeitraum', { exact: true }).selectOption('last_12_weeks')
    await frame
      .getByText(/\d\s\$/)
      .first()
      .waitFor({ timeout: 90_000 })
    await page.setViewportSize({ width: 1280, height: 2_400 })
    await journey.screenshot(page, `money-${tab}-1280-german`)
    const wide = await insideReview(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  },
  150_000,
)
