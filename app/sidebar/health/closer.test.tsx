import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accountWith, openHealth, SLIPPING } from '#test/health.ts'
import { openSidebar } from '#test/sidebar.tsx'

/** Noa wrote a post and no comment; this is her open ticket. */
const NOA = 900004
const NOAS = 109

const asked = (calls: readonly string[]) =>
  calls.filter((call) => /\/(?:comments|posts|votes)$/.test(call)).map((call) => call.split('/').at(-1))

const account = () => {
  const whole = accountWith({ userId: NOA, ...SLIPPING })
  const posts = whole.posts.map((post) => ({ ...post, created_at: '2026-09-08T10:00:00Z' }))
  return { ...whole, posts }
}

describe('a customer of an account without events', () => {
  it('is looked at closer once the panel is open: posts and votes beside the comments', async () => {
    const door = await openSidebar({
      ticketId: NOAS,
      account: account(),
      controls: { features: { events: false, community: true } },
    })
    await screen.findByRole('button', { name: /^Health/ })
    await waitFor(() => expect(asked(door.calls())).toEqual(['comments']))
    await openHealth(door, /^Health (?!is loading)/)
    await waitFor(() => expect(asked(door.calls()).sort()).toEqual(['comments', 'posts', 'votes']))
    const health = within(await screen.findByRole('region', { name: 'Health' }))
    await door.user.click(health.getByRole('button', { name: 'All parts' }))
    expect(await health.findByText('1 contribution to the community in 90 days')).toBeTruthy()
  })
})
