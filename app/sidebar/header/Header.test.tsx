import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
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
