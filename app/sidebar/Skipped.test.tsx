import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderScreen, type Screen } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { Fault } from '#workspace/controls.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { LateCustomerPage, LateOrganizationPage } from './pages/late.tsx'

/** Rows without a third of their fields, the requester among them: no ticket can be read. */
const odd = (path: string): Fault => ({ path, app: true, kind: 'alter', draw: { of: 3, at: 1 } })
const UNREAD = /^\d+ tickets? could not be read\./

const retried = async ({ world, user }: Screen, within_: HTMLElement): Promise<void> => {
  await within(within_).findByText(UNREAD)
  world.setControls({ faults: [] })
  await user.click(within(within_).getByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(within(within_).queryByText(UNREAD)).toBeNull())
}

describe('tickets that could not be read', () => {
  it('beside a ticket are said and asked for again, and nobody is called a first contact meanwhile', async () => {
    const door = await openSidebar({ controls: { faults: [odd('/tickets/requested')] } })
    await screen.findByText(UNREAD)
    expect(screen.queryByText('First contact with us')).toBeNull()
    await retried(door, document.body)
    expect(await screen.findByText(/^3rd contact/)).toBeTruthy()
  })

  it("on a customer's page", async () => {
    const door = await renderScreen(<LateCustomerPage />, {
      ...{ location: 'user_sidebar', userId: 900_004, settings: teamSettings() },
      controls: { faults: [odd('/tickets/requested')] },
    })
    await retried(door, document.body)
    expect(await screen.findByText(/^2 in 90 days/)).toBeTruthy()
  })

  it("on an organisation's page", async () => {
    const door = await renderScreen(<LateOrganizationPage />, {
      ...{ location: 'organization_sidebar', organizationId: TINY.acme, settings: teamSettings() },
      controls: { faults: [odd('/search/export')] },
    })
    await retried(door, document.body)
  })
})
