import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderScreen, type Screen } from '#test/render.tsx'
import { Review } from './Review.tsx'

const open = async (hash: string): Promise<Screen> => {
  history.replaceState(null, '', hash)
  const door = await renderScreen(<Review />, { location: 'nav_bar' })
  await screen.findByText('All tickets read', undefined, { timeout: 15_000 })
  return door
}

beforeEach(() => history.replaceState(null, '', '#'))

describe('a link to a figure', () => {
  it('shows the tickets behind it, and no longer once they are closed', async () => {
    const { user } = await open('#/overview/last_4_weeks?popover=contacts.tickets')
    const tickets = await screen.findByRole('region', { name: 'Tickets: Contacts' })
    expect(within(tickets).getAllByRole('button', { name: /^Open ticket #/ }).length).toBeGreaterThan(0)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Tickets: Contacts' })).toBeNull()
    await waitFor(() => expect(location.hash).toBe('#/overview/last_4_weeks'))
  })

  it('is what the address says while one popover is open, and another closes it', async () => {
    const { user } = await open('#/overview/last_4_weeks')
    const press = (name: string) => screen.findByRole('button', { name }).then((one) => user.click(one))
    await press('Definition: Contacts')
    await waitFor(() => expect(location.hash).toBe('#/overview/last_4_weeks?popover=contacts.about'))
    await press('Definition: Satisfied')
    await waitFor(() => expect(location.hash).toBe('#/overview/last_4_weeks?popover=csat.about'))
    expect(screen.queryByRole('region', { name: 'Definition: Contacts' })).toBeNull()
    await user.click(screen.getByRole('tab', { name: 'Audit' }))
    await waitFor(() => expect(location.hash).toBe('#/audit/last_4_weeks'))
  })

  it('shows tables open as they were left, and the address says which', async () => {
    const { user } = await open('#/overview/last_4_weeks?more=weeks.1')
    const summary = await screen.findByText('Show as table')
    const part = summary.closest('details')
    expect(part?.open).toBe(true)
    await user.click(summary)
    await waitFor(() => expect(location.hash).toBe('#/overview/last_4_weeks'))
    await user.click(summary)
    await waitFor(() => expect(location.hash).toBe('#/overview/last_4_weeks?more=weeks.1'))
  })

  it('opens nothing where no figure is called so', async () => {
    await open('#/overview/last_4_weeks?popover=nothing.about')
    await screen.findByRole('button', { name: 'Definition: Contacts' })
    expect(document.querySelector('[aria-expanded="true"]')).toBeNull()
  })

  it('shows the weekly summary', async () => {
    await open('#/overview/last_4_weeks?show=summary')
    expect(await screen.findByRole('button', { name: 'Back to the overview' })).toBeTruthy()
  })
})
