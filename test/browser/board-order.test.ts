// Journey: a lead puts a reason's board in another order on the Review page; which order do tickets show then?

import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { answers } from './inserting.ts'
import { press } from './press.ts'
import { LEAD, openReview } from './review-page.ts'
import { findReason } from './sidebar.ts'
import { openTicket, shownPane, submitAs } from './window.ts'

const journey = setUpJourney()
const PATIENCE = 120_000

/** Neither was read by this customer, nor sent: both lead. */
const TICKET = STORIES.spike.ticketId
/** This customer was sent the second one days ago, so that it does not lead, whatever the board's order. */
const TICKET_OF_WHO_WAS_SENT_ONE = STORIES.repeat.ticketId
const DECLINED = 'What to do when your card is declined'
const CHANGE = 'Change the card on your account'

const shownTitles = (page: Page): Promise<string[]> =>
  answers(page).getByRole('list', { name: 'Suggested answers' }).getByRole('heading').allInnerTexts()

const newer = (page: Page): Locator => answers(page).getByRole('button', { name: 'Show newer suggestions' })

/** Chooses the reason; the suggestions as they are with what its board says. */
async function onBoard(page: Page): Promise<string[]> {
  await findReason(page, 'declined', 'Card declined')
  await answers(page).getByText('pinned for this reason').first().or(newer(page)).first().waitFor()
  await journey.calmed()
  if (await newer(page).isVisible()) await newer(page).click()
  await newer(page).waitFor({ state: 'detached' })
  return shownTitles(page)
}

/** Puts the second answer of the board before the first, and saves. */
async function turnBoard(page: Page): Promise<void> {
  const frame = await openReview(page, 'Answers')
  const panel = frame.getByRole('complementary', { name: /^Board: / })
  await press(frame.getByRole('button', { name: /Card declined: change the board$/ }), panel)
  const list = panel.getByRole('list', { name: 'First for this reason' })
  await list.getByText(`1. ${DECLINED}`).waitFor({ timeout: 60_000 })
  await press(list.getByRole('button', { name: `Move down: ${DECLINED}` }), list.getByText(`1. ${CHANGE}`))
  await press(panel.getByRole('button', { name: 'Save board' }), panel.getByText(/^Saved\./))
}

/** Whoever opens a ticket finds records by search, which lags behind. */
const reachesSearch = (): Promise<void> =>
  expect
    .poll(
      async () => {
        const filter = { 'custom_object_fields.key': { $eq: 'Billing' } }
        const answer = await journey.http('/api/v2/custom_objects/barometer/records/search?page[size]=100', {
          method: 'POST',
          body: JSON.stringify({ filter }),
        })
        return JSON.stringify(await answer.json())
      },
      { timeout: 30_000 },
    )
    .toMatch(/"version":2\b/)

it(
  'a board’s new order is offered where the ticket is open, and stands in tickets that are opened afterwards',
  async () => {
    const lead = await journey.signIn({ user: LEAD, height: 1_400 })
    await openTicket(lead, TICKET)
    expect((await onBoard(lead)).slice(0, 2)).toEqual([DECLINED, CHANGE])
    await turnBoard(lead)

    await openTicket(lead, TICKET)
    await newer(lead).waitFor()
    // Nothing moves under the eyes of who reads.
    expect((await shownTitles(lead)).slice(0, 2)).toEqual([DECLINED, CHANGE])
    await newer(lead).click()
    await expect.poll(async () => (await shownTitles(lead)).slice(0, 2)).toEqual([CHANGE, DECLINED])

    await submitAs(lead, 'Pending')
    await shownPane(lead).getByText('Pending', { exact: true }).first().waitFor()

    await reachesSearch()
    const agent = await journey.signIn({ height: 1_400 })
    await openTicket(agent, TICKET)
    await expect.poll(async () => (await shownTitles(agent)).slice(0, 2)).toEqual([CHANGE, DECLINED])
    await openTicket(agent, TICKET_OF_WHO_WAS_SENT_ONE)
    expect((await onBoard(agent))[0]).toBe(DECLINED)
  },
  PATIENCE,
)
