import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { kindOfCall } from '#test/bench/first-view.ts'
import { FULL } from '#test/full.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { FRAME_DAY } from './frame-day.ts'
import { setUpJourney } from './harness.ts'
import { customer, panel, settled } from './sidebar.ts'
import { heldBy, openTabs, sessionWith, strangersIn, switchTabs, watchStrangers } from './soaking.ts'
import { appFrame, openTicket, shownPane } from './window.ts'

const HOUR = 3_600_000

const VISITED = [STORIES.spike, STORIES.angry, STORIES.advocate, STORIES.noHistory, STORIES.slipping]

const journey = setUpJourney()

/** Calls of the app since then, without those that an hour's cache saves in the next frame and the day's index. */
const callsForTheView = (since: number): string[] =>
  journey.world.log
    .entries()
    .slice(since)
    .filter((entry) => entry.app !== null && kindOfCall(entry.path) === 'view')
    .map((entry) => `${entry.method} ${entry.path}`)

const nameOf = (requesterId: number): string => {
  const user = journey.world.people.user(requesterId)
  if (!user) throw new Error(`Nobody is ${requesterId}.`)
  return user.name
}

/** What each ticket's frame says, whether in front or behind, by ticket id. */
async function saidByTicket(page: Page): Promise<Map<number, string>> {
  const said = new Map<number, string>()
  for (const pane of await page.locator('main > div:has(iframe)').all()) {
    const id = Number(/#(\d{5})/.exec((await pane.textContent()) ?? '')?.[1])
    said.set(id, (await pane.locator('iframe').contentFrame().locator('body').textContent()) ?? '')
  }
  return said
}

/** Names of other customers in each frame, as `60001 shows Derek Malone`. */
async function strangers(page: Page): Promise<string[]> {
  const said = await saidByTicket(page)
  return VISITED.flatMap(({ ticketId, requesterId }) =>
    VISITED.filter((other) => other.requesterId !== requesterId)
      .filter((other) => said.get(ticketId)?.includes(nameOf(other.requesterId)))
      .map((other) => `${ticketId} shows ${nameOf(other.requesterId)}`),
  )
}

// In every run of three: fifty switches are between five.
const QUICKLY = VISITED.slice(0, FULL ? VISITED.length : 3)

it('however quickly the agent switches and whichever answer comes first, each ticket shows its own customer', async () => {
  journey.world.setControls({ latency: 300, switches: { randomLatency: 'on' } })
  const page = await journey.signIn()
  for (const { ticketId } of QUICKLY) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/tickets/${ticketId}`)
    await shownPane(page).getByText(`#${ticketId}`, { exact: true }).waitFor()
    expect(await strangers(page)).toEqual([])
  }
  for (const { ticketId, requesterId } of QUICKLY) {
    await openTicket(page, ticketId)
    await customer(page).getByText(nameOf(requesterId)).waitFor()
    expect(await strangers(page)).toEqual([])
    await settled(page)
  }
  expect(await strangers(page)).toEqual([])
  for (const { ticketId, requesterId } of QUICKLY)
    expect((await saidByTicket(page)).get(ticketId)).toContain(nameOf(requesterId))
})

it('a first view costs at most four calls beside the session’s, coming back costs none', async () => {
  const page = await journey.signIn()
  for (const { ticketId } of VISITED.slice(0, 3)) {
    const before = journey.world.log.entries().length
    await openTicket(page, ticketId)
    await settled(page)
    await panel(page, 'Reason').getByRole('button', { name: 'Other…' }).waitFor()
    // What the view still asks for once it is idle counts as well.
    await page.waitForTimeout(1_000)
    const calls = callsForTheView(before)
    expect(calls.length, calls.join('\n')).toBeGreaterThan(0)
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(4)
  }
  const before = journey.world.log.entries().length
  for (const { ticketId, requesterId } of VISITED.slice(0, 3)) {
    await openTicket(page, ticketId)
    await customer(page).getByText(nameOf(requesterId)).waitFor()
    await page.waitForTimeout(500)
  }
  expect(callsForTheView(before)).toEqual([])
})

