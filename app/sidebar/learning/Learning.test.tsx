import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { forgetLearned } from '#app/queries/learning.ts'
import { Sidebar } from '#app/sidebar/Sidebar.tsx'
import { FactsProvider } from '#app/sidebar/ticket-facts.tsx'
import { DAY } from '#domain/instant.ts'
import { openTicket as ticket } from '#test/open-ticket.ts'
import { renderScreen, type Screen } from '#test/render.tsx'
import { teamSettings } from '#test/sidebar.tsx'
import { openLearnedShelf } from '#work/learning/learned-shelf.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { Learning } from './Learning.tsx'

/** This one's browser begins at once. */
const FIRST_OF_THE_TEAM = 1_877_203
const PEOPLE = 6
const CONTACTS = 240

/** Worded as the ticket that is open, but given another reason than its words speak for. */
const SAID = [
  ['billing__card_declined', 'Refund missing', 'I was charged twice and the refund has not arrived.'],
  ['account__change_plan', 'Smaller', 'We would like the smaller one from next month on.'],
  ['billing__refund_late', 'Money', 'You promised the money for March and nothing came.'],
] as const

/** The tiny account after many contacts more, all solved and tagged. */
const withPast = () => {
  const account = tinyAccount()
  const from = Date.parse(account.now) - 60 * DAY
  const past = Array.from({ length: CONTACTS }, (_, place) => {
    const [value, subject, description] = SAID[place % SAID.length] ?? SAID[0]
    return makeTicket({
      id: 3_000 + place,
      requester_id: TINY.customer + (place % PEOPLE),
      status: 'closed',
      created_at: `${new Date(from + (place * 60 * DAY) / CONTACTS).toISOString().slice(0, 19)}Z`,
      subject,
      description,
      tags: [value],
      custom_fields: [{ id: TINY.reasonField, value }],
    })
  })
  return { ...account, tickets: [...account.tickets, ...past] }
}

const open = (featuresOff: readonly ('answers' | 'suggestions')[] = ['answers']): Promise<Screen> =>
  renderScreen(
    <>
      <Sidebar />
      <FactsProvider requesterId={null}>
        <Learning ticket={ticket({ id: 110, reason: null })} />
      </FactsProvider>
    </>,
    {
      location: 'ticket_sidebar',
      ticketId: 110,
      account: withPast(),
      agent: { id: FIRST_OF_THE_TEAM },
      settings: teamSettings({ featuresOff, guardPolicy: 'off' }),
    },
  )

const learnedIn = ({ services }: Screen) => openLearnedShelf(services.facts).learned()
const hasLearned = (door: Screen) =>
  waitFor(async () => expect(await learnedIn(door)).not.toBeNull(), { timeout: 5_000 })
const exports = ({ calls }: Screen) => calls().filter((call) => call.includes('search/export'))
const chips = async () =>
  within(await screen.findByRole('group', { name: 'Suggested reasons' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent ?? '')

it('changes no suggestion that the agent looks at, but those of a frame that is shown again', async () => {
  const door = await open()
  const before = await chips()
  expect(before[0]).toContain('Refund late')
  await hasLearned(door)
  expect(exports(door)).toHaveLength(1)
  expect(await chips()).toEqual(before)
  const other = await door.desk.openTicket(109)
  door.desk.activate(other.id)
  door.desk.activate(door.tab.id)
  await waitFor(async () => expect((await chips())[0]).toContain('Card declined'))
})

it('learns what the agent has just solved, and nothing of what stays open', async () => {
  const door = await open()
  await hasLearned(door)
  const contacts = async () => (await learnedIn(door))?.reasons?.contacts ?? 0
  const before = await contacts()
  await door.desk.submit(door.tab.id, 'pending')
  await door.user.click(
    within(await screen.findByRole('group', { name: 'Suggested reasons' })).getAllByRole('button')[0] ??
      document.body,
  )
  await screen.findByRole('group', { name: /^Contact reason: / })
  expect(await contacts()).toBe(before)
  expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
  await waitFor(async () => expect(await contacts()).toBe(before + 1))
})

it('asks for nothing where neither answers nor reasons are suggested', async () => {
  const door = await open(['answers', 'suggestions'])
  await screen.findByRole('region', { name: 'Reason' })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(exports(door)).toEqual([])
})

it('knows nothing any more once it was told to forget', async () => {
  const door = await open()
  await hasLearned(door)
  await forgetLearned(door.services)
  expect(await learnedIn(door)).toBeNull()
})
