import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HostApp } from '#app/host/HostApp.tsx'
import { languageFor, loadWords } from '#app/i18n/catalogue.ts'
import { createQueryClient } from '#app/queries/client.ts'
import { Sidebar } from '#app/sidebar/Sidebar.tsx'
import type { Screen } from '#test/render.tsx'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'

const suggestions = () => screen.findByRole('group', { name: 'Suggested reasons' })

const takeRefund = async ({ user }: Screen) => {
  await user.click(within(await suggestions()).getByRole('button', { name: /Refund late/ }))
  await screen.findByRole('group', { name: /^Contact reason: / })
}

/** The tab is closed and the ticket opened anew, in the same browser: drafts of the page are gone. */
const reopen = async (door: Screen, keepDraft = false) => {
  // What was chosen last is kept a moment after it is drawn.
  await new Promise((resolve) => setTimeout(resolve, 50))
  cleanup()
  if (!keepDraft) door.desk.edit(door.tab.id, { customFields: draftWithout(door) })
  const words = await loadWords(languageFor('en'))
  render(
    <HostApp services={door.services} client={createQueryClient()} words={words}>
      <Sidebar />
    </HostApp>,
  )
}

const draftWithout = (door: Screen) => ({
  ...draftOf(door)?.customFields,
  [TINY.reasonField]: null,
  [TINY.inhibitorField]: null,
})

const settings = teamSettings({ featuresOff: ['inhibitors'] })

describe('a choice that no save has stored', () => {
  it('is offered again after the tab was closed, and counts as what it was', async () => {
    const door = await openSidebar({ settings })
    await takeRefund(door)
    await reopen(door)
    const kept = await screen.findByRole('group', { name: 'Chosen before' })
    expect(kept.textContent).toContain('Billing › Refund late')
    await door.user.click(within(kept).getByRole('button', { name: 'Take it' }))
    await screen.findByRole('group', { name: /^Contact reason: / })
    expect(screen.queryByRole('group', { name: 'Chosen before' })).toBeNull()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_reason_top1'))
    expect(door.world.tickets.get(110)?.tags).toContain('billing__refund_late')
  })

  it('holds nothing but values, names and a date', async () => {
    const door = await openSidebar({ settings })
    await takeRefund(door)
    await waitFor(async () =>
      expect((await door.services.facts.read('pending:110'))?.value).toMatchObject({
        reason: 'billing__refund_late',
        origin: 'top1',
      }),
    )
    expect(JSON.stringify(await door.services.facts.read('pending:110'))).not.toMatch(/charged|Kim/)
  })

  it('is taken up in silence where the draft still holds it', async () => {
    const door = await openSidebar({ settings })
    await takeRefund(door)
    await reopen(door, true)
    await screen.findByRole('group', { name: /^Contact reason: / })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(screen.queryByRole('group', { name: 'Chosen before' })).toBeNull()
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(() => expect(door.world.tickets.get(110)?.tags).toContain('bm_reason_top1'))
  })

  it('is forgotten once it is saved, or when the agent says so', async () => {
    const door = await openSidebar({ settings })
    await takeRefund(door)
    await reopen(door)
    const kept = await screen.findByRole('group', { name: 'Chosen before' })
    await door.user.click(within(kept).getByRole('button', { name: 'Forget it' }))
    expect(await door.services.facts.read('pending:110')).toBeUndefined()
    await takeRefund(door)
    await door.desk.submit(door.tab.id, 'open')
    await waitFor(async () => expect(await door.services.facts.read('pending:110')).toBeUndefined())
  })

  it('is said to be out of choice where its option was removed meanwhile', async () => {
    const door = await openSidebar({ settings })
    await door.services.facts.write(
      'pending:110',
      { reason: 'billing__long_gone', origin: 'own', at: door.world.clock.now() },
      60_000,
    )
    await reopen(door)
    const kept = await screen.findByRole('group', { name: 'Chosen before' })
    expect(kept.textContent).toContain('can no longer be chosen')
    expect(within(kept).queryByRole('button', { name: 'Take it' })).toBeNull()
  })
})

describe('tags that Zendesk does not take', () => {
  it('are said to wait', async () => {
    const door = await openSidebar({
      settings,
      switches: { hookWritesSaved: false },
      controls: { faults: [{ method: 'PUT', path: '/tickets/110/tags', kind: 'status', status: 503 }] },
    })
    await takeRefund(door)
    expect(await door.desk.submit(door.tab.id, 'open')).toEqual({ saved: true })
    expect(await screen.findByText(/did not take Barometer’s tags yet/)).toBeTruthy()
    expect(door.world.tickets.get(110)?.tags).not.toContain('bm_on_110')
  })
})
