import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openSidebar } from '#test/sidebar.tsx'

it('keeps the dot between name and organisation with the organisation, on whatever line that begins', async () => {
  await openSidebar()
  const organization = await screen.findByRole('button', { name: 'Acme' })
  expect(organization.textContent).toBe('·\u00a0Acme')
})
