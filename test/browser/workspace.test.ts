import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tinyAccount } from '#workspace/tiny-account.ts'
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