it('the session’s facts are asked for once for all frames of the browser', async () => {
  const page = await journey.signIn()
  for (const { ticketId } of VISITED.slice(0, 3)) {
    await openTicket(page, ticketId)
    await settled(page)
  }
  expect(journey.callCount(/ticket_fields/)).toBe(1)
  // The settings, which bring the notices of leads along, and the stats of the day.
  await expect.poll(() => journey.callCount(/custom_objects/)).toBe(2)
  // Whether the agent sees all tickets.
  await expect.poll(() => journey.callCount(/users\/me/)).toBe(1)
})

it('a late answer about a requester who was replaced in the meantime is dropped', async () => {
  const page = await journey.signIn()
  await openTicket(page, STORIES.noHistory.ticketId)
  await settled(page)
  await page.evaluate(() => {
    location.hash = '#/new-ticket'
  })
  const requester = shownPane(page).getByRole('combobox', { name: 'Requester' })
  const choose = async (name: string) => {
    await requester.fill(name)
    await page.getByRole('option', { name }).click()
    await customer(page).getByText(name).waitFor()
  }
  await requester.waitFor()
  await customer(page).getByText('No requester yet').waitFor()
  const about = (id: number) => journey.callCount(new RegExp(`/users/${id}/tickets`))
  await requester.fill('Derek Malone')
  await page.getByRole('option', { name: 'Derek Malone' }).waitFor()
  // His answers are under way when the agent corrects the name: they come last.
  journey.world.setControls({ latency: 3_000 })
  await choose('Derek Malone')
  journey.world.setControls({ latency: 0 })
  await choose('Pat Keane')
  await customer(page).getByText('1 other open ticket').waitFor()
  await expect.poll(() => about(STORIES.angry.requesterId)).toBe(1)
  await page.waitForTimeout(500)
  expect(await customer(page).innerText()).not.toMatch(/Malone|Renewal|in \d+ days/)
  expect(await panel(page, 'Service history').innerText()).toContain('1 contact')
})

/** Open tickets of two people of one organisation. */
function ticketsOfColleagues(): [number, number] {
  const open = journey.world.tickets
    .candidates()
    .filter(({ status }) => status === 'open' || status === 'new')
  for (const one of open) {
    const other = open.find(
      ({ organization_id, requester_id }) =>
        organization_id === one.organization_id && requester_id !== one.requester_id,
    )
    if (one.organization_id !== null && other) return [one.id, other.id]
  }
  throw new Error('No two colleagues have open tickets.')
}

/** Opens the organisation's part beside a ticket. Returns what it says. */
async function organizationBeside(page: Page, ticketId: number): Promise<string> {
  await openTicket(page, ticketId)
  await settled(page)
  const health = panel(page, 'Health').or(panel(page, 'Service history'))
  await health.getByRole('button').first().click()
  const link = health.getByRole('button', { name: 'Organisation', exact: true })
  await link.click()
  const part = appFrame(page).locator(`[id="${await link.getAttribute('aria-controls')}"]`)
  await part.getByText('People who contacted us').waitFor()
  return part.innerText()
}

it('an organisation’s contacts are asked for once for the tickets of all its people', async () => {
  const page = await journey.signIn()
  const [one, other] = ticketsOfColleagues()
  const said = await organizationBeside(page, one)
  expect(said).toMatch(/\d+ in 90 days, \d+ in a year/)
  expect(await organizationBeside(page, other)).toBe(said)
  const exports = journey.world.log
    .entries()
    .filter(({ path, query }) => path.includes('/search/export') && query.query?.startsWith('organization:'))
  expect(exports).toHaveLength(1)
})

it('fifty switches between five tickets over a day show nobody on another’s ticket, and leave nothing behind', async () => {
  journey.world.setControls({ latency: 150, switches: { randomLatency: 'on' } })
  const page = await journey.signIn()
  await page.context().addInitScript({ content: FRAME_DAY })
  const tabs = await openTabs(page, journey.world, 5)
  const [tab] = tabs
  if (!tab) throw new Error('No ticket is open.')
  const session = await sessionWith(page.context(), tab.frame)
  await watchStrangers(tabs)
  await journey.calmed()
  const first = await heldBy(session, tabs)
  const walk = { switches: 50, stride: 25, pause: 4 * HOUR, rest: journey.calmed }
  await switchTabs(page, journey.world, tabs, walk)
  await journey.calmed()
  expect(await strangersIn(tabs)).toEqual([])
  const last = await heldBy(session, tabs)
  // One each switch would be fifty.
  expect(last.listeners - first.listeners).toBeLessThan(40)
  expect(last.timers - first.timers).toBeLessThan(40)
})
