import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { fieldValue, savedComments, savedTicket } from './saved.ts'
import {
  chosenReason,
  customer,
  focusedPanel,
  insertAnswer,
  panel,
  problem,
  sayInhibitor,
  takeSuggestedReason,
} from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { openTicket, shownPane, submitAs, writeReply } from './window.ts'

const TICKET = STORIES.repeat.ticketId
const ARTICLE = 'What to do when your card is declined'

const journey = setUpJourney()

it('an agent sees the customer, sends an article, says the reason and what inhibited, and solves', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  await journey.http(`/api/v2/tickets/${TICKET}/tags.json`, {
    method: 'PUT',
    body: JSON.stringify({ tags: ['finance_knows'] }),
  })
  const page = await journey.signIn()
  await openTicket(page, TICKET)

  await customer(page).getByText('3rd contact in 9 days').waitFor()
  await panel(page, 'Health')
    .getByText(/^\d+ of \d+ · (Thriving|Steady|Slipping|At risk)/)
    .waitFor()

  await writeReply(page, 'Sorry for the trouble, Ben.')
  await insertAnswer(page, ARTICLE)
  const article = journey.world.account.articles.find(({ title }) => title === ARTICLE)
  if (!article) throw new Error('The demo has no such article.')
  const composer = shownPane(page).getByRole('textbox', { name: 'Public reply' })
  await expect.poll(() => composer.locator(`a[href="${article.html_url}"]`).count()).toBe(1)
  expect(await composer.innerText()).toContain('Sorry for the trouble, Ben.')

  await submitAs(page, 'Solved')
  await problem(page).getByText('Barometer: choose a contact reason before solving.').waitFor()
  await expect.poll(() => focusedPanel(page)).toBe('Reason')
  await panel(page, 'Reason').getByText('Choose a reason, then solve again.').waitFor()
  expect(await savedTicket(journey, TICKET)).toMatchObject({ status: 'new' })
  expect(await savedComments(journey, TICKET)).toHaveLength(1)
  await journey.screenshot(page, 'solve-stopped')

  await takeSuggestedReason(page, 'Billing › Card declined')
  await submitAs(page, 'Solved')
  await problem(page).getByText('Barometer: say why this was not resolved at first contact.').waitFor()
  await expect.poll(() => focusedPanel(page)).toBe('Reason')
  await sayInhibitor(page, 'Product fault')

  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).waitFor()
  const ticket = await savedTicket(journey, TICKET)
  expect(ticket.status).toBe('solved')
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
  expect(fieldValue(ticket, IDS.inhibitorField)).toBe('bm_inh_product_quality')
  expect(ticket.tags).toEqual(
    expect.arrayContaining([
      'plan_starter',
      'finance_knows',
      `bm_on_${TICKET}`,
      'bm_reason_top1',
      'bm_ans_shown',
      'bm_ans_ins',
      `bm_sent_a${article.id}`,
      'bm_sent_via_top',
    ]),
  )
  const sent = (await savedComments(journey, TICKET)).at(-1)
  expect(sent).toMatchObject({ public: true, author_id: 800002 })
  expect(sent?.html_body).toContain(article.html_url)
  expect(sent?.html_body).toContain('Sorry for the trouble, Ben.')
  await chosenReason(page, 'Billing › Card declined').waitFor()
  await journey.screenshot(page, 'solve-done')
})
