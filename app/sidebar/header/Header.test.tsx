import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

it('keeps the dot between name and organisation with the organisation, on whatever line that begins', async () => {
  await openSidebar()
  const organization = await screen.findByRole('button', { name: 'Acme' })
  expect(organization.textContent).toBe('·\u00a0Acme')
})

it('counts no ticket that we began and the customer never answered, in a team that logs no calls', async () => {
  const account = tinyAccount()
  const tickets = account.tickets.map((ticket) =>
    ticket.id === 108
      ? { ...ticket, submitter_id: TINY.agent, via: { ...ticket.via, channel: 'web' as const } }
      : ticket,
  )
  await openSidebar({
    account: { ...account, tickets },
    settings: teamSettings({ agentsLogContacts: false }),
  })
  expect(await screen.findByText(/2nd contact/)).toBeTruthy()
  expect(screen.queryByText(/other open ticket/)).toBeNull()
})

describe('an agent who may see only the tickets of their groups', () => {
  /** Kim's open ticket is of the agent's group, the earlier ones are not. */
  const account = () => {
    const tiny = tinyAccount()
    const tickets = tiny.tickets.map((ticket) =>
      ticket.requester_id === 900001
        ? { ...ticket, group_id: ticket.id === 110 ? TINY.billing : TINY.support }
        : ticket,
    )
    return { ...tiny, tickets }
  }
  const told = /^You may see only some of the account’s tickets/

  it('is told that contacts beyond them are not counted', async () => {
    await openSidebar({ account: account(), agentId: TINY.groupAgent })
    expect(await screen.findByText('First contact with us')).toBeTruthy()
    expect(await screen.findByText(told)).toBeTruthy()
  })

  it('is the only one who is told so', async () => {
    const { calls } = await openSidebar({ account: account() })
    expect(await screen.findByText(/3rd contact/)).toBeTruthy()
    await waitFor(() => expect(calls()).toContain('GET /api/v2/users/me'))
    expect(screen.queryByText(told)).toBeNull()
  })
})
