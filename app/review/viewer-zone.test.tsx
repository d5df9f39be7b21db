import { cleanup, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderScreen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { Review } from './Review.tsx'

const LONG = { timeout: 8000 }
/** No hour of the day in one is on the same day as midnight in the other. */
const VIEWERS = ['Pacific/Auckland', 'America/Los_Angeles'] as const
/** Moments are told in the viewer's own time; everything else must be the same. */
const MOMENT = /[A-Z][a-z]{2} \d{1,2}(, \d{4})?(, | at )\d{1,2}:\d{2}\s?[AP]M|\d{1,2}:\d{2}\s?[AP]M/g

const textFor = async (tab: string, timeZone: string): Promise<string> => {
  history.replaceState(null, '', `#/${tab}/last_4_weeks`)
  await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, agent: { timeZone } })
  await screen.findByText('All tickets read', undefined, LONG)
  const text = screen.getByRole('tabpanel').textContent ?? ''
  cleanup()
  return text.replaceAll(MOMENT, '(a moment)')
}

it.each(['overview', 'reasons', 'first_contact'])('%s says the same to viewers a day apart', async (tab) => {
  const [east, west] = [await textFor(tab, VIEWERS[0]), await textFor(tab, VIEWERS[1])]
  expect(east.length).toBeGreaterThan(500)
  expect(east).toBe(west)
})
