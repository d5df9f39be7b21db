import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { draftOf, openSidebar, teamSettings } from '#test/sidebar.tsx'
import { answer } from '#workspace/rest/answer.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const ready = () => screen.findByRole('group', { name: 'Suggested reasons' })
const reason = () => screen.getByRole('region', { name: 'Reason' })

const stored = ({ world }: Awaited<ReturnType<typeof openSidebar>>, id = 110) => {
  const ticket = world.tickets.get(id)
  return {
    status: ticket?.status,
    tags: ticket?.tags ?? [],
    reason: ticket?.custom_fields.find((field) => field.id === TINY.reasonField)?.value,
  }
}

describe('solving without a reason', () => {
  it('is stopped where the team blocks it, and the agent is led to the panel', async () => {
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'block' }) })
    await ready()
    for (const _ of [1, 2]) {
      const outcome = await door.desk.submit(door.tab.id, 'solved')
      expect(outcome).toMatchObject({
        saved: false,
        reason: expect.stringContaining('choose a contact reason'),
      })
    }
    await within(reason()).findByText('Choose a reason, then solve again.')
    // On the best suggestion: Enter takes it, and so does its key.
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Refund late'))
    expect(stored(door).status).toBe('open')
    await door.user.keyboard('1')
    await screen.findByRole('group', { name: /^Contact reason: / })
    expect(screen.queryByText('Choose a reason, then solve again.')).toBeNull()
  })

  it('is warned about once where the team warns', async () => {
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'warn' }) })
    await ready()
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: false })
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
    expect(stored(door).status).toBe('solved')
  })

  it('is told of after the save where the hook saw the old status only', async () => {
    const door = await openSidebar({
      settings: teamSettings({ guardPolicy: 'block' }),
      switches: { statusInHook: 'old' },
    })
    await ready()
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
    await waitFor(() =>
      expect(door.desk.getState().notices.map(({ text }) => text)).toEqual([
        expect.stringContaining('solved without a contact reason'),
      ]),
    )
    await within(reason()).findByText('Choose a reason, then solve again.')
  })

  it('is not told of again after a warning that was overruled', async () => {
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'warn' }) })
    await ready()
    await door.desk.submit(door.tab.id, 'solved')
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(door.desk.getState().notices).toEqual([])
  })

  it('is never stopped while our fields are not known', async () => {
    const door = await openSidebar({
      settings: teamSettings({ guardPolicy: 'block' }),
      controls: { faults: [{ path: '/api/v2/ticket_fields', kind: 'status', status: 500 }] },
    })
    await within(await screen.findByRole('region', { name: 'Reason' })).findByRole('button', {
      name: /^Retry: /,
    })
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: true })
  })

  it('is stopped however the status was set: by the menu, by a macro, by a status of the account’s own', async () => {
    const account = tinyAccount()
    const own = account.customStatuses.find((status) => status.status_category === 'solved')
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'block' }), account })
    await ready()
    const changes = [{}, { status: 'solved' }, ...(own ? [{ customStatusId: own.id }] : [])]
    expect(changes).toHaveLength(3)
    for (const change of changes) {
      door.desk.edit(door.tab.id, change)
      expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: false })
    }
  })

  it('does not keep a macro from setting the status, nor a colleague from merging the ticket away', async () => {
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'block' }) })
    await ready()
    door.desk.edit(door.tab.id, { status: 'solved', tags: ['vip', 'by_macro'] })
    expect(draftOf(door)).toMatchObject({ status: 'solved', tags: ['vip', 'by_macro'] })
    const headers = { 'content-type': 'application/json', 'x-workspace-user': String(TINY.admin) }
    const body = JSON.stringify({ ticket: { status: 'closed' } })
    const url = 'https://example.zendesk.com/api/v2/tickets/110'
    expect((await answer(door.world, new Request(url, { method: 'PUT', headers, body }))).ok).toBe(true)
    expect(stored(door).status).toBe('closed')
  })

  it('is stopped by the rule of its group, where that is stricter', async () => {
    const door = await openSidebar({
      settings: teamSettings({ guardPolicy: 'off', guardBy: { [`group:${TINY.support}`]: 'block' } }),
    })
    await ready()
    expect(await door.desk.submit(door.tab.id, 'solved')).toMatchObject({ saved: false })
  })

  it('is counted where the ticket cannot be read, and goes through', async () => {
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'block' }) })
    await ready()
    const { read } = door.services.host
    door.services.host.read = () => Promise.reject(new Error('gone'))
    expect(await door.desk.submit(door.tab.id, 'solved')).toEqual({ saved: true })
    door.services.host.read = read
    await waitFor(async () =>
      expect((await door.services.facts.read('unguarded'))?.value).toMatchObject({ count: 1 }),
    )
  })

  it('does not matter for a ticket that is not solved', async () => {
    const door = await openSidebar({ settings: teamSettings({ guardPolicy: 'block' }) })
    await ready()
    expect(await door.desk.submit(door.tab.id, 'pending')).toMatchObject({ saved: true })
  })
})

describe('a save', () => {
  const solveWithReason = async (door: Awaited<ReturnType<typeof openSidebar>>) => {
    await door.user.click(within(await ready()).getByRole('button', { name: /Refund late/ }))
    await screen.findByRole('group', { name: /^Contact reason: / })
    const now = screen.queryByRole('button', { name: 'Say it now' })
    if (now) {
      await door.user.click(now)
      await door.user.click(await screen.findByRole('button', { name: /Had to wait for something/ }))
    }
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Had to wait for something/, pressed: false })).toBeNull(),
    )
    door.desk.edit(door.tab.id, {
      comment: { html: '<p>It is on its way.</p>', public: true, channel: 'email' },
    })
    return door.desk.submit(door.tab.id, 'solved')
  }

  it.each([true, false])(
    "leaves reason, evidence and everyone else's tags on the ticket (writes in the hook kept: %s)",
    async (hookWritesSaved) => {
      const door = await openSidebar({ switches: { hookWritesSaved } })
      expect(await solveWithReason(door)).toEqual({ saved: true })
      await waitFor(() => expect(stored(door).tags).toContain('bm_on_110'))
      const { tags, reason: value } = stored(door)
      expect(value).toBe('billing__refund_late')
      expect(tags).toEqual(
        expect.arrayContaining(['vip', 'billing__refund_late', 'bm_reason_top1', 'bm_turns_1_r1']),
      )
    },
  )

  it('goes through for a role that may not edit tags, with the reason and without a trace', async () => {
    const door = await openSidebar({ agentId: TINY.noTagsAgent })
    expect(await solveWithReason(door)).toEqual({ saved: true })
    expect(stored(door).reason).toBe('billing__refund_late')
    expect(stored(door).tags.filter((tag) => /^bm_(on|reason)/.test(tag))).toEqual([])
  })
})
