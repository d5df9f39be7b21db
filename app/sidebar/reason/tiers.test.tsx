import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'

const settings = teamSettings({ groupTiers: { [TINY.support]: 1, [TINY.billing]: 2 } })

describe('tiers', () => {
  it('asks for the audits of no ticket that stayed in its group', async () => {
    const { calls } = await openSidebar({ settings })
    await screen.findByRole('region', { name: 'First contact' })
    await screen.findByText(/3rd contact/)
    expect(calls().some((call) => call.includes('/audits'))).toBe(false)
  })

  it('says that a ticket was passed on after an answer, and leaves that on it', async () => {
    const { desk, tab, world } = await openSidebar({ settings })
    desk.edit(tab.id, { comment: { html: '<p>We are looking into it.</p>', public: true, channel: 'email' } })
    await desk.submit(tab.id, 'open')
    world.advance(60_000)
    desk.edit(tab.id, { groupId: TINY.billing, assigneeId: null })
    await desk.submit(tab.id, 'open')
    const other = await desk.openTicket(109)
    desk.activate(other.id)
    desk.activate(tab.id)
    // The save let the history age: coming back reads it again, and it tells of the new group.
    const part = await screen.findByRole('region', { name: 'First contact' })
    await within(part).findByText('Passed on to a higher tier after the first reply')
    await desk.submit(tab.id, 'open')
    await waitFor(() => expect(world.tickets.get(110)?.tags).toContain('bm_tier_up'))
  })
})
