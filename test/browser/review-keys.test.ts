// Can a lead do all that the Review page is for without a mouse, and does the focus stay where the work is?

import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { rateTen } from './auditing.ts'
import { setUpJourney } from './harness.ts'
import { focused, keepsFocus, pressBy, tabTo } from './keys.ts'
import { allRead, LEAD, openReview } from './review-page.ts'

const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 300 }) })

/** Arrows go from tab to tab, Enter shows. */
async function showTab(page: Page, frame: FrameLocator, name: string): Promise<void> {
  await frame.getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 7 && (await focused(page)).name !== name; step += 1)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await frame.getByRole('tab', { name, selected: true }).waitFor()
  expect((await focused(page)).name).toBe(name)
}

it('pickers, a notice on a spike, a fix, and tables as files', async () => {
  journey.expectComplaint(/Download is disallowed/)
  const page = await journey.signIn({ user: LEAD, width: 1_340 })
  const frame = await openReview(page)
  await allRead(frame)
  await showTab(page, frame, 'Reasons')
  await tabTo(page, /^Period/)
  await page.keyboard.type('Last 4')
  await expect.poll(() => frame.getByLabel('Period', { exact: true }).inputValue()).toBe('last_4_weeks')
  await keepsFocus(page, 'the picker')

  await tabTo(page, /^Write a notice…$/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).name).toBe('What agents should know')
  await page.keyboard.type('Cards are declined.')
  await pressBy(page, /^Publish notice$/)
  await frame.getByRole('list', { name: 'Live notices' }).getByText('Cards are declined.').waitFor()
  await keepsFocus(page, 'publishing')

  await showTab(page, frame, 'Reasons')
  await tabTo(page, /^Export as CSV$/)
  await page.keyboard.press('Enter')
  await frame
    .getByLabel(/\.csv: if no file was saved/)
    .first()
    .waitFor()
  await keepsFocus(page, 'export')
  await tabTo(page, /Record a fix|^Fixed/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).name).toBe('Shipped')
  await pressBy(page, /^Record a fix…$/)
  await frame.getByRole('button', { name: /^Strike out the fix/ }).waitFor()
  await keepsFocus(page, 'recording')
}, 120_000)

it('a sample is drawn and rated, and settings are changed, saved and taken back', async () => {
  const page = await journey.signIn({ user: LEAD, width: 1_340 })
  const frame = await openReview(page)
  await allRead(frame)
  await showTab(page, frame, 'Audit')
  await tabTo(page, /^Tickets to draw/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10')
  await pressBy(page, /^Draw sample$/)
  await tabTo(page, /^Rate$/)
  await page.keyboard.press('Enter')
  await frame.getByText('0 of 10 rated').waitFor()
  await keepsFocus(page, 'opening the sample')
  await rateTen(page, frame)
  await keepsFocus(page, 'the last rating')
  await frame.getByRole('heading', { name: 'Rate' }).focus()
  await pressBy(page, /^Save and leave$/)
  await frame.getByRole('group', { name: 'Right reasons' }).waitFor()
  await keepsFocus(page, 'leaving the sample')

  await showTab(page, frame, 'Settings')
  await pressBy(page, /^General$/)
  await tabTo(page, /^Window for first contact/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('14')
  await frame.getByRole('button', { name: 'Save', exact: true }).waitFor()
  await pressBy(page, /^Save$/)
  await frame.getByText('Saved as version 2.').waitFor()
  await keepsFocus(page, 'saving')
  await frame.getByRole('navigation').getByRole('button', { name: 'General' }).focus()
  await pressBy(page, /^History$/)
  await pressBy(page, /^Take back version 1$/)
  await frame.getByRole('button', { name: 'Save', exact: true }).waitFor()
  await pressBy(page, /^Discard changes$/)
  await keepsFocus(page, 'discarding')
}, 120_000)
