import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderScreen } from '#test/render.tsx'
import { Sidebar } from './Sidebar.tsx'

const open = (options: Partial<Parameters<typeof renderScreen>[1]> = {}) =>
  renderScreen(<Sidebar />, { location: 'ticket_sidebar', ticketId: 110, ...options })

describe('the sidebar beside a ticket', () => {
  it('says who the customer is, and that they were here before', async () => {
    await open()
    expect(await screen.findByRole('button', { name: /contact in/ })).toBeTruthy()
  })
})
