import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readAccount } from '#workspace/import/import.ts'
import { EXPORTED, writeExport } from './export.ts'
import { setUpJourney } from './harness.ts'
import { fieldValue, savedComments, savedTicket } from './saved.ts'
import {
  customer,
  focusedPanel,
  insertAnswer,
  panel,
  problem,
  sayInhibitor,
  takeSuggestedReason,
} from './sidebar.ts'
import { openTicket, shownPane, submitAs } from './window.ts'

const journey = setUpJourney({
  account: async () => {
    const folder = await writeExport()
    const { account, problems } = await readAccount(folder)
    await rm(folder, { recursive: true })
    expect(problems.map(String)).toEqual([expect.stringMatching(/tickets\.json, line 3/)])
    return account
  },
})

const fieldCalled = (title: string): number => {
  const field = journey.world.account.ticketFields.find((one) => one.title === title)
  if (!field) throw new Error(`The account has no field “${title}”.`)
  return field.id
}

it("an exported account's ticket is worked like any other", async () => {
  const { article, ticket: id } = EXPORTED
  const page = await journey.signIn({ user: EXPORTED.agent })
  await openTicket(page, id)
  await customer(page).getByText('Ida Novak').waitFor()
  await customer(page).getByText('Knit Corner').waitFor()
  await customer(page)
    .getByText(/^2nd contact in \d days/)
    .waitFor()
  // Nothing but tickets is known of these customers: no number is made up.
  await panel(page, 'Service history').getByText('2 contacts').waitFor()
  expect(await panel(page, 'Service history').innerText()).not.toMatch(/\d+ of \d+/)

  await insertAnswer(page, article.title)
  await submitAs(page, 'Solved')
  await problem(page).getByText('this ticket has no contact reason yet').waitFor()
  await expect.poll(() => focusedPanel(page)).toBe('Reason')
  expect(await savedTicket(journey, id)).toMatchObject({ status: 'open' })

  await takeSuggestedReason(page, 'Billing › Payment failed')
  await sayInhibitor(page, 'Answer or tool not at hand')
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).waitFor()

  const ticket = await savedTicket(journey, id)
  expect(ticket.status).toBe('solved')
  expect(fieldValue(ticket, fieldCalled('Contact reason'))).toBe('bm_cr_billing_payment_failed')
  expect(fieldValue(ticket, fieldCalled('First-contact inhibitor'))).toBe('bm_inh_knowledge_access')
  expect(ticket.tags).toEqual(
    expect.arrayContaining(['wholesale', `bm_on_${id}`, 'bm_ans_ins', `bm_sent_a${article.id}`]),
  )
  const sent = (await savedComments(journey, id)).at(-1)
  expect(sent).toMatchObject({ public: true, author_id: EXPORTED.agent })
  expect(sent?.html_body).toContain(article.url)
  await journey.screenshot(page, 'imported-solved')
})
