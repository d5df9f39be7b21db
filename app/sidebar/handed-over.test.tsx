import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { HostApp } from '#app/host/HostApp.tsx'
import { runWhileShown } from '#app/host/run.ts'
import { languageFor, loadWords } from '#app/i18n/catalogue.ts'
import { createQueryClient } from '#app/queries/client.ts'
import type { Screen } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { createApi } from '#zendesk/api.ts'
import { Sidebar } from './Sidebar.tsx'

const newTicket = async () => {
  const door = await openSidebar({
    location: 'new_ticket_sidebar',
    requesterId: TINY.customer,
    settings: teamSettings({ featuresOff: ['inhibitors', 'health', 'answers'] }),
  })
  door.desk.edit(door.tab.id, {
    subject: 'Refund missing',
    comment: { html: '<p>As promised on the phone.</p>', public: true, channel: 'email' },
  })
  return door
}

/** Saves it; Zendesk puts the frame of the ticket that it becomes in the place of this one. Gives the ticket's id. */
const save = async (door: Screen): Promise<number> => {
  expect(await door.desk.submit(door.tab.id, 'open')).toEqual({ saved: true })
  cleanup()
  const tab = door.desk.getState().tabs.find(({ id }) => id === door.tab.id)
  const frame = door.desk.getState().instances.find(({ location }) => location === 'ticket_sidebar')
  const host = await door.hostOf(frame?.guid ?? '')
  const budget = { take: async () => undefined, hold: async () => undefined }
  const services = { ...door.services, host, api: createApi(host, { budget }) }
  const client = createQueryClient()
  const life = new AbortController()
  onTestFinished(() => life.abort())
  runWhileShown(host, client, window, life.signal)
  render(
    <HostApp services={services} client={client} words={await loadWords(languageFor('en'))}>
      <Sidebar />
    </HostApp>,
  )
  await screen.findByRole('region', { name: 'Reason' })
  return tab?.subjectId ?? 0
}

/** What the new ticket's frame left for the next one. */
const handedOver = async (door: Screen) =>
  Promise.all(['pending:new', 'pending:handed-over'].map((key) => door.services.facts.read(key)))

const tagsOf = (door: Screen, id: number) => door.world.tickets.get(id)?.tags ?? []

it('what was chosen on a new ticket is traced on the ticket that it becomes', async () => {
  const door = await newTicket()
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  await door.user.click(await within(chips).findByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: / })
  const id = await save(door)
  await waitFor(() =>
    expect(tagsOf(door, id)).toEqual(
      expect.arrayContaining([`bm_on_${id}`, 'bm_reason_top1', 'bm_turns_1_r1']),
    ),
  )
  expect(await handedOver(door)).toEqual([undefined, undefined])
})

it('a new ticket whose reason was set past Barometer has its replies counted, and no choice of ours', async () => {
  const door = await newTicket()
  await screen.findByRole('group', { name: 'Suggested reasons' })
  door.desk.edit(door.tab.id, { customFields: { [TINY.reasonField]: 'account__change_plan' } })
  await screen.findByRole('group', { name: /^Contact reason: / })
  const id = await save(door)
  await waitFor(() =>
    expect(tagsOf(door, id)).toEqual(expect.arrayContaining([`bm_on_${id}`, 'bm_turns_1_r1'])),
  )
  expect(tagsOf(door, id).filter((tag) => tag.startsWith('bm_reason_'))).toEqual([])
  expect(tagsOf(door, id)).toContain('account__change_plan')
  expect(await handedOver(door)).toEqual([undefined, undefined])
})

it('what was chosen in Barometer and then changed past it is no choice of ours', async () => {
  const door = await newTicket()
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  await door.user.click(await within(chips).findByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: / })
  door.desk.edit(door.tab.id, { customFields: { [TINY.reasonField]: 'account__change_plan' } })
  await screen.findByRole('group', { name: /^Contact reason: Account › Change plan/ })
  const id = await save(door)
  await waitFor(() => expect(tagsOf(door, id)).toContain('bm_turns_1_r1'))
  expect(tagsOf(door, id).filter((tag) => tag.startsWith('bm_reason_'))).toEqual([])
})

it('a new ticket without any reason has its replies counted at once', async () => {
  const door = await newTicket()
  await screen.findByRole('group', { name: 'Suggested reasons' })
  const id = await save(door)
  await waitFor(() =>
    expect(tagsOf(door, id).filter((tag) => tag.startsWith('bm_'))).toEqual([`bm_on_${id}`, 'bm_turns_1_r1']),
  )
  expect(await handedOver(door)).toEqual([undefined, undefined])
})
