import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { HostApp } from '#app/host/HostApp.tsx'
import { runWhileShown } from '#app/host/run.ts'
import { languageFor, loadWords } from '#app/i18n/catalogue.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { createApi } from '#zendesk/api.ts'
import { Sidebar } from './Sidebar.tsx'

it('what was chosen on a new ticket is traced on the ticket that it becomes', async () => {
  const door = await openSidebar({
    location: 'new_ticket_sidebar',
    requesterId: TINY.customer,
    settings: teamSettings({ featuresOff: ['inhibitors', 'health', 'answers'] }),
  })
  door.desk.edit(door.tab.id, {
    subject: 'Refund missing',
    comment: { html: '<p>As promised on the phone.</p>', public: true, channel: 'email' },
  })
  const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
  await door.user.click(await within(chips).findByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: / })
  expect(await door.desk.submit(door.tab.id, 'open')).toEqual({ saved: true })
  cleanup()
  const tab = door.desk.getState().tabs.find(({ id }) => id === door.tab.id)
  const frame = door.desk.getState().instances.find(({ location }) => location === 'ticket_sidebar')
  const host = door.hostOf(frame?.guid ?? '')
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
  await screen.findByRole('group', { name: /^Contact reason: / })
  const id = tab?.subjectId ?? 0
  await waitFor(() =>
    expect(door.world.tickets.get(id)?.tags).toEqual(
      expect.arrayContaining([`bm_on_${id}`, 'bm_reason_top1', 'bm_turns_1_r1']),
    ),
  )
  expect(await door.services.facts.read('pending:new')).toBeUndefined()
})
