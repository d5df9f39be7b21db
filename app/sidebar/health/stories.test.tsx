import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Sidebar } from '#app/sidebar/Sidebar.tsx'
import { openHealth } from '#test/health.ts'
import { renderScreen, type Screen } from '#test/render.tsx'
import { demoAccount } from '#workspace/demo/demo.ts'
import { STORIES } from '#workspace/demo/stories.ts'

const account = demoAccount({ now: '2026-11-16T09:00:00Z', tickets: 200 })

const openStory = async (name: keyof typeof STORIES, title = 'Health'): Promise<Screen> => {
  const door = await renderScreen(<Sidebar />, {
    location: 'ticket_sidebar',
    ticketId: STORIES[name].ticketId,
    account,
  })
  await openHealth(door, new RegExp(`^${title} (?!loading)`))
  return door
}

const summary = (title = 'Health') =>
  screen.getByRole('button', { name: new RegExp(`^${title} `) }).textContent ?? ''

describe('the stories of the demo read right', () => {
  it('a good customer slips away: the line falls, and says that no campaign was sent', async () => {
    await openStory('slipping')
    expect(summary()).toMatch(/Slipping ↘/)
    const moved = screen.getByRole('list', { name: /What moved it/ })
    expect(moved.textContent).toContain('No key action for 41 days')
    const ahead = within(screen.getByRole('region', { name: 'After your answer' }))
    expect(ahead.getByText('Help them with the key action')).toBeTruthy()
    expect(screen.getByText(/^The contract renews in \d+ days/)).toBeTruthy()
  })

  it('an advocate thrives', async () => {
    await openStory('advocate')
    expect(summary()).toMatch(/Thriving .* · happy$/)
    expect(screen.getByText(/^After your answer: may be asked to recommend us/)).toBeTruthy()
    expect(screen.getByText('Thriving relationship')).toBeTruthy()
    expect(screen.getByText(/3 of the last 3 ratings good.* · Promoter/)).toBeTruthy()
  })

  it('an angry customer is engaged but unhappy, and is not coached', async () => {
    await openStory('angry')
    expect(summary()).toMatch(/Thriving .* · unhappy$/)
    expect(screen.getByText('Engaged but unhappy')).toBeTruthy()
    expect(screen.getByText(/0 of the last 2 ratings good.* · Detractor/)).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Mood' })).getByText('seems very strained')).toBeTruthy()
    expect(screen.getByText('No step now: the customer is strained.')).toBeTruthy()
  })

  it('who came back for the third time seems strained, and the closed line asks it', async () => {
    await openStory('repeat')
    await waitFor(() => expect(summary()).toMatch(/Thriving .* · strained\?$/))
  })

  it('a newcomer is still being introduced', async () => {
    await openStory('newcomer')
    expect(summary()).toMatch(/Onboarding, day 1[23]/)
    expect(screen.getByText('Onboarding at step 2')).toBeTruthy()
  })

  it('nothing known but tickets: no number', async () => {
    await openStory('noHistory', 'Service history')
    expect(summary('Service history')).toBe('Service history1 contact')
  })

  it('a reopened ticket is not the moment for coaching', async () => {
    await openStory('reopened')
    expect(screen.getByText('No step now: this ticket was reopened.')).toBeTruthy()
  })
})
