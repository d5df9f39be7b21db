import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { breakApi } from './outage.ts'
import { fieldValue, ourTags, savedComments, savedTicket } from './saved.ts'
import { focusedPanel, insertAnswer, panel, problem, settled, takeSuggestedReason } from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { openTicket, shownPane, submitAs, type WindowOptions, writeReply } from './window.ts'

const TICKET = STORIES.spike.ticketId
const REASON = 'Billing › Card declined'

/** Milliseconds that the host gives an app that votes on a save. */
const HOOK_PATIENCE = 5_000

const journey = setUpJourney()

async function open(options: WindowOptions = {}): Promise<Page> {
  const page = await journey.signIn(options)
  await openTicket(page, TICKET)
  await settled(page)
  return page
}

const solved = (page: Page): Promise<void> =>
  shownPane(page).getByText('Solved', { exact: true }).first().waitFor()

it('switched off, it stops nothing', async () => {
  await decideAsTeam(journey, { guardPolicy: 'off' })
  const page = await open()
  await submitAs(page, 'Solved')
  await solved(page)
  const ticket = await savedTicket(journey, TICKET)
  expect(ticket.status).toBe('solved')
  expect(fieldValue(ticket, IDS.reasonField)).toBeNull()
})

it('as a warning, it stops once in words that say how to go on', async () => {
  await decideAsTeam(journey, { guardPolicy: 'warn' })
  const page = await open()
  await submitAs(page, 'Solved')
  await problem(page).getByText('Choose one, or solve again to leave it out.').waitFor()
  await expect.poll(() => focusedPanel(page)).toBe('Reason')
  expect(await savedTicket(journey, TICKET)).toMatchObject({ status: 'new' })
  await submitAs(page, 'Solved')
  await solved(page)
  expect(await savedTicket(journey, TICKET)).toMatchObject({ status: 'solved' })
})

it('as a block, it stops each solve without a reason, and nothing else', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  const page = await open()
  await writeReply(page, 'We are looking into it.')
  await submitAs(page, 'Pending')
  await shownPane(page).getByText('Pending', { exact: true }).first().waitFor()
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await submitAs(page, 'Solved')
    await problem(page).getByText('choose a contact reason before solving').waitFor()
    await expect.poll(() => focusedPanel(page)).toBe('Reason')
    expect(await savedTicket(journey, TICKET)).toMatchObject({ status: 'pending' })
  }
  await takeSuggestedReason(page, REASON)
  await submitAs(page, 'Solved')
  await solved(page)
  expect(fieldValue(await savedTicket(journey, TICKET), IDS.reasonField)).toBe('billing__card_declined')
})

it('where the hook sees the old status only, the agent is told after the save', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  const page = await open({ switches: { statusInHook: 'old' } })
  await submitAs(page, 'Solved')
  await solved(page)
  await page.getByText('solved without a contact reason').waitFor()
  await expect.poll(() => focusedPanel(page)).toBe('Reason')
})

it('where the hook cannot add to the save, the tags follow through the API', async () => {
  const page = await open({ switches: { hookWritesSaved: false } })
  await takeSuggestedReason(page, REASON)
  await insertAnswer(page, 'What to do when your card is declined')
  await submitAs(page, 'Solved')
  await solved(page)
  await expect
    .poll(async () => ourTags(await savedTicket(journey, TICKET)))
    .toEqual(expect.arrayContaining([`bm_on_${TICKET}`, 'bm_reason_top1', 'bm_ans_ins']))
  const ticket = await savedTicket(journey, TICKET)
  expect(ticket).toMatchObject({ status: 'solved' })
  expect(ticket.tags).toContain('plan_growth')
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
})

it('a save that the server refuses leaves the choice in the draft for the next one', async () => {
  const page = await open()
  await takeSuggestedReason(page, REASON)
  journey.expectComplaint(/status of 422/)
  journey.world.setControls({
    faults: [{ method: 'PUT', path: `/tickets/${TICKET}(\\.json)?$`, kind: 'status', status: 422, times: 1 }],
  })
  await submitAs(page, 'Solved')
  await problem(page).getByText('Ticket not saved').waitFor()
  expect(ourTags(await savedTicket(journey, TICKET))).toEqual([])
  await submitAs(page, 'Solved')
  await solved(page)
  const ticket = await savedTicket(journey, TICKET)
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
  expect(ourTags(ticket)).toEqual(expect.arrayContaining([`bm_on_${TICKET}`, 'bm_reason_top1']))
})

it.each([
  ['fails', 500],
  ['never answers', 'never answers'],
] as const)("while Zendesk's API %s to Barometer, the agent still solves", async (_, how) => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  journey.expectComplaint(/status of 500/)
  const page = await journey.signIn()
  await breakApi(page, how)
  await openTicket(page, TICKET)
  await panel(page, 'Reason').waitFor()
  await writeReply(page, 'All good again.')
  const began = Date.now()
  await submitAs(page, 'Solved')
  await solved(page)
  expect(Date.now() - began).toBeLessThan(HOOK_PATIENCE)
  expect(await savedTicket(journey, TICKET)).toMatchObject({ status: 'solved' })
  expect((await savedComments(journey, TICKET)).at(-1)).toMatchObject({ body: 'All good again.' })
})
