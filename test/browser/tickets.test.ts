import { expect, it } from 'vitest'
import { IDS } from '#workspace/demo/company.ts'
import { PROBLEM_TICKET, STORIES } from '#workspace/demo/stories.ts'
import { setUpJourney } from './harness.ts'
import { fieldValue, ourTags, type SavedTicket, savedTicket } from './saved.ts'
import {
  chosenReason,
  findReason,
  panel,
  problem,
  sayInhibitor,
  settled,
  takeSuggestedReason,
} from './sidebar.ts'
import { decideAsTeam } from './team.ts'
import { openTicket, shownPane, submitAs, writeReply } from './window.ts'

const REASON = 'Billing › Card declined'

const journey = setUpJourney()

const write = async (path: string, method: string, ticket: object): Promise<SavedTicket & { id: number }> => {
  const answer = await journey.http(path, { method, body: JSON.stringify({ ticket }) })
  const body = (await answer.json()) as { ticket: SavedTicket & { id: number } }
  expect(answer.ok, JSON.stringify(body)).toBe(true)
  return body.ticket
}

it('a follow-up brings the reason along, which counts once it is kept, and none of our old tags', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block', guardInhibitor: false })
  const source = STORIES.spike.ticketId
  await journey.http(`/api/v2/tickets/${source}/tags.json`, {
    method: 'PUT',
    body: JSON.stringify({ tags: [`bm_on_${source}`, 'bm_reason_own', 'bm_gap'] }),
  })
  const custom_fields = [{ id: IDS.reasonField, value: 'billing__card_declined' }]
  await write(`/api/v2/tickets/${source}.json`, 'PUT', {
    status: 'solved',
    custom_fields,
    assignee_id: 800002,
  })
  await write(`/api/v2/tickets/${source}.json`, 'PUT', { status: 'closed' })
  const { id } = await write('/api/v2/tickets.json', 'POST', {
    via_followup_source_id: source,
    subject: 'Again',
    comment: { body: 'It was declined once more.' },
  })
  const page = await journey.signIn()
  await openTicket(page, id)
  await settled(page)
  await panel(page, 'Reason').getByText('taken over from the ticket before').waitFor()
  await submitAs(page, 'Solved')
  await problem(page).getByText('choose a contact reason before solving').waitFor()
  await panel(page, 'Reason').getByRole('button', { name: 'Keep' }).click()
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, id)
  expect(fieldValue(ticket, IDS.reasonField)).toBe('billing__card_declined')
  expect(ourTags(ticket)).toContain(`bm_on_${id}`)
  for (const old of [`bm_on_${source}`, 'bm_reason_own', 'bm_gap']) expect(ourTags(ticket)).not.toContain(old)
})

it('an incident of a problem says so, and proposes what inhibited its resolution', async () => {
  await decideAsTeam(journey, { guardPolicy: 'block' })
  const { ticketId } = STORIES.repeat
  await write(`/api/v2/tickets/${ticketId}.json`, 'PUT', { type: 'incident', problem_id: PROBLEM_TICKET })
  const page = await journey.signIn()
  await openTicket(page, ticketId)
  await settled(page)
  await takeSuggestedReason(page, REASON)
  await sayInhibitor(page, 'Product fault')
  await panel(page, 'Reason').getByText(`Linked to problem #${PROBLEM_TICKET}`).waitFor()
  await submitAs(page, 'Solved')
  await shownPane(page).getByText('Solved', { exact: true }).first().waitFor()
  const ticket = await savedTicket(journey, ticketId)
  expect(fieldValue(ticket, IDS.inhibitorField)).toBe('bm_inh_product_quality')
  expect(ourTags(ticket)).toContain('bm_inhp_top')
})

it('two tickets side by side keep apart what was chosen on each', async () => {
  const [one, other] = [STORIES.spike.ticketId, STORIES.newcomer.ticketId]
  const page = await journey.signIn()
  await openTicket(page, one)
  await settled(page)
  await takeSuggestedReason(page, REASON)
  await openTicket(page, other)
  await settled(page)
  await findReason(page, 'import', 'Import fails')
  await chosenReason(page, 'Audience › Import fails').waitFor()
  await writeReply(page, 'Try it with fewer columns.')
  await submitAs(page, 'Pending')
  await shownPane(page).getByText('Pending', { exact: true }).first().waitFor()
  await openTicket(page, one)
  await chosenReason(page, REASON).waitFor()
  await submitAs(page, 'Pending')
  await shownPane(page).getByText('Pending', { exact: true }).first().waitFor()
  const [first, second] = await Promise.all([savedTicket(journey, one), savedTicket(journey, other)])
  expect(fieldValue(first, IDS.reasonField)).toBe('billing__card_declined')
  expect(fieldValue(second, IDS.reasonField)).toBe('audience__import_fails')
  expect(ourTags(first)).toEqual(expect.arrayContaining([`bm_on_${one}`, 'bm_reason_top1']))
  expect(ourTags(second)).toEqual(expect.arrayContaining([`bm_on_${other}`, 'bm_reason_own']))
  expect(ourTags(first)).not.toContain(`bm_on_${other}`)
})
