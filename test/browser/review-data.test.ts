import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { pressKey } from './press.ts'
import { allRead, insideReview, LEAD, openReview } from './review-page.ts'

const journey = setUpJourney({
  account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 900 }),
})

async function openFirstContact(page: Page): Promise<FrameLocator> {
  const frame = await openReview(page, 'First contact')
  await allRead(frame)
  return frame
}

const EXPORTS = /search\/export/

describe('what the Review page reads', () => {
  it('is read once, chosen from without a call, and brought up to date when the lead comes back', async () => {
    const page = await journey.signIn({ user: LEAD })
    const frame = await openFirstContact(page)
    const cold = journey.callCount(EXPORTS)
    expect(cold).toBeGreaterThan(1)
    await frame.getByLabel('Period').selectOption('last_4_weeks')
    await frame.getByLabel('Channel').selectOption({ index: 1 })
    await frame.getByLabel('Compared with').selectOption('none')
    expect(journey.callCount(EXPORTS)).toBe(cold)

    expect(await accessibilityFaults(insideReview(page))).toEqual([])

    await page.reload()
    await openFirstContact(page)
    // What changed, and the newest minutes.
    expect(journey.callCount(EXPORTS) - cold).toBeLessThanOrEqual(3)
  }, 120_000)

  it('opens what a figure means and the tickets behind it by keyboard', async () => {
    const page = await journey.signIn({ user: LEAD })
    const frame = await openFirstContact(page)
    await frame.getByLabel('Period').selectOption('last_12_weeks')
    const about = frame.getByRole('button', { name: /^Definition: / }).first()
    await pressKey(about, 'Enter', frame.getByText('From when to when'))
    await page.keyboard.press('Escape')
    expect(await about.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const tickets = frame.getByRole('list', { name: 'Tickets' })
    await tickets.getByRole('listitem').first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Messages' }).first().waitFor()
  }, 120_000)
})
