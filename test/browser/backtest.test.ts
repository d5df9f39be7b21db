import { describe, expect, it } from 'vitest'
import { customersCsv } from '#test/samples/customers.ts'
import { setUpJourney } from './harness.ts'
import { looking, STARTS } from './looking.ts'
import { LEAD, openReview } from './review-page.ts'

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
  return { page, frame }
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

  it.each(STARTS)('is readable and accessible, wide and narrow, %s', async (scheme) => {
    const { page } = await backtested(scheme)
    await looking({ journey, page, widths: [1280, 400], pictures: 'settings/' })('backtest')
  })
})
