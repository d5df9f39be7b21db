import type { FrameLocator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccount } from '#workspace/demo/demo.ts'
import { rateTen, storedReason, twoTickets } from './auditing.ts'
import { setUpJourney } from './harness.ts'
import { looking, STARTS } from './looking.ts'
import { allRead, LEAD, openReview } from './review-page.ts'

const TO = 'Card declined'

/** Few enough to be read at once: how long many take is another journey's matter. */
const journey = setUpJourney({ account: () => demoAccount({ now: '2026-09-14T09:00:00Z', tickets: 900 }) })

async function openAudit(page: Page): Promise<FrameLocator> {
  const frame = await openReview(page, 'Audit')
  await frame.getByLabel('Period').selectOption('last_4_weeks')
  await allRead(frame)
  await frame.getByRole('heading', { name: 'Corrections' }).waitFor()
  return frame
}

it.each(STARTS)(
  'a lead audits ten contacts and corrects two, %s',
  async (scheme) => {
    const page = await journey.signIn({ user: LEAD, scheme, width: 1500, height: 3400 })
    const frame = await openAudit(page)
    const look = looking({ journey, page, widths: [1280, 900], pictures: 'audit/' })
    await look('empty')

    await frame.getByLabel('Tickets to draw').fill('10')
    await frame.getByRole('button', { name: 'Draw sample' }).click()
    await frame.getByRole('button', { name: 'Rate', exact: true }).click()
    await frame.getByText('0 of 10 rated').waitFor()
    await frame
      .getByRole('list', { name: 'Conversation' })
      .or(frame.getByText('Nothing was said'))
      .first()
      .waitFor()
    await page.keyboard.press('2')
    await look('rate')
    await rateTen(page, frame)
    await frame.getByRole('button', { name: 'Save and leave' }).click()
    await frame.getByRole('group', { name: 'Right reasons' }).waitFor()

    await frame.getByRole('button', { name: 'Look at 100 tickets' }).click()
    await frame.getByText(/^\d+ tickets looked at/).waitFor({ timeout: 60_000 })
    await frame.getByRole('button', { name: 'Open Other' }).click()
    await frame.getByText(/called Other; in no group/).waitFor()

    const [closed, solved] = await twoTickets(journey)
    const before = await storedReason(journey, closed)
    await frame.getByLabel('Ticket numbers').fill(`${closed} ${solved}`)
    await frame.getByLabel('Ticket numbers').press('Enter')
    await frame.getByLabel('Reason for all of them').fill(TO)
    await frame.getByLabel('Reason for all of them').press('Enter')
    await look('preview')
    await frame.getByRole('button', { name: 'Correct 2 tickets' }).click()
    await frame.getByText(`Corrected: #${solved}.`).waitFor({ timeout: 60_000 })
    await look('corrected')

    const [tagged, written] = [await storedReason(journey, closed), await storedReason(journey, solved)]
    expect([tagged.status, tagged.field]).toEqual(['closed', before.field])
    expect(tagged.tags).toContain(written.field)
    expect(written.tags).toContain(written.field)
    await frame.getByRole('button', { name: `Undo the correction of ticket ${closed}` }).click()
    await frame
      .getByText(`Corrected by tag, as it is closed: #${closed}.`)
      .last()
      .waitFor({ timeout: 60_000 })
    await expect.poll(async () => (await storedReason(journey, closed)).tags).toEqual(before.tags)
  },
  180_000,
)
