import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { fieldValue, ourTags, savedTicket } from './saved.ts'
import { chosenReason, panel, settled, takeSuggestedReason } from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { openTicket, shownPane, submitAs, type WindowOptions } from './window.ts'

const TICKET = STORIES.spike.ticketId
const REASON = 'Billing › Card declined'
const VALUE = 'billing__card_declined'

const journey = setUpJourney()

async function open(options: WindowOptions = {}): Promise<Page> {
  const page = await journey.signIn(options)
  await openTicket(page, TICKET)
  await settled(page)
  return page
}

const solved = (page: Page): Promise<void> =>
  shownPane(page).getByText('Solved', { exact: true }).first().waitFor()

/** Calls of the app that changed the ticket's tags. */
const tagWrites = (): number =>
  journey.world.log
    .entries()
    .filter(({ app, method, path }) => app !== null && method !== 'GET' && /\/tags(\.json)?$/.test(path))
    .length

it('one action into the panel, one key, Zendesk’s own Submit: that is a ticket with its reason', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  const page = await open()
  // 1: a click on words of the panel. 2: the key. 3: Zendesk's own menu.
  await panel(page, 'Reason').getByRole('heading', { name: 'First contact' }).click()
  await page.keyboard.press('1')
  await chosenReason(page, REASON).waitFor()
  await submitAs(page, 'Solved')
  await solved(page)
  const ticket = await savedTicket(journey, TICKET)
  expect(fieldValue(ticket, IDS.reasonField)).toBe(VALUE)
  expect(ourTags(ticket)).toEqual(expect.arrayContaining([`bm_on_${TICKET}`, 'bm_reason_top1']))
})

it('keys that are typed into Zendesk’s page choose nothing', async () => {
  const page = await open()
  await shownPane(page).getByRole('textbox', { name: 'Public reply' }).click()
  await page.keyboard.type('1 moment please')
  await page.waitForTimeout(500)
  expect(await chosenReason(page, REASON).count()).toBe(0)
})

it('a choice outlives a page that is closed before the save, and is stored once it is taken again', async () => {
  const page = await open()
  await takeSuggestedReason(page, REASON)
  await page.waitForTimeout(300)
  await page.reload()
  await openTicket(page, TICKET)
  const kept = panel(page, 'Reason').getByRole('group', { name: 'Chosen before' })
  await kept.getByText(`You chose “${REASON}”`).waitFor()
  await journey.screenshot(page, 'chosen-before')
  await kept.getByRole('button', { name: 'Take it' }).click()
  await chosenReason(page, REASON).waitFor()
  await submitAs(page, 'Solved')
  await solved(page)
  const ticket = await savedTicket(journey, TICKET)
  expect(fieldValue(ticket, IDS.reasonField)).toBe(VALUE)
  expect(ourTags(ticket)).toEqual(expect.arrayContaining([`bm_on_${TICKET}`, 'bm_reason_top1']))
  await page.reload()
  await openTicket(page, TICKET)
  await settled(page)
  expect(await kept.count()).toBe(0)
})

it('tags that Zendesk does not take are said to wait, and are written once when it does', async () => {
  const page = await open({ switches: { hookWritesSaved: false } })
  await takeSuggestedReason(page, REASON)
  journey.expectComplaint(/status of 503/)
  journey.world.setControls({
    faults: [{ method: 'PUT', path: `/tickets/${TICKET}/tags`, kind: 'status', status: 503 }],
  })
  await submitAs(page, 'Solved')
  await solved(page)
  await panel(page, 'Reason').getByText('did not take Barometer’s tags yet').waitFor()
  expect(ourTags(await savedTicket(journey, TICKET))).toEqual([])
  journey.world.setControls({ faults: [] })
  const before = tagWrites()
  // The frame is gone; another one of this browser writes what it left.
  await page.reload()
  await openTicket(page, STORIES.noHistory.ticketId)
  await expect
    .poll(async () => ourTags(await savedTicket(journey, TICKET)), { timeout: 15_000 })
    .toEqual(expect.arrayContaining([`bm_on_${TICKET}`, 'bm_reason_top1']))
  await page.waitForTimeout(1_000)
  expect(tagWrites() - before).toBe(1)
  const { tags } = await savedTicket(journey, TICKET)
  expect(new Set(tags).size).toBe(tags.length)
  expect(tags).toContain('plan_growth')
})
