import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderScreen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { Review } from './Review.tsx'

const WAIT = { timeout: 15_000 }
/** For most of the day it is not the same day at both. */
const VIEWERS = ['Pacific/Auckland', 'America/Los_Angeles'] as const
/** Moments are told in the viewer's own time; everything else must be the same. */
const MOMENT = /[A-Z][a-z]{2} \d{1,2}(, \d{4})?(, | at )\d{1,2}:\d{2}\s?[AP]M|\d{1,2}:\d{2}\s?[AP]M/g

const texts = (): readonly string[] =>
  screen.getAllByRole('tabpanel').map((panel) => (panel.textContent ?? '').replaceAll(MOMENT, '(a moment)'))

beforeEach(() => history.replaceState(null, '', '#'))

// Both pages stand in one document until each has read what it shows: parts come at their own time.
it.each(['overview', 'reasons', 'first_contact', 'answers', 'customers', 'audit'])(
  '%s says the same to viewers a day apart',
  async (tab) => {
    history.replaceState(null, '', `#/${tab}/last_4_weeks`)
    for (const timeZone of VIEWERS)
      await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, agent: { timeZone } })
    await waitFor(() => expect(screen.getAllByText('All tickets read')).toHaveLength(2), WAIT)
    await waitFor(() => {
      const [east, west] = texts()
      expect(east?.length).toBeGreaterThan(500)
      expect(east).toBe(west)
    }, WAIT)
  },
)
