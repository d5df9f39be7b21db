import { expect, it } from 'vitest'
import { FRAME_DAY } from './frame-day.ts'
import { setUpJourney } from './harness.ts'
import { heldBy, openTabs, sessionWith, switchTabs } from './soaking.ts'

const HOUR = 3_600_000

const journey = setUpJourney()

it('fifty switches between five tickets over a day show nobody on another’s ticket, and leave nothing behind', async () => {
  journey.world.setControls({ latency: 150, switches: { randomLatency: 'on' } })
  const page = await journey.signIn()
  await page.context().addInitScript({ content: FRAME_DAY })
  const tabs = await openTabs(page, journey.world, 5)
  const [tab] = tabs
  if (!tab) throw new Error('No ticket is open.')
  const session = await sessionWith(page.context(), tab.frame)
  await journey.calmed()
  const first = await heldBy(session, tabs)
  const walk = { switches: 50, stride: 25, pause: 4 * HOUR, rest: journey.calmed }
  expect(await switchTabs(page, journey.world, tabs, walk)).toEqual([])
  await journey.calmed()
  const last = await heldBy(session, tabs)
  // One each switch would be fifty.
  expect(last.listeners - first.listeners).toBeLessThan(40)
  expect(last.timers - first.timers).toBeLessThan(40)
})
