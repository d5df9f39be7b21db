import { describe, expect, it, vi } from 'vitest'
import { openSidebar } from '#test/sidebar.tsx'
import { tinyAccount } from '#workspace/tiny-account.ts'

/** Kept for an hour, and the same for every customer. */
const ONCE = /ticket_fields|custom_objects|requirements|users\/me/

const firstView = async (features: { events: boolean; community: boolean }): Promise<string[]> => {
  const { calls } = await openSidebar({ account: tinyAccount(), controls: { features } })
  await vi.waitFor(() => expect(calls().join()).toMatch(/articles\/search/))
  await new Promise((resolve) => setTimeout(resolve, 400))
  return calls().filter((call) => !ONCE.test(call))
}

describe('the calls of a first view', () => {
  it.each([
    { events: true, community: true },
    { events: false, community: true },
    { events: false, community: false },
  ])('are at most four with %j', async (features) => {
    const calls = await firstView(features)
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(4)
    expect(calls.filter((call) => call.includes('/community/users/'))).toHaveLength(features.events ? 0 : 1)
  })
})
