import { describe, expect, it } from 'vitest'
import { customersCsv } from '#test/samples/customers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { cutOff } from './layout.ts'
import { insideReview, LEAD, openReview, reviewElement } from './review-page.ts'

const journey = setUpJourney()

/** The lead's window with the back-test of a table of 900 customers done. */
async function backtested(scheme: 'light' | 'dark') {
  const page = await journey.signIn({ user: LEAD, scheme, height: 4200 })
  const frame = await openReview(page, /^Settings/)
  await frame.getByRole('button', { name: 'Back-test' }).click()
  await journey.calmed()
  const calls = journey.callCount()
  const buffer = Buffer.from(customersCsv({ rows: 900, blanks: 0.02 }))
  await frame
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer })
  await frame.getByLabel('Column with the outcome').selectOption('churned')
  await frame.getByRole('button', { name: 'Run the back-test' }).click()
  await frame.getByText('The back-test is done.').waitFor({ timeout: 40_000 })
  expect(journey.callCount()).toBe(calls)
  return { page, frame, element: reviewElement(page) }
}

describe('the back-test', () => {
  it("runs in the lead's browser alone, and its points become a draft", async () => {
    const { frame } = await backtested('light')
    await frame.getByRole('button', { name: 'Take over the points of signals' }).click()
    await frame.getByText('The points are in the definition now.').waitFor()
    await frame.getByRole('button', { name: 'Save' }).click()
    await frame.getByText(/^Version 2\b/).waitFor()
    await frame.getByRole('button', { name: 'Customer health' }).click()
    await frame.getByText('100 of 100').waitFor()
  })

  it.each(['light', 'dark'] as const)('is readable and accessible, wide and narrow, %s', async (scheme) => {
    const { page, element } = await backtested(scheme)
    const frame = insideReview(page)
    for (const width of [1280, 400]) {
      await element.evaluate((one, px) => {
        one.style.width = `${px}px`
      }, width)
      await journey.screenshot(element, `settings/backtest-${width}-${scheme}`)
      expect.soft(await cutOff(frame), `${width}`).toEqual([])
      expect.soft(await accessibilityFaults(frame), `${width}`).toEqual([])
    }
  })
})
