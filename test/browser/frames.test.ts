import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { setUpJourney } from './harness.ts'
import { appFrame, openTicket, shownPane, submitAs, writeReply } from './window.ts'

const journey = setUpJourney({ account: tinyAccount, dist: join(import.meta.dirname, 'stand-in') })

const frame = (page: Page) => shownPane(page).locator('iframe')
const shown = (page: Page, id: string) => appFrame(page).locator(`#${id}`)

it('a frame has the least rights, 100 px until it asks for more, and its own origin', async () => {
  const page = await journey.signIn()
  await openTicket(page, 110)
  await expect.poll(() => shown(page, 'location').textContent()).toBe('ticket_sidebar')
  await expect.poll(() => shown(page, 'subject').textContent()).toBe('Refund missing')
  expect(await frame(page).getAttribute('sandbox')).toBe(
    'allow-scripts allow-same-origin allow-forms allow-popups',
  )
  expect(new URL((await frame(page).getAttribute('src')) ?? '').origin).not.toBe(journey.url)
  expect((await frame(page).boundingBox())?.height).toBe(100)
  await shown(page, 'grow').click()
  await expect.poll(async () => (await frame(page).boundingBox())?.height).toBe(420)
})

it('frames may have more rights', async () => {
  const page = await journey.signIn({ sandbox: 'open' })
  await openTicket(page, 110)
  expect(await frame(page).getAttribute('sandbox')).toContain('allow-downloads allow-modals')
  expect(await frame(page).getAttribute('allow')).toBe('clipboard-write')
})

it('frames stay as they are while other tickets are worked on', async () => {
  const page = await journey.signIn()
  await openTicket(page, 110)
  await expect.poll(() => shown(page, 'document').textContent()).not.toBe('')
  const identity = await shown(page, 'document').textContent()
  await openTicket(page, 109)
  await page.getByRole('button', { name: 'Views' }).click()
  await page
    .getByRole('navigation', { name: 'Open tabs' })
    .getByRole('button', { name: /Refund missing #110/ })
    .click()
  expect(await shown(page, 'document').textContent()).toBe(identity)
  expect(await shown(page, 'heard').textContent()).toBe('app.activated app.deactivated app.activated')
})

it('the nav bar page starts at the first click and fills its pane', async () => {
  const page = await journey.signIn()
  await page.getByRole('heading', { name: 'Your open tickets' }).waitFor()
  expect(await page.locator('iframe').count()).toBe(0)
  await page.getByRole('button', { name: 'Barometer' }).click()
  await expect.poll(() => shown(page, 'location').textContent()).toBe('nav_bar')
  expect(await frame(page).boundingBox()).toMatchObject({ x: 60, y: 48, width: 1380, height: 852 })
})

it('an app inserts into the reply, tags, and speaks to the agent', async () => {
  const page = await journey.signIn()
  await openTicket(page, 110)
  await writeReply(page, 'Hello')
  await shown(page, 'insert').click()
  const composer = shownPane(page).getByRole('textbox', { name: 'Public reply' })
  await expect.poll(() => composer.innerText()).toMatch(/Hello\s+From the app/)
  await shown(page, 'tag').click()
  await shownPane(page).getByRole('button', { name: 'Remove from_the_app' }).waitFor()
  await shown(page, 'notify').click()
  await page.getByText('A word from the app').waitFor()
})

it("a veto stops the save and shows the app's words", async () => {
  const page = await journey.signIn()
  await openTicket(page, 110)
  await shown(page, 'veto').check()
  await submitAs(page, 'Solved')
  await shownPane(page).getByRole('alert').getByText('The app says no.').waitFor()
  const { ticket } = await journey.read<{ ticket: { status: string } }>('/api/v2/tickets/110.json')
  expect(ticket.status).toBe('open')
})

it('modals open over the page and close by hand', async () => {
  const page = await journey.signIn()
  await openTicket(page, 110)
  await shown(page, 'modal').click()
  const modal = page.getByRole('dialog')
  await expect
    .poll(() => modal.locator('iframe').contentFrame().locator('#location').textContent())
    .toBe('modal')
  await journey.screenshot(page, 'workspace-modal')
  await modal.getByRole('button', { name: 'Close' }).click()
  await modal.waitFor({ state: 'hidden' })
})

it('the colour scheme reaches frames, at the start and later', async () => {
  const page = await journey.signIn({ scheme: 'dark' })
  await openTicket(page, 110)
  await expect.poll(() => shown(page, 'scheme').textContent()).toBe('dark')
  await page.getByRole('button', { name: 'Workspace controls' }).click()
  await page.getByText('Dark colours').click()
  await expect.poll(() => shown(page, 'scheme').textContent()).toBe('light')
})

it("an app's requests are the agent's own, and counted", async () => {
  const page = await journey.signIn({ user: 800003 })
  await openTicket(page, 110)
  await shown(page, 'read').click()
  await expect.poll(() => shown(page, 'subject').textContent()).toBe('cleo@example.com')
  expect(journey.callCount()).toBe(1)
  expect(journey.callCount(/users\/me/)).toBe(1)
})

it("frames live in the account's time", async () => {
  const page = await journey.signIn()
  await openTicket(page, 110)
  await shown(page, 'document').waitFor()
  const inFrame = await appFrame(page)
    .locator('body')
    .evaluate(() => Date.now())
  expect(Math.abs(inFrame - journey.world.clock.now())).toBeLessThan(5000)
})
