import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadLateParts } from '#test/late-parts.ts'
import { renderScreen } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { Review } from './Review.tsx'

await loadLateParts()

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  history.replaceState(null, '', '#/settings')
})
afterEach(() => vi.useRealTimers())

it('a page that stays open writes the day’s stats for the team, whatever tab is shown', async () => {
  const { world } = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin })
  await screen.findByRole('tabpanel', { name: 'Settings' })
  const kept = () =>
    world.customObjects
      .records('barometer')
      .map(({ external_id }) => external_id)
      .filter((name) => name?.startsWith('stats:'))
  await vi.advanceTimersByTimeAsync(MINUTE / 2)
  expect(kept()).toEqual([])
  await vi.advanceTimersByTimeAsync(MINUTE)
  await waitFor(() => expect(kept()).toEqual(['stats:2026-09-18:1']))
})
