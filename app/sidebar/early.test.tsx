import { expect, it, vi } from 'vitest'
import { openSidebar } from '#test/sidebar.tsx'

const SETTINGS = '/api/v2/custom_objects'

it('asks for what the panels need while the settings never come', async () => {
  const { calls } = await openSidebar({ controls: { faults: [{ path: SETTINGS, kind: 'timeout' }] } })
  await vi.waitFor(() => expect(calls().join()).toContain('/help_center/articles/search'))
  expect(calls().filter((call) => /\/events/.test(call))).toHaveLength(1)
})

it('asks for nothing twice once the settings are there', async () => {
  const { calls } = await openSidebar({ controls: { latency: 60 } })
  await vi.waitFor(() => expect(calls().join()).toContain(SETTINGS))
  await new Promise((resolve) => setTimeout(resolve, 400))
  const asked = calls()
  expect(asked.filter((call) => /articles\/search|\/events|tickets\/requested/.test(call))).toHaveLength(3)
  // The team's records are asked for twice at most: for its settings and notices, and once the panels stand for the day's stats.
  const others = asked.filter((call) => !call.includes(SETTINGS))
  expect(new Set(others).size).toBe(others.length)
  expect(asked.length - others.length).toBeLessThanOrEqual(2)
})
