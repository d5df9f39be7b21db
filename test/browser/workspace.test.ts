import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { accessibilityFaults } from './accessibility.ts'
import { setUpJourney } from './harness.ts'
import { choose, openTicket, shownPane, submitAs, writeReply } from './window.ts'

interface TicketAnswer {
  ticket: { status: string; priority: string; tags: string[] }
}
interface CommentsAnswer {
  comments: { plain_body: string; public: boolean; author_id: number }[]
}

const TICKET = 110
const AGENT = 800002
const LEAD = 800001

const journey = setUpJourney({ account: tinyAccount, dist: join(import.meta.dirname, 'stand-in') })

it('a reply and a changed field are saved, found through the API and seen by a colleague', async () => {
  const lead = await journey.signIn({ user: LEAD })
  await openTicket(lead, TICKET)
  const agent = await journey.signIn({ user: AGENT })
  await openTicket(agent, TICKET)

  await writeReply(agent, 'Your refund is on its way.')
  await choose(agent, 'Priority', 'Urgent')
  await shownPane(agent).getByRole('textbox', { name: 'Tags' }).fill('refund_sent')
  await agent.keyboard.press('Enter')
  await submitAs(agent, 'Pending')
  await shownPane(agent).getByText('Your refund is on its way.').waitFor()

  const { ticket } = await journey.read<TicketAnswer>(`/api/v2/tickets/${TICKET}.json`)
  expect(ticket).toMatchObject({ status: 'pending', priority: 'urgent' })
  expect(ticket.tags).toEqual(expect.arrayContaining(['vip', 'refund_sent']))
  const { comments } = await journey.read<CommentsAnswer>(`/api/v2/tickets/${TICKET}/comments.json`)
  expect(comments.at(-1)).toMatchObject({
    plain_body: 'Your refund is on its way.',
    public: true,
    author_id: AGENT,
  })

  await shownPane(lead)
    .getByRole('list', { name: 'Messages' })
    .getByText('Your refund is on its way.')
    .waitFor()
  await shownPane(lead).getByRole('button', { name: 'Remove refund_sent' }).waitFor()
  await journey.screenshot(lead, 'workspace-ticket')
})

it('the drawer changes what tests change, and tells of what happens elsewhere', async () => {
  const page = await journey.signIn({ user: AGENT })
  await openTicket(page, TICKET)
  await page.getByRole('button', { name: 'Workspace controls' }).click()
  const drawer = page.getByRole('dialog')

  await drawer.getByRole('button', { name: 'A colleague edits it' }).click()
  await shownPane(page).getByText('I looked into this as well.').waitFor()
  await drawer.getByRole('button', { name: 'The requester replies' }).click()
  await shownPane(page).getByText('this still does not work for me').waitFor()

  await drawer.getByText('Community', { exact: true }).click()
  await drawer.getByRole('button', { name: 'Events never answer' }).click()
  await drawer.getByRole('button', { name: 'Remove any /events → timeout' }).waitFor()
  const before = journey.world.clock.now()
  await drawer.getByRole('button', { name: '7 days' }).click()
  await expect.poll(() => journey.world.clock.now() - before).toBeGreaterThan(7 * 86_400_000)
  expect(journey.world.controls).toMatchObject({
    features: { community: false, events: true },
    faults: [{ path: '/events', kind: 'timeout' }],
  })

  await journey.http('/__workspace/controls', { method: 'PUT', body: JSON.stringify({ latency: 150 }) })
  await expect.poll(() => drawer.getByLabel('Every answer takes').inputValue()).toBe('150')
  await drawer.getByLabel('Language').selectOption('de')
  await expect.poll(() => journey.world.people.user(AGENT)?.locale).toBe('de')
  await drawer.getByLabel('Signed in').selectOption(String(LEAD))
  await page.getByText('Ada Admin · Administrator').waitFor()
})

it('a server that refuses a save says why, and the draft stays', async () => {
  const page = await journey.signIn()
  await openTicket(page, TICKET)
  await writeReply(page, 'Kept')
  await journey.http('/__workspace/controls', {
    method: 'PUT',
    body: JSON.stringify({
      faults: [
        { method: 'PUT', path: '/tickets/', kind: 'status', status: 422, body: { description: 'Not today' } },
      ],
    }),
  })
  journey.expectComplaint(/status of 422/)
  await submitAs(page, 'Pending')
  await shownPane(page).getByRole('alert').getByText('Ticket not saved').waitFor()
  expect(await shownPane(page).getByRole('textbox', { name: 'Public reply' }).innerText()).toBe('Kept')
})

it('tickets are found by view, number and words', async () => {
  const page = await journey.signIn({ user: AGENT })
  const rows = shownPane(page).getByRole('row')
  await shownPane(page).getByRole('link', { name: 'Refund missing' }).waitFor()
  await page.getByRole('button', { name: 'All unsolved tickets' }).click()
  await shownPane(page).getByRole('link', { name: 'Invoice address' }).waitFor()
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill('#105')
  await shownPane(page).getByRole('heading', { name: 'Search: #105' }).waitFor()
  await expect.poll(() => rows.count()).toBe(2)
  await shownPane(page).getByRole('link', { name: 'Change our plan' }).click()
  await page.getByRole('list', { name: 'Messages' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#/tickets/105')
  await page.reload()
  await shownPane(page).getByText('#105', { exact: true }).waitFor()
})

it.each(['light', 'dark'] as const)('the page has no faults that axe knows of, %s', async (scheme) => {
  const page = await journey.signIn({ user: AGENT, scheme })
  await shownPane(page).getByRole('link', { name: 'Refund missing' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await openTicket(page, TICKET)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Workspace controls' }).click()
  await page.getByRole('dialog').getByText('Faults', { exact: true }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

it('a ticket that cannot be opened says so, and the list stays', async () => {
  const page = await journey.signIn()
  journey.expectComplaint(/status of 404/)
  await page.evaluate(() => {
    location.hash = '#/tickets/999999'
  })
  await page.getByText('That did not work').waitFor()
  await shownPane(page).getByRole('heading', { name: 'Your open tickets' }).waitFor()
})
