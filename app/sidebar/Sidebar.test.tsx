import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { draftOf, openSidebar } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'

const header = () => screen.getByRole('banner', { name: 'Customer' })
const reason = () => screen.getByRole('region', { name: 'Reason' })

describe('the header', () => {
  it('says who the customer is and that they were here before', async () => {
    await openSidebar()
    await screen.findByText(/^Last, /)
    const text = header().textContent ?? ''
    expect(text).toContain('Kim Kunde ·\u00a0Acme')
    expect(text).toContain('3rd contact in 30 days')
    expect(text).toContain('1 other open ticket')
    expect(text).toContain('Refund still missing')
  })

  it('lists the contacts behind a part of the line, each a way to its ticket', async () => {
    const { user, desk } = await openSidebar()
    await user.click(await screen.findByRole('button', { name: '1 other open ticket' }))
    const list = within(header()).getByRole('list', { name: 'Earlier contacts' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(1)
    await user.click(within(list).getByRole('button', { name: 'Refund still missing' }))
    await waitFor(() => expect(desk.getState().tabs.some(({ subjectId }) => subjectId === 108)).toBe(true))
  })

  it('fails alone, says so, and can be asked again', async () => {
    const { user, world } = await openSidebar({
      controls: { faults: [{ path: '/api/v2/users/.*/tickets/requested', kind: 'status', status: 500 }] },
    })
    await within(await screen.findByRole('banner')).findByRole('button', { name: 'Retry: Earlier contacts' })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('region', { name: 'Reason' })).toBeTruthy()
    world.setControls({ faults: [] })
    await user.click(screen.getByRole('button', { name: 'Retry: Earlier contacts' }))
    expect(await screen.findByText(/3rd contact/)).toBeTruthy()
  })

  it("shows another requester's history when the requester is changed, and nothing of the first one's", async () => {
    const { desk, tab } = await openSidebar()
    await screen.findByText(/3rd contact/)
    desk.edit(tab.id, { requesterId: 900006 })
    await waitFor(() => expect(header().textContent).not.toContain('Kim'))
    await waitFor(() => expect(screen.queryByText(/3rd contact/)).toBeNull())
  })
})

describe('requests', () => {
  it('are three for the view, four for the session, and none on coming back', async () => {
    const { calls, desk, tab } = await openSidebar()
    await screen.findByText(/3rd contact/)
    await screen.findByRole('group', { name: 'Suggested reasons' })
    await vi.waitFor(() => expect(calls().length).toBeGreaterThan(6))
    expect(calls().sort()).toEqual([
      'GET /api/v2/help_center/articles/search',
      'GET /api/v2/ticket_fields',
      `GET /api/v2/users/${TINY.customer}/events`,
      `GET /api/v2/users/${TINY.customer}/tickets/requested`,
      // Whether the agent sees all tickets.
      'GET /api/v2/users/me',
      // The settings, which bring the notices of leads along, and the stats of the day.
      'POST /api/v2/custom_objects/barometer/records/search',
      'POST /api/v2/custom_objects/barometer/records/search',
    ])
    const other = await desk.openTicket(109)
    desk.activate(other.id)
    desk.activate(tab.id)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(calls()).toHaveLength(7)
  })
})

describe('choosing a reason', () => {
  it('takes a suggestion by click into the draft, where it can be cleared again', async () => {
    const door = await openSidebar()
    const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
    await door.user.click(within(chips).getByRole('button', { name: /Refund late/ }))
    await screen.findByRole('group', { name: 'Contact reason: Billing › Refund late' })
    expect(draftOf(door)?.customFields[TINY.reasonField]).toBe('billing__refund_late')
    await door.user.click(within(reason()).getByRole('button', { name: 'Clear' }))
    await screen.findByRole('group', { name: 'Suggested reasons' })
    expect(draftOf(door)?.customFields[TINY.reasonField] ?? null).toBeNull()
  })

  it('takes a suggestion by one key while focus is in the panel', async () => {
    const door = await openSidebar()
    await screen.findByRole('group', { name: 'Suggested reasons' })
    within(reason())
      .getByRole('button', { name: /^Reason/ })
      .focus()
    await door.user.keyboard('1')
    await screen.findByRole('group', { name: /^Contact reason: / })
    expect(draftOf(door)?.customFields[TINY.reasonField]).toBe('billing__refund_late')
  })

  it('finds any reason by keyboard alone, and gives the focus back', async () => {
    const door = await openSidebar()
    await door.user.click(await screen.findByRole('button', { name: 'Other…' }))
    const field = await screen.findByRole('combobox', { name: 'Search contact reasons' })
    expect(document.activeElement).toBe(field)
    await door.user.keyboard('plan{Enter}')
    await screen.findByRole('group', { name: 'Contact reason: Account › Change plan' })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Change'))
    await door.user.keyboard('{Enter}')
    await screen.findByRole('combobox')
    await door.user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(draftOf(door)?.customFields[TINY.reasonField]).toBe('account__change_plan')
  })

  it('follows what the agent picks in the ticket itself', async () => {
    const { desk, tab } = await openSidebar()
    await screen.findByRole('group', { name: 'Suggested reasons' })
    desk.edit(tab.id, { customFields: { ...tab.draft?.customFields, [TINY.reasonField]: 'other' } })
    expect(await screen.findByRole('group', { name: 'Contact reason: Other' })).toBeTruthy()
  })

  it('is read-only for a light agent, and says so', async () => {
    await openSidebar({ agentId: TINY.lightAgent })
    expect(
      await within(await screen.findByRole('region', { name: 'Reason' })).findByText(/not change its fields/),
    ).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Suggested reasons' })).toBeNull()
  })

  it('speaks German to a German agent', async () => {
    await openSidebar({ agent: { locale: 'de' } })
    expect(await screen.findByRole('region', { name: 'Grund' })).toBeTruthy()
    expect(await screen.findByText(/3\. Kontakt in 30 Tagen/)).toBeTruthy()
  })
})
