import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { useTheme } from 'styled-components'
import { describe, expect, it } from 'vitest'
import { historyQuery } from '#app/queries/history.ts'
import { renderScreen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { useServices } from './services.tsx'

/** The least that asks Zendesk for something. */
const Asking = () => {
  const history = useQuery(historyQuery(useServices(), TINY.customer))
  return <p>{history.data ? `${history.data.rows.length} contacts` : 'nothing yet'}</p>
}

const Scheme = () => <p>{useTheme().colors.base}</p>

describe('a frame', () => {
  it('gives up what is under way when it is hidden, and asks again when it is shown', async () => {
    const { desk, tab, world, calls } = await renderScreen(<Asking />, {
      location: 'ticket_sidebar',
      ticketId: 110,
      controls: { latency: 300 },
    })
    await screen.findByText('nothing yet')
    await new Promise((resolve) => setTimeout(resolve, 600))
    const other = await desk.openTicket(109)
    desk.activate(other.id)
    world.setControls({ latency: 0 })
    desk.activate(tab.id)
    await screen.findByText('4 contacts')
    expect(calls().length).toBeGreaterThanOrEqual(1)
  })

  it("takes on Zendesk's colours, also when they change", async () => {
    const { desk } = await renderScreen(<Scheme />, { location: 'ticket_sidebar', ticketId: 110 })
    await screen.findByText('light')
    desk.setColorScheme('dark')
    expect(await screen.findByText('dark')).toBeTruthy()
    // What the browser itself draws: scroll bars, lists of choices.
    expect(document.documentElement.style.colorScheme).toBe('dark')
  })
})
