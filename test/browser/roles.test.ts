import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { fieldValue, ourTags, type SavedTicket, savedTicket } from './saved.ts'
import {
  chosenReason,
  customer,
  findReason,
  insertAnswer,
  panel,
  sayInhibitor,
  settled,
  takeSuggestedReason,
} from './sidebar.ts'
import { appFrame, openTicket, shownPane, submitAs, writeReply } from './window.ts'

const journey = setUpJourney()

it('a light agent reads everything, is told that it is reading, and can change nothing', async () => {
  const { ticketId } = STORIES.repeat
  const page = await journey.signIn({ user: IDS.lightAgent })
  await openTicket(page, ticketId)
  await customer(page).getByText('3rd contact in 9 days').waitFor()
  await panel(page, 'Reason').getByText('You can read this ticket but not change its fields.').waitFor()
  await panel(page, 'Answers').getByText('You can read these, but not reply').waitFor()
  await settled(page)
  const answers = panel(page, 'Answers')
  expect(await answers.getByRole('button', { name: /^Preview/ }).count()).toBeGreaterThan(0)
  expect(await answers.getByRole('button', { name: /^Insert/ }).count()).toBe(0)
  const reason = panel(page, 'Reason')
  expect(await reason.getByRole('group', { name: 'Suggested reasons' }).count()).toBe(0)
  expect(await reason.getByRole('button', { name: 'Correct' }).count()).toBe(0)
  expect(await reason.getByRole('group', { name: 'Why not at first contact?' }).count()).toBe(0)
  await journey.screenshot(page, 'roles-light-agent')
})

it('a role without tag editing sets reason and inhibitor; no tag of ours appears, and nothing fails', async () => {
  const { ticketId } = STORIES.repeat
  const page = await journey.signIn({ user: IDS.agentWithoutTags })
  await openTicket(page, ticketId)
  await insertAnswer(page, 'What to do when your card is declined')
  await takeSuggestedReason(page, 'Billing › Card declined')
  await sayInhibitor(page, 'Product fault')
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, ticketId)
  expect(ticket.status).toBe('solved')
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
  expect(fieldValue(ticket, IDS.inhibitorField)).toBe('bm_inh_product_quality')
  // Zendesk itself keeps a drop-down's value among the tags.
  expect(ourTags(ticket).filter((tag) => tag !== 'bm_inh_product_quality')).toEqual([])
  expect(
    await appFrame(page)
      .getByRole('button', { name: /^Retry/ })
      .count(),
  ).toBe(0)
  await page.waitForTimeout(500)
  expect(journey.callCount(/\/tags$/)).toBe(0)
})

it('a restricted agent works a ticket of the own group like anybody', async () => {
  const { ticketId } = STORIES.repeat
  const page = await journey.signIn({ user: IDS.restrictedAgent })
  await openTicket(page, ticketId)
  await settled(page)
  await customer(page).getByText('Ben Farrow').waitFor()
  await takeSuggestedReason(page, 'Billing › Card declined')
  await sayInhibitor(page, 'Product fault')
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  expect(await savedTicket(journey, ticketId)).toMatchObject({ status: 'solved' })
})

it('a new ticket is saved with the reason that was chosen before there was a ticket', async () => {
  const page = await journey.signIn()
  await page.evaluate(() => {
    location.hash = '#/new-ticket'
  })
  const pane = shownPane(page)
  const requester = pane.getByRole('combobox', { name: 'Requester' })
  await requester.fill('Mei Tran')
  await page.getByRole('option', { name: 'Mei Tran' }).click()
  await customer(page).getByText('Mei Tran').waitFor()
  await settled(page)
  await pane.getByRole('textbox', { name: 'Subject' }).fill('Called about her first import')
  await writeReply(page, 'As promised on the phone, here is how to begin.')
  await findReason(page, 'import', 'Import fails')
  await chosenReason(page, 'Audience › Import fails').waitFor()
  await submitAs(page, 'Open')
  await pane.getByText(/^#\d{5,}$/).waitFor()
  const id = Number((await pane.getByText(/^#\d{5,}$/).innerText()).slice(1))
  const ticket: SavedTicket = await savedTicket(journey, id)
  expect(ticket.requester_id).toBe(STORIES.newcomer.requesterId)
  expect(fieldValue(ticket, IDS.reasonField)).toBe('audience__import_fails')
  await chosenReason(page, 'Audience › Import fails').waitFor()
  // Only now is there a number to stamp them with.
  await expect
    .poll(async () => ourTags(await savedTicket(journey, id)))
    .toEqual(expect.arrayContaining([`bm_on_${id}`, expect.stringMatching(/^bm_reason_/)]))
})

it('in a messaging conversation, which never passes Submit, the trace is left when the agent goes', async () => {
  const { ticketId } = STORIES.messaging
  const page = await journey.signIn()
  await openTicket(page, ticketId)
  const title = 'When an automation does not start'
  await insertAnswer(page, title)
  await shownPane(page).getByRole('button', { name: 'Send', exact: true }).click()
  await shownPane(page).getByRole('list', { name: 'Messages' }).getByText(title).waitFor()
  await settled(page)
  await page.getByRole('button', { name: 'Views' }).click()
  const article = journey.world.account.articles.find((one) => one.title === title)
  await expect
    .poll(async () => ourTags(await savedTicket(journey, ticketId)))
    .toEqual(expect.arrayContaining([`bm_on_${ticketId}`, 'bm_ans_ins', `bm_sent_a${article?.id}`]))
})
