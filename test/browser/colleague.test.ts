import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { fieldValue, savedTicket } from './saved.ts'
import { panel, problem, sayInhibitor, settled, takeSuggestedReason } from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { openTicket, shownPane, submitAs, writeReply } from './window.ts'

const TICKET = STORIES.spike.ticketId
const COLLEAGUE = 800003

const journey = setUpJourney()

const happens = (what: 'edit' | 'reply', body: object): Promise<Response> =>
  journey.http(`/__workspace/${what}`, {
    method: 'POST',
    body: JSON.stringify({ ticket_id: TICKET, ...body }),
  })

it("a colleague's tag and the agent's are both there after the save", async () => {
  const page = await journey.signIn()
  await openTicket(page, TICKET)
  await takeSuggestedReason(page, 'Billing › Card declined')
  await writeReply(page, 'Nothing was charged twice.')
  const colleague = await journey.signIn({ user: COLLEAGUE })
  await openTicket(colleague, TICKET)
  const tags = shownPane(colleague).getByRole('textbox', { name: 'Tags' })
  await tags.fill('incident_417')
  await colleague.keyboard.press('Enter')
  await submitAs(colleague, 'Open')
  await expect.poll(async () => (await savedTicket(journey, TICKET)).tags).toContain('incident_417')

  await submitAs(page, 'Pending')
  await shownPane(page).getByText('Pending', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, TICKET)
  expect(ticket.tags).toEqual(
    expect.arrayContaining(['incident_417', 'plan_growth', `bm_on_${TICKET}`, 'bm_reason_top1']),
  )
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
})

it('a colleague who chooses another reason meanwhile is seen in the sidebar', async () => {
  const page = await journey.signIn()
  await openTicket(page, TICKET)
  await settled(page)
  const value = 'billing__invoice_copy'
  await happens('edit', { ticket: { custom_fields: [{ id: IDS.reasonField, value }] } })
  await panel(page, 'Reason')
    .getByRole('group', { name: /^Contact reason: Billing › / })
    .waitFor()
  expect(await panel(page, 'Reason').innerText()).not.toContain('Card declined')
})

it('what the requester adds while the ticket is open changes the suggestions, and a second answer is no first contact', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  const page = await journey.signIn()
  await openTicket(page, TICKET)
  const reason = panel(page, 'Reason')
  await reason.getByText('nothing against it so far').waitFor()
  await takeSuggestedReason(page, 'Billing › Card declined')
  await writeReply(page, 'Please clear the cache and try again.')
  await submitAs(page, 'Pending')
  await shownPane(page).getByText('Pending', { exact: true }).first().waitFor()

  const answers = panel(page, 'Answers')
  await answers.evaluate((region) => {
    const note = () => {
      if (region.querySelector('[role="status"][aria-label^="Loading"]')) region.setAttribute('data-fell', '')
    }
    new MutationObserver(note).observe(region, { childList: true, subtree: true })
  })
  await happens('reply', {
    body: 'That did not help. And by the way, how do I unsubscribe somebody from all lists? They asked to unsubscribe twice.',
  })
  await shownPane(page).getByText('That did not help.').waitFor()
  // Not under the agent's eyes: what is newer is offered, and what stands there stays until then.
  const titles = () => answers.getByRole('heading', { level: 3 }).allInnerTexts()
  const newer = answers.getByRole('button', { name: 'Show newer suggestions' })
  await newer.waitFor()
  expect(await answers.getAttribute('data-fell'), 'the answers gave way to a skeleton').toBeNull()
  const before = await titles()
  await newer.click()
  await expect.poll(titles).not.toEqual(before)

  await writeReply(page, 'Sorry! Use the other card form, and remove them under Audience.')
  await submitAs(page, 'Solved')
  await problem(page).getByText('say why this was not resolved at first contact').waitFor()
  await reason.getByText('not resolved', { exact: true }).waitFor()
  await reason.getByText('2 turns in this conversation').waitFor()
  await sayInhibitor(page, 'Understanding each other')
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, TICKET)
  expect(fieldValue(ticket, IDS.inhibitorField)).toBe('bm_inh_communication_skills')
  expect(ticket.tags).toContain('bm_turns_n_r2')
  expect(ticket.tags).not.toContain('bm_turns_1_r1')
})
